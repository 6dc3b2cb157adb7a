import { didYouMean, didYouMeanVi, error, quote, warning } from './explain.ts';

/** Faults of 360° tours. */
export const TOURS = {
  'TOUR-DUPLICATE-ID': error((v: { id: string; firstLine: number }) => ({
    en: [
      `the id ${quote(v.id)} is given twice in this tour; the first is on line ${v.firstLine}`,
      'Give one of the two another id.',
    ],
    vi: [
      `mã ${quote(v.id)} xuất hiện hai lần trong tour này; lần đầu ở dòng ${v.firstLine}`,
      'Đổi một trong hai thành mã khác.',
    ],
  })),
  'TOUR-LINK-TARGET': error((v: { scene: string; target: string; nearest: string }) => ({
    en: [
      `the scene ${quote(v.scene)} links to ${quote(v.target)}, which is not a scene of this tour`,
      didYouMean(v.nearest, 'Correct it, or add the scene.'),
    ],
    vi: [
      `cảnh ${quote(v.scene)} dẫn tới ${quote(v.target)}, nhưng tour này không có cảnh đó`,
      didYouMeanVi(v.nearest, 'Sửa lại, hoặc thêm cảnh đó.'),
    ],
  })),
  'TOUR-LINK-SELF': error((v: { scene: string }) => ({
    en: [`the scene ${quote(v.scene)} links to itself`, 'Delete the link, or name another scene.'],
    vi: [`cảnh ${quote(v.scene)} dẫn tới chính nó`, 'Xóa lối đi này, hoặc ghi cảnh khác.'],
  })),
  'TOUR-START': error((v: { target: string; nearest: string }) => ({
    en: [
      `the tour starts at ${quote(v.target)}, which is not one of its scenes`,
      didYouMean(v.nearest, 'Name a scene, or delete start: to begin with the first.'),
    ],
    vi: [
      `tour bắt đầu ở ${quote(v.target)}, nhưng không có cảnh đó`,
      didYouMeanVi(v.nearest, 'Ghi tên một cảnh, hoặc xóa start: để bắt đầu từ cảnh đầu tiên.'),
    ],
  })),
  'TOUR-UNREACHABLE': warning((v: { scene: string; start: string }) => ({
    en: [
      `no way leads from ${quote(v.start)} to the scene ${quote(v.scene)}`,
      'Add a link to it from a scene that can be reached.',
    ],
    vi: [
      `không có lối nào từ ${quote(v.start)} tới cảnh ${quote(v.scene)}`,
      'Thêm lối đi tới cảnh này từ một cảnh đến được.',
    ],
  })),
  'TOUR-WORDS': error((v: { scene: string }) => ({
    en: [
      `the scene ${quote(v.scene)} has no title and description; those who cannot see the panorama get nothing`,
      `Add ${v.scene}: with title: and description: under tour: scenes: in index.md.`,
    ],
    vi: [
      `cảnh ${quote(v.scene)} chưa có tên và mô tả; người không xem được ảnh 360° sẽ không biết gì`,
      `Thêm ${v.scene}: cùng title: và description: dưới tour: scenes: trong index.md.`,
    ],
  })),
  'TOUR-HOTSPOT-WORDS': error((v: { hotspot: string }) => ({
    en: [
      `the point ${quote(v.hotspot)} has no label`,
      `Add ${v.hotspot}: with label: under tour: hotspots: in index.md.`,
    ],
    vi: [
      `điểm ${quote(v.hotspot)} chưa có nhãn`,
      `Thêm ${v.hotspot}: cùng label: dưới tour: hotspots: trong index.md.`,
    ],
  })),
  'TOUR-RATIO': error((v: { file: string; widthPx: number; heightPx: number }) => ({
    en: [
      `the panorama ${quote(v.file)} has ${v.widthPx} × ${v.heightPx} pixels; it must be exactly twice as wide as high`,
      'Export it as a full equirectangular picture (2:1).',
    ],
    vi: [
      `ảnh 360° ${quote(v.file)} có ${v.widthPx} × ${v.heightPx} điểm ảnh; chiều rộng phải đúng gấp đôi chiều cao`,
      'Xuất lại ảnh equirectangular đầy đủ (2:1).',
    ],
  })),
};
