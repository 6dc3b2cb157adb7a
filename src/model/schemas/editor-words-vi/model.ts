import type { EditorWords } from '../editor-words-vi.ts';

/** `model.yml`: views, pins and guided tour of 3D models. */
export const MODEL_WORDS_VI: Readonly<Record<string, EditorWords>> = {
  'model:models': { label: 'Các mô hình', hint: 'Mỗi mô hình có góc nhìn hay điểm ghim là một mục.' },
  'model:models[].id': {
    label: 'Mã mô hình',
    hint: 'Nói về mô hình nào: tên tệp GLB đã khai ở models trong index.md, bỏ thư mục và phần đuôi.',
  },
  'model:models[].sizeM': {
    label: 'Cạnh dài nhất (mét)',
    hint: 'Cạnh dài nhất của vật thật, tính bằng mét, nếu biết. Lệnh kiểm tra so nó với tệp.',
  },
  'model:models[].north': {
    label: 'Hướng la bàn',
    hint: 'Nhìn từ phía trước (từ +z về −z) là nhìn về hướng nào, tính bằng độ: 0 là bắc, 90 là đông.',
  },
  'model:models[].light': {
    label: 'Ánh sáng',
    hint: 'day: nắng và bầu trời, dùng khi bỏ trống; even: sáng đều mọi phía; baked: giữ màu như trong tệp, hợp với bản quét đã có sẵn ánh sáng.',
  },
  'model:models[].compare': {
    label: 'So sánh với',
    hint: 'Mã của một mô hình GLB khác trong bài, cùng gốc và trục đo, ví dụ công trình trước khi trùng tu; khách kéo một đường chia đôi hai bản.',
  },
  'model:models[].start': {
    label: 'Góc nhìn đầu tiên',
    hint: 'Mã của góc nhìn hiện ra trước; bỏ trống là góc nhìn đứng đầu danh sách.',
  },
  'model:models[].limits': { label: 'Giới hạn', hint: 'Khách được xoay và di chuyển đến đâu.' },
  'model:models[].limits.pitchMin': {
    label: 'Góc dọc thấp nhất',
    hint: 'Tính bằng độ; 0 là không xuống dưới mặt đất.',
  },
  'model:models[].limits.pitchMax': { label: 'Góc dọc cao nhất', hint: 'Tính bằng độ.' },
  'model:models[].limits.distanceMin': {
    label: 'Gần nhất (mét)',
    hint: 'Được lại gần đích nhìn tới mức nào, tính bằng mét.',
  },
  'model:models[].limits.distanceMax': {
    label: 'Xa nhất (mét)',
    hint: 'Được lùi xa đích nhìn tới mức nào, tính bằng mét.',
  },
  'model:models[].views': { label: 'Góc nhìn', hint: 'Những góc nhìn đáng dừng lại.' },
  'model:models[].views[].id': {
    label: 'Mã góc nhìn',
    hint: 'Tên của góc nhìn; phần chữ viết ở modelTour.views.',
  },
  'model:models[].views[].target': {
    label: 'Đích nhìn',
    hint: 'Khách nhìn vào đâu: [x, y, z] như trong tệp, y hướng lên, tính bằng mét.',
  },
  'model:models[].views[].yaw': {
    label: 'Góc ngang',
    hint: 'Nhìn từ phía nào, tính bằng độ: 0 từ phía trước (từ +z), 90 từ +x, 180 từ phía sau, −90 từ −x.',
  },
  'model:models[].views[].pitch': {
    label: 'Góc dọc',
    hint: 'Nhìn từ độ cao nào, tính bằng độ: 0 ngang với đích, 89 từ trên xuống, số âm là từ dưới lên.',
  },
  'model:models[].views[].distance': {
    label: 'Khoảng cách (mét)',
    hint: 'Từ mắt đến đích nhìn, tính bằng mét.',
  },
  'model:models[].views[].fov': {
    label: 'Độ rộng khung nhìn',
    hint: 'Khung nhìn theo chiều dọc, tính bằng độ; bỏ trống là 35.',
  },
  'model:models[].pins': { label: 'Điểm ghim', hint: 'Những điểm trên mô hình, mỗi điểm vài lời.' },
  'model:models[].pins[].id': {
    label: 'Mã điểm ghim',
    hint: 'Tên của điểm ghim; phần chữ viết ở modelTour.pins.',
  },
  'model:models[].pins[].at': {
    label: 'Chỗ ghim',
    hint: 'Ghim ở đâu trên bề mặt: [x, y, z] như trong tệp, y hướng lên, tính bằng mét.',
  },
  'model:models[].pins[].normal': {
    label: 'Hướng ra ngoài',
    hint: 'Hướng rời khỏi bề mặt, [x, y, z], dài bao nhiêu cũng được. Bỏ trống thì tự tìm từ bề mặt.',
  },
  'model:models[].pins[].view': {
    label: 'Nhìn từ góc nào',
    hint: 'Mã của góc nhìn thấy điểm này rõ nhất. Bỏ trống thì nhìn thẳng vào nó.',
  },
  'model:models[].pins[].scene': {
    label: 'Cảnh 360°',
    hint: 'Mã của cảnh trong tour.yml chụp tại đúng chỗ này; từ ghim khách bước vào ảnh 360°.',
  },
  'model:models[].tour': {
    label: 'Chuyến dẫn xem',
    hint: 'Các bước dẫn xem theo thứ tự; bỏ trống là lần lượt mọi góc nhìn.',
  },
  'model:models[].tour[].view': { label: 'Góc nhìn', hint: 'Mã của góc nhìn được hiện.' },
  'model:models[].tour[].pins': {
    label: 'Điểm ghim được nói tới',
    hint: 'Mã của các điểm ghim ở bước này, theo thứ tự đọc.',
  },
  'model:models[].tour[].sounds': {
    label: 'Lời thuyết minh',
    hint: 'Tệp thuyết minh đã khai ở audio, đọc phần chữ của góc nhìn này; mỗi ngôn ngữ một tệp.',
  },
};
