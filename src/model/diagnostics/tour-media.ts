import { didYouMean, didYouMeanVi, error, quote, warning } from './explain.ts';

/** Faults of what a tour shows beside its panoramas: pictures, sounds, videos, models, a plan, steps. */
export const TOUR_MEDIA = {
  'TOUR-MEDIA': error((v: { file: string; list: string; nearest: string }) => ({
    en: [
      `the tour shows ${quote(v.file)}, which is not in the list ${quote(v.list)} of this entry`,
      didYouMean(v.nearest, `Add the file under ${v.list}: in index.md, or name another.`),
    ],
    vi: [
      `tour dùng ${quote(v.file)}, nhưng mục ${quote(v.list)} của bài này không có tệp đó`,
      didYouMeanVi(v.nearest, `Thêm tệp vào mục ${v.list}: trong index.md, hoặc ghi tệp khác.`),
    ],
  })),
  'TOUR-FILE': error((v: { file: string; nearest: string }) => ({
    en: [
      `the file ${quote(v.file)} is not in the folder of this entry`,
      didYouMean(v.nearest, 'Copy it there, or correct its name.'),
    ],
    vi: [
      `thư mục của bài này không có tệp ${quote(v.file)}`,
      didYouMeanVi(v.nearest, 'Chép tệp vào đó, hoặc sửa lại tên.'),
    ],
  })),
  'TOUR-CAPTIONS': error((v: { hotspot: string; video: string }) => ({
    en: [
      `the video ${quote(v.video)} of the hotspot ${quote(v.hotspot)} has no captions; those who cannot hear it learn nothing`,
      'Add captions: with a VTT file, or silent: true when nothing is heard in it.',
    ],
    vi: [
      `phim ${quote(v.video)} của điểm ${quote(v.hotspot)} chưa có phụ đề; người không nghe được sẽ không hiểu gì`,
      'Thêm captions: với một tệp VTT, hoặc ghi silent: true nếu phim không có tiếng.',
    ],
  })),
  'TOUR-FILM-CAPTIONS': warning((v: { scene: string; video: string }) => ({
    en: [
      `the film ${quote(v.video)} of the scene ${quote(v.scene)} has no captions; those who cannot hear it miss what is said`,
      'Add captions: with a VTT file, or silent: true when nothing is heard in it.',
    ],
    vi: [
      `phim ${quote(v.video)} của cảnh ${quote(v.scene)} chưa có phụ đề; người không nghe được sẽ không biết lời trong phim`,
      'Thêm captions: với một tệp VTT, hoặc ghi silent: true nếu phim không có tiếng.',
    ],
  })),
  'TOUR-GUIDE-SCENE': error((v: { step: string; target: string; nearest: string }) => ({
    en: [
      `the step ${quote(v.step)} of the guided tour shows ${quote(v.target)}, which is not a scene of this tour`,
      didYouMean(v.nearest, 'Correct it, or delete the step.'),
    ],
    vi: [
      `bước ${quote(v.step)} của phần dẫn tham quan dùng cảnh ${quote(v.target)}, nhưng tour này không có cảnh đó`,
      didYouMeanVi(v.nearest, 'Sửa lại, hoặc xóa bước này.'),
    ],
  })),
  'TOUR-VARIANT-WORDS': error((v: { variant: string }) => ({
    en: [
      `the variant ${quote(v.variant)} has no label in the default language`,
      `Add ${v.variant}: with label: under tour: variants: in index.md.`,
    ],
    vi: [
      `cảnh lúc khác ${quote(v.variant)} chưa có nhãn ở ngôn ngữ mặc định`,
      `Thêm ${v.variant}: cùng label: dưới tour: variants: trong index.md.`,
    ],
  })),
  'TOUR-PLAN': warning((v: { scene: string }) => ({
    en: [
      `the scene ${quote(v.scene)} has a place on a plan, but the tour has no plan; at is not used`,
      'Add plan: to the tour, or delete at.',
    ],
    vi: [
      `cảnh ${quote(v.scene)} có chỗ trên sơ đồ, nhưng tour không có sơ đồ nên at không được dùng`,
      'Thêm plan: cho tour, hoặc xóa at.',
    ],
  })),
  'TOUR-AREA': warning((v: { hotspot: string; awayDeg: number; mostDeg: number }) => ({
    en: [
      `a corner of the outline of ${quote(v.hotspot)} lies ${v.awayDeg}° away from where its name stands; the outline may belong elsewhere`,
      `Keep every corner within ${v.mostDeg}° of yaw and pitch of the hotspot.`,
    ],
    vi: [
      `một góc của đường viền ${quote(v.hotspot)} cách chỗ đặt tên ${v.awayDeg}°; có lẽ đường viền này thuộc chỗ khác`,
      `Giữ mọi góc trong vòng ${v.mostDeg}° quanh yaw và pitch của điểm.`,
    ],
  })),
};
