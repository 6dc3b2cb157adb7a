import { quote, warning } from './explain.ts';

/** Faults of `digitisation.yml`. */
export const DIGITISATION = {
  'DG-COUNT': warning((v: { phase: string; planned: number; listed: number }) => ({
    en: [
      `the phase ${quote(v.phase)} plans ${v.planned} places but lists ${v.listed}`,
      'Move places to the phase they belong to, or correct the number if the plan was changed.',
    ],
    vi: [
      `đợt ${quote(v.phase)} có kế hoạch ${v.planned} điểm nhưng kê ${v.listed} điểm`,
      'Chuyển điểm về đúng đợt, hoặc sửa con số nếu kế hoạch đã thay đổi.',
    ],
  })),
  'DG-EMPTY': warning((v: { site: string }) => ({
    en: [
      `${quote(v.site)} is said to be published but has neither a 360° tour nor a 3D model`,
      'Add them to the entry, or change the status.',
    ],
    vi: [
      `${quote(v.site)} được ghi là đã lên trang nhưng chưa có tour 360° hay mô hình 3D`,
      'Thêm vào bài của điểm đó, hoặc sửa lại tình trạng.',
    ],
  })),
};
