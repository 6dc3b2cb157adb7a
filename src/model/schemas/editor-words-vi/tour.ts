import type { EditorWords } from '../editor-words-vi.ts';

/** `tour.yml`: the facts of a 360° tour. */
export const TOUR_WORDS_VI: Readonly<Record<string, EditorWords>> = {
  'tour:start': { label: 'Cảnh đầu tiên', hint: 'Cảnh hiện ra trước; bỏ trống là cảnh đứng đầu danh sách.' },
  'tour:scenes': { label: 'Các cảnh', hint: 'Các cảnh của chuyến tham quan.' },
  'tour:scenes[].id': { label: 'Mã cảnh', hint: 'Tên của cảnh; dùng trong lối đi và trong địa chỉ.' },
  'tour:scenes[].panorama': {
    label: 'Ảnh 360°',
    hint: 'Ảnh trải phẳng cả hình cầu (equirectangular) nằm cạnh tệp này, rộng gấp đôi cao.',
  },
  'tour:scenes[].projection': {
    label: 'Kiểu ảnh',
    hint: 'equirectangular: trải phẳng cả hình cầu (bỏ trống cũng vậy); cylinder: hình trụ; cube: sáu mặt khối lập phương.',
  },
  'tour:scenes[].faces': {
    label: 'Năm mặt còn lại',
    hint: 'Chỉ khi khối lập phương gồm sáu tệp; ảnh 360° ở trên là mặt trước.',
  },
  'tour:scenes[].faces.right': {
    label: 'Mặt phải',
    hint: 'Ảnh bên phải mặt trước.',
  },
  'tour:scenes[].faces.back': {
    label: 'Mặt sau',
    hint: 'Ảnh phía sau người xem.',
  },
  'tour:scenes[].faces.left': {
    label: 'Mặt trái',
    hint: 'Ảnh bên trái mặt trước.',
  },
  'tour:scenes[].faces.up': {
    label: 'Mặt trên',
    hint: 'Ảnh phía trên; mép dưới giáp mặt trước.',
  },
  'tour:scenes[].faces.down': {
    label: 'Mặt dưới',
    hint: 'Ảnh phía dưới; mép trên giáp mặt trước.',
  },
  'tour:scenes[].extent': {
    label: 'Phần được chụp',
    hint: 'Ảnh không trọn hình cầu thì cho thấy những góc nào.',
  },
  'tour:scenes[].extent.left': {
    label: 'Mép trái',
    hint: 'Góc ngang của mép trái, tính bằng độ; −180 khi trọn vòng.',
  },
  'tour:scenes[].extent.right': {
    label: 'Mép phải',
    hint: 'Góc ngang của mép phải, tính bằng độ; 180 khi trọn vòng.',
  },
  'tour:scenes[].extent.top': {
    label: 'Mép trên',
    hint: 'Mép trên cao hơn đường chân trời bao nhiêu độ.',
  },
  'tour:scenes[].extent.bottom': {
    label: 'Mép dưới',
    hint: 'Mép dưới cao hơn đường chân trời bao nhiêu độ; số âm là thấp hơn.',
  },
  'tour:scenes[].stereo': {
    label: 'Ảnh lập thể',
    hint: 'Ảnh chứa hai mắt: trên dưới (top-bottom) hay cạnh nhau (side-by-side); mắt trái ở nửa trên hoặc nửa trái.',
  },
  'tour:scenes[].level': {
    label: 'Máy nghiêng',
    hint: 'Máy chụp nghiêng bao nhiêu; ảnh được xoay thẳng lại. Được dùng thay cho số ghi trong tệp.',
  },
  'tour:scenes[].level.pitch': {
    label: 'Ngửa lên',
    hint: 'Máy ngửa lên bao nhiêu độ; số âm là cúi xuống.',
  },
  'tour:scenes[].level.roll': {
    label: 'Nghiêng phải',
    hint: 'Máy nghiêng sang phải bao nhiêu độ; khi đó đường chân trời xoay sang trái.',
  },
  'tour:scenes[].kind': {
    label: 'Loại ảnh',
    hint: 'photograph: ảnh chụp; render: dựng bằng máy tính; illustration: tranh vẽ.',
  },
  'tour:scenes[].credit': { label: 'Tác giả', hint: 'Ai chụp hay làm ra.' },
  'tour:scenes[].licence': { label: 'Giấy phép', hint: 'Giấy phép của ảnh 360°.' },
  'tour:scenes[].date': { label: 'Ngày chụp', hint: 'Chụp hay làm ra khi nào: năm, tháng hoặc ngày.' },
  'tour:scenes[].north': {
    label: 'Hướng la bàn',
    hint: 'Giữa ảnh nhìn về hướng nào, tính bằng độ: 0 là bắc, 90 là đông.',
  },
  'tour:scenes[].point': { label: 'Vị trí', hint: 'Máy ảnh đặt ở đâu: một điểm, tính bằng độ.' },
  'tour:scenes[].point.lat': {
    label: 'Vĩ độ',
    hint: 'Vĩ độ tính bằng độ (WGS84), phía bắc là số dương. Ở Việt Nam từ 8 đến 24.',
  },
  'tour:scenes[].point.lng': {
    label: 'Kinh độ',
    hint: 'Kinh độ tính bằng độ (WGS84), phía đông là số dương. Ở Việt Nam từ 102 đến 118.',
  },
  'tour:scenes[].point.accuracyM': {
    label: 'Sai số (mét)',
    hint: 'Điểm có thể lệch bao nhiêu mét. Phải ghi khi chưa đo tại chỗ; trang sẽ báo là vị trí gần đúng.',
  },
  'tour:scenes[].view': { label: 'Hướng nhìn ban đầu', hint: 'Khách nhìn về đâu trước tiên.' },
  'tour:scenes[].view.yaw': {
    label: 'Góc ngang',
    hint: 'Lệch sang phải bao nhiêu độ so với giữa ảnh; −90 là quay trái một phần tư vòng.',
  },
  'tour:scenes[].view.pitch': {
    label: 'Góc dọc',
    hint: 'Cao hơn đường chân trời bao nhiêu độ; số âm là nhìn xuống.',
  },
  'tour:scenes[].view.fov': { label: 'Độ rộng khung nhìn', hint: 'Khung nhìn theo chiều dọc, tính bằng độ.' },
  'tour:scenes[].links': { label: 'Lối đi', hint: 'Các lối sang cảnh khác.' },
  'tour:scenes[].links[].to': { label: 'Tới cảnh', hint: 'Mã của cảnh mà lối này dẫn tới.' },
  'tour:scenes[].links[].yaw': {
    label: 'Góc ngang',
    hint: 'Lệch sang phải bao nhiêu độ so với giữa ảnh; −90 là quay trái một phần tư vòng.',
  },
  'tour:scenes[].links[].pitch': {
    label: 'Góc dọc',
    hint: 'Cao hơn đường chân trời bao nhiêu độ; số âm là nhìn xuống.',
  },
  'tour:scenes[].hotspots': { label: 'Điểm chú thích', hint: 'Những điểm đáng chú ý trong cảnh này.' },
  'tour:scenes[].hotspots[].id': {
    label: 'Mã điểm',
    hint: 'Tên của điểm chú thích; phần chữ viết ở tour.hotspots.',
  },
  'tour:scenes[].hotspots[].kind': {
    label: 'Loại điểm',
    hint: 'info: một đoạn chữ; place: dẫn tới bài khác; picture: mở ảnh; audio: phát âm thanh; video: phát phim; model: dẫn tới mô hình 3D; link: dẫn ra trang web khác.',
  },
  'tour:scenes[].hotspots[].entry': { label: 'Bài', hint: 'Dẫn tới bài nào, ví dụ sites/o-quy-ho.' },
  'tour:scenes[].hotspots[].yaw': {
    label: 'Góc ngang',
    hint: 'Lệch sang phải bao nhiêu độ so với giữa ảnh; −90 là quay trái một phần tư vòng.',
  },
  'tour:scenes[].hotspots[].pitch': {
    label: 'Góc dọc',
    hint: 'Cao hơn đường chân trời bao nhiêu độ; số âm là nhìn xuống.',
  },
  'tour:plan': { label: 'Sơ đồ', hint: 'Sơ đồ tầng hoặc sơ đồ khu; vị trí từng cảnh ghi ở at.' },
  'tour:plan.picture': {
    label: 'Ảnh sơ đồ',
    hint: 'Tệp của một ảnh trong mục pictures của bài này, vẽ sơ đồ.',
  },
  'tour:plan.north': {
    label: 'Hướng của mép trên',
    hint: 'Mép trên của sơ đồ quay về hướng nào, tính bằng độ; bỏ trống là hướng bắc.',
  },
  'tour:guide': { label: 'Dẫn tham quan', hint: 'Các bước của phần dẫn tham quan, theo thứ tự.' },
  'tour:guide[].id': { label: 'Mã bước', hint: 'Tên của bước; lời nói viết ở tour.guide.' },
  'tour:guide[].scene': { label: 'Cảnh', hint: 'Mã của cảnh hiện ra ở bước này.' },
  'tour:guide[].view': { label: 'Hướng nhìn', hint: 'Nhìn về đâu; bỏ trống là hướng nhìn ban đầu của cảnh.' },
  'tour:guide[].view.yaw': {
    label: 'Góc ngang',
    hint: 'Lệch sang phải bao nhiêu độ so với giữa ảnh; −90 là quay trái một phần tư vòng.',
  },
  'tour:guide[].view.pitch': {
    label: 'Góc dọc',
    hint: 'Cao hơn đường chân trời bao nhiêu độ; số âm là nhìn xuống.',
  },
  'tour:guide[].view.fov': { label: 'Độ rộng khung nhìn', hint: 'Khung nhìn theo chiều dọc, tính bằng độ.' },
  'tour:guide[].sounds': {
    label: 'Lời thuyết minh',
    hint: 'Tệp thu lời của bước này, mỗi thứ tiếng một tệp, như đã ghi ở audio.',
  },
  'tour:intro': {
    label: 'Cảnh mở đầu',
    hint: 'little-planet: mở đầu bằng cả khung cảnh thu lại như một hành tinh nhỏ.',
  },
  'tour:autorotate': {
    label: 'Tự xoay',
    hint: 'true: cảnh xoay chậm cho tới khi khách chạm vào hoặc bấm dừng.',
  },
  'tour:scenes[].at': { label: 'Chỗ trên sơ đồ', hint: 'Cảnh nằm ở đâu trên sơ đồ.' },
  'tour:scenes[].at.x': {
    label: 'Từ trái sang',
    hint: 'Cách mép trái bao nhiêu phần trăm chiều rộng của sơ đồ.',
  },
  'tour:scenes[].at.y': {
    label: 'Từ trên xuống',
    hint: 'Cách mép trên bao nhiêu phần trăm chiều cao của sơ đồ.',
  },
  'tour:scenes[].links[].arrive': {
    label: 'Hướng nhìn khi tới',
    hint: 'Tới nơi thì nhìn về đâu; bỏ trống là giữ hướng đang nhìn.',
  },
  'tour:scenes[].links[].arrive.yaw': {
    label: 'Góc ngang',
    hint: 'Lệch sang phải bao nhiêu độ so với giữa ảnh; −90 là quay trái một phần tư vòng.',
  },
  'tour:scenes[].links[].arrive.pitch': {
    label: 'Góc dọc',
    hint: 'Cao hơn đường chân trời bao nhiêu độ; số âm là nhìn xuống.',
  },
  'tour:scenes[].links[].arrive.fov': {
    label: 'Độ rộng khung nhìn',
    hint: 'Khung nhìn theo chiều dọc, tính bằng độ.',
  },
  'tour:scenes[].variants': {
    label: 'Cảnh lúc khác',
    hint: 'Cũng chỗ này vào giờ khác hoặc mùa khác; lối đi và điểm chú thích giữ nguyên.',
  },
  'tour:scenes[].variants[].id': {
    label: 'Mã của cảnh lúc khác',
    hint: 'Tên để gọi; phần chữ viết ở tour.variants.',
  },
  'tour:scenes[].variants[].panorama': {
    label: 'Ảnh 360°',
    hint: 'Ảnh cùng chỗ đặt máy, cùng tâm và cùng cỡ, vào giờ khác hoặc mùa khác.',
  },
  'tour:scenes[].variants[].kind': {
    label: 'Loại ảnh',
    hint: 'photograph: ảnh chụp; render: dựng bằng máy tính; illustration: tranh vẽ.',
  },
  'tour:scenes[].variants[].credit': { label: 'Tác giả', hint: 'Ai chụp hay làm ra.' },
  'tour:scenes[].variants[].licence': { label: 'Giấy phép', hint: 'Giấy phép của ảnh 360°.' },
  'tour:scenes[].variants[].date': {
    label: 'Ngày chụp',
    hint: 'Chụp hay làm ra khi nào: năm, tháng hoặc ngày.',
  },
  'tour:scenes[].hotspots[].area': {
    label: 'Đường viền',
    hint: 'Các góc của đường viền quanh thứ muốn chỉ, theo thứ tự; góc ngang và góc dọc của điểm cho biết chỗ đặt tên.',
  },
  'tour:scenes[].hotspots[].area[].yaw': {
    label: 'Góc ngang',
    hint: 'Lệch sang phải bao nhiêu độ so với giữa ảnh; −90 là quay trái một phần tư vòng.',
  },
  'tour:scenes[].hotspots[].area[].pitch': {
    label: 'Góc dọc',
    hint: 'Cao hơn đường chân trời bao nhiêu độ; số âm là nhìn xuống.',
  },
  'tour:scenes[].hotspots[].picture': {
    label: 'Ảnh',
    hint: 'Tệp của một ảnh trong mục pictures của bài này.',
  },
  'tour:scenes[].hotspots[].sound': {
    label: 'Âm thanh',
    hint: 'Tệp của một âm thanh trong mục audio của bài này.',
  },
  'tour:scenes[].hotspots[].video': {
    label: 'Phim',
    hint: 'Tệp MP4 hoặc WebM nằm cạnh bài này, ví dụ videos/xoe.mp4.',
  },
  'tour:scenes[].hotspots[].poster': {
    label: 'Ảnh bìa của phim',
    hint: 'Tệp của một ảnh trong mục pictures, hiện ra cho tới khi phim chạy.',
  },
  'tour:scenes[].hotspots[].captions': {
    label: 'Phụ đề',
    hint: 'Phụ đề của phim, mỗi thứ tiếng một tệp. Phim có tiếng thì phải có phụ đề.',
  },
  'tour:scenes[].hotspots[].captions[].language': { label: 'Ngôn ngữ', hint: 'Ngôn ngữ của phụ đề.' },
  'tour:scenes[].hotspots[].captions[].file': {
    label: 'Tệp',
    hint: 'Tệp WebVTT nằm cạnh bài này, ví dụ videos/xoe.vi.vtt.',
  },
  'tour:scenes[].hotspots[].silent': {
    label: 'Phim không tiếng',
    hint: 'Ghi true khi trong phim không nghe thấy gì.',
  },
  'tour:scenes[].hotspots[].credit': { label: 'Tác giả của phim', hint: 'Ai quay phim.' },
  'tour:scenes[].hotspots[].licence': { label: 'Giấy phép của phim', hint: 'Giấy phép của phim.' },
  'tour:scenes[].hotspots[].model': {
    label: 'Mô hình 3D',
    hint: 'Tệp của một mô hình trong mục models của bài này.',
  },
  'tour:scenes[].hotspots[].url': { label: 'Địa chỉ', hint: 'Địa chỉ đầy đủ của trang web khác.' },
};
