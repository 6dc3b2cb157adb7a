import { didYouMean, didYouMeanVi, error, quote, warning } from './explain.ts';

type TargetKind = 'view' | 'pin' | 'model' | 'scene' | 'narration';

const KIND: Readonly<Record<TargetKind, { en: string; vi: string }>> = {
  view: { en: 'view', vi: 'góc nhìn' },
  pin: { en: 'pin', vi: 'ghim' },
  model: { en: 'other GLB model', vi: 'mô hình GLB khác' },
  scene: { en: 'scene', vi: 'cảnh' },
  narration: { en: 'narration', vi: 'lời thuyết minh' },
};

const MODEL = { en: 'this model', vi: 'mô hình này' };
const ENTRY = { en: 'this entry', vi: 'bài này' };
const OWNER = {
  view: MODEL,
  pin: MODEL,
  model: ENTRY,
  scene: { en: 'the tour of this entry', vi: 'tour 360° của bài này' },
  narration: ENTRY,
};

/** Faults of `model.yml`, and of models as they are measured for it. */
export const MODEL_TOURS = {
  'M3-TOUR-MODEL': error((v: { id: string; nearest: string }) => ({
    en: [
      `no 3D model of this entry is called ${quote(v.id)}`,
      didYouMean(v.nearest, 'Write the name of a file listed under models in index.md, without its ending.'),
    ],
    vi: [
      `bài này không có mô hình 3D nào tên ${quote(v.id)}`,
      didYouMeanVi(v.nearest, 'Ghi tên một tệp có trong models của index.md, bỏ phần đuôi.'),
    ],
  })),
  'M3-DUPLICATE-ID': error((v: { id: string; firstLine: number }) => ({
    en: [
      `the id ${quote(v.id)} is given twice in this file; the first is on line ${v.firstLine}`,
      'Give one of the two another id, and its words too.',
    ],
    vi: [
      `mã ${quote(v.id)} xuất hiện hai lần trong tệp này; lần đầu ở dòng ${v.firstLine}`,
      'Đổi một trong hai thành mã khác, kèm phần chữ của nó.',
    ],
  })),
  'M3-TARGET': error((v: { kind: TargetKind; target: string; nearest: string }) => ({
    en: [
      `${OWNER[v.kind].en} has no ${KIND[v.kind].en} ${quote(v.target)}`,
      didYouMean(v.nearest, `Correct it, or add the ${KIND[v.kind].en}.`),
    ],
    vi: [
      `${OWNER[v.kind].vi} không có ${KIND[v.kind].vi} ${quote(v.target)}`,
      didYouMeanVi(v.nearest, `Sửa lại, hoặc thêm ${KIND[v.kind].vi} đó.`),
    ],
  })),
  'M3-LIMITS': error((v: { min: number; max: number; key: string }) => ({
    en: [
      `${v.key}Min is ${v.min} and ${v.key}Max is ${v.max}, which leaves nothing between them`,
      'Make the first smaller than the second.',
    ],
    vi: [
      `${v.key}Min là ${v.min} còn ${v.key}Max là ${v.max}, ở giữa không còn gì`,
      'Ghi số đầu nhỏ hơn số sau.',
    ],
  })),
  'M3-VIEW-LIMITS': warning((v: { view: string; key: string; value: number; limit: string }) => ({
    en: [
      `the view ${quote(v.view)} has ${v.key} ${v.value}, but the limits of its model say ${v.limit}`,
      'Change the view or the limits; visitors are kept within the limits.',
    ],
    vi: [
      `góc nhìn ${quote(v.view)} có ${v.key} ${v.value}, nhưng giới hạn của mô hình là ${v.limit}`,
      'Sửa góc nhìn hoặc giới hạn; khách luôn bị giữ trong giới hạn.',
    ],
  })),
  'M3-VIEW-WORDS': error((v: { view: string }) => ({
    en: [
      `the view ${quote(v.view)} has no title and description; those who cannot see the model get nothing`,
      `Add ${v.view}: with title: and description: under modelTour: views: in index.md.`,
    ],
    vi: [
      `góc nhìn ${quote(v.view)} chưa có tên và mô tả; người không xem được mô hình sẽ không biết gì`,
      `Thêm ${v.view}: cùng title: và description: dưới modelTour: views: trong index.md.`,
    ],
  })),
  'M3-PIN-WORDS': error((v: { pin: string }) => ({
    en: [
      `the pin ${quote(v.pin)} has no label`,
      `Add ${v.pin}: with label: under modelTour: pins: in index.md.`,
    ],
    vi: [
      `ghim ${quote(v.pin)} chưa có nhãn`,
      `Thêm ${v.pin}: cùng label: dưới modelTour: pins: trong index.md.`,
    ],
  })),
  'M3-PIN-OFF': error((v: { pin: string; awayM: string; nearest: string }) => ({
    en: [
      `the pin ${quote(v.pin)} floats ${v.awayM} m away from the model`,
      `Move it to the surface; the nearest point is ${v.nearest}.`,
    ],
    vi: [
      `ghim ${quote(v.pin)} lơ lửng, cách mô hình ${v.awayM} m`,
      `Đặt lại lên bề mặt; điểm gần nhất là ${v.nearest}.`,
    ],
  })),
  'M3-VIEW-INSIDE': warning((v: { view: string }) => ({
    en: [
      `the eye of the view ${quote(v.view)} is inside the model, where only backs of walls are seen`,
      'Make distance larger, or look from another side.',
    ],
    vi: [
      `mắt nhìn của góc ${quote(v.view)} nằm trong lòng mô hình, chỉ thấy mặt trái của tường`,
      'Tăng distance, hoặc nhìn từ phía khác.',
    ],
  })),
  'M3-SIZE': warning((v: { file: string; size: string }) => ({
    en: [
      `the model ${quote(v.file)} measures ${v.size}, which no place does`,
      'Export it again in metres; glTF knows no other unit.',
    ],
    vi: [
      `mô hình ${quote(v.file)} đo được ${v.size}, không nơi nào có cỡ như vậy`,
      'Xuất lại theo mét; glTF không có đơn vị nào khác.',
    ],
  })),
  'M3-SIZE-DIFFERS': warning((v: { file: string; foundM: string; saidM: number }) => ({
    en: [
      `the longest side of ${quote(v.file)} is ${v.foundM} m, but sizeM says ${v.saidM}`,
      'Correct sizeM, or export the model again in metres.',
    ],
    vi: [
      `cạnh dài nhất của ${quote(v.file)} là ${v.foundM} m, nhưng sizeM ghi ${v.saidM}`,
      'Sửa sizeM, hoặc xuất lại mô hình theo mét.',
    ],
  })),
  'M3-FAR': warning((v: { file: string; km: number }) => ({
    en: [
      `the model ${quote(v.file)} lies ${v.km} km from its origin, as in map coordinates; numbers in a GLB file are not fine enough for that, and surfaces turn jagged`,
      'Move the model to the origin before exporting it.',
    ],
    vi: [
      `mô hình ${quote(v.file)} nằm cách gốc tọa độ ${v.km} km, kiểu tọa độ bản đồ; số trong tệp GLB không đủ mịn cho khoảng đó, bề mặt sẽ lởm chởm`,
      'Dời mô hình về gốc tọa độ trước khi xuất.',
    ],
  })),
  'M3-EMPTY': warning((v: { file: string }) => ({
    en: [
      `the model ${quote(v.file)} holds no surface that could be shown`,
      'Export it again with its meshes, in a scene.',
    ],
    vi: [
      `mô hình ${quote(v.file)} không có bề mặt nào để hiện`,
      'Xuất lại cùng các lưới bề mặt (mesh), đặt trong một cảnh (scene).',
    ],
  })),
  'M3-DAMAGED': error((v: { file: string; where: string }) => ({
    en: [
      `the model ${quote(v.file)} is damaged: ${v.where} cannot be right`,
      'Export it again, or open it in Blender and save it as GLB.',
    ],
    vi: [
      `mô hình ${quote(v.file)} bị hỏng: ${v.where} không thể đúng`,
      'Xuất lại, hoặc mở bằng Blender rồi lưu thành GLB.',
    ],
  })),
  'M3-TOO-LARGE': error(
    (v: {
      file: string;
      count: string;
      what: 'triangles' | 'parts' | 'pixels' | 'bytes' | 'splats' | 'points' | 'heights';
      limit: string;
    }) => ({
      en: [
        `the model ${quote(v.file)} has ${v.count} ${WHAT[v.what].en}; at most ${v.limit} can be worked with`,
        'Reduce it before exporting, for example with Decimate in Blender, or with smaller pictures.',
      ],
      vi: [
        `mô hình ${quote(v.file)} có ${v.count} ${WHAT[v.what].vi}; chỉ xử lý được nhiều nhất ${v.limit}`,
        'Giảm bớt trước khi xuất, ví dụ dùng Decimate trong Blender, hoặc dùng ảnh bề mặt nhỏ hơn.',
      ],
    }),
  ),
  'M3-NOT-SHOWN': warning((v: { file: string; extension: string }) => ({
    en: [
      `the model ${quote(v.file)} is packed with ${quote(v.extension)}, which the build cannot unpack; visitors can only download it`,
      'Export it without this compression; the build compresses it itself.',
    ],
    vi: [
      `mô hình ${quote(v.file)} được nén bằng ${quote(v.extension)}, bước dựng trang không giải nén được; khách chỉ có thể tải về`,
      'Xuất lại không nén kiểu này; bước dựng trang sẽ tự nén.',
    ],
  })),
};

const WHAT = {
  triangles: { en: 'triangles', vi: 'tam giác' },
  parts: { en: 'parts', vi: 'bộ phận' },
  bytes: { en: 'bytes', vi: 'byte' },
  splats: { en: 'splats', vi: 'splat' },
  points: { en: 'points', vi: 'điểm' },
  heights: { en: 'heights', vi: 'độ cao' },
  pixels: { en: 'pixels in one picture', vi: 'điểm ảnh trong một ảnh bề mặt' },
};
