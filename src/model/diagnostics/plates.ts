import { didYouMean, didYouMeanVi, error, quote, warning } from './explain.ts';

/** Faults of codes that are on plates already: what is printed cannot be changed any more. */
export const PLATES = {
  'CODE-LOST': error((v: { code: string; target: string; source: string }) => ({
    en: [
      `the code ${v.code} has been printed (${v.source}) but is no longer in the ledger`,
      `Put its line back with target: ${v.target}; a plate that has been taken down gets state: retired.`,
    ],
    vi: [
      `mã ${v.code} đã in (${v.source}) nhưng không còn trong sổ mã`,
      `Ghi lại dòng của mã này với target: ${v.target}; biển đã gỡ thì ghi state: retired.`,
    ],
  })),
  'CODE-TARGET': error((v: { code: string; target: string; printed: string; source: string }) => ({
    en: [
      `the code ${v.code} was printed for ${quote(v.printed)} (${v.source}), and now its target is ${quote(v.target)}`,
      `Put target: ${v.printed} back; where it leads now stands in forwardTo: ${v.target}.`,
    ],
    vi: [
      `mã ${v.code} đã in cho ${quote(v.printed)} (${v.source}), nay target lại là ${quote(v.target)}`,
      `Ghi lại target: ${v.printed}; nơi mã dẫn tới hiện nay thì ghi ở forwardTo: ${v.target}.`,
    ],
  })),
  'CODE-GONE': error((v: { code: string; target: string; nearest: string }) => ({
    en: [
      `the printed code ${v.code} leads to ${quote(v.target)}, which is no longer there`,
      `Leave target: as it is and add forwardTo: with the page it leads to now. ${didYouMean(v.nearest, 'Without another page, use that of the destination.')}`,
    ],
    vi: [
      `mã đã in ${v.code} dẫn tới ${quote(v.target)}, nhưng bài này không còn nữa`,
      `Giữ nguyên target: và thêm forwardTo: là bài mà mã dẫn tới hiện nay. ${didYouMeanVi(v.nearest, 'Nếu không có bài nào khác, hãy dẫn về bài của điểm đến.')}`,
    ],
  })),
  'CODE-BACKWARDS': error((v: { code: string; state: string; before: string; source: string }) => ({
    en: [
      `the plate ${v.code} is ${quote(v.state)}, but has been ${quote(v.before)} before (${v.source})`,
      `Write state: ${v.before}. If that was a mistake, put its line in codes.lock right too.`,
    ],
    vi: [
      `biển ${v.code} ghi là ${quote(v.state)}, nhưng trước đó đã là ${quote(v.before)} (${v.source})`,
      `Ghi state: ${v.before}. Nếu lần trước ghi nhầm thì sửa cả dòng của mã trong codes.lock.`,
    ],
  })),
  'CODE-UNRECORDED': warning((v: { code: string; state: string }) => ({
    en: [
      `the code ${v.code} is ${quote(v.state)} but not recorded in codes.lock`,
      'Run "npm run signs -- --record" and commit codes.lock: the check then refuses whatever would break the plate.',
    ],
    vi: [
      `mã ${v.code} ghi là ${quote(v.state)} nhưng chưa có trong codes.lock`,
      'Chạy "npm run signs -- --record" rồi đưa codes.lock vào Git: từ đó lệnh check không cho làm hỏng mã đã in.',
    ],
  })),
  'CODE-LOCK': error((_: Record<string, never>) => ({
    en: [
      'this line of codes.lock is no code with its target and state',
      'Take both sides of a merge conflict, without its marks; or put the file back from Git.',
    ],
    vi: [
      'dòng này của codes.lock không phải mã kèm đích và tình trạng',
      'Nếu là xung đột khi gộp, giữ cả hai bên và xóa các dấu; hoặc lấy lại tệp từ Git.',
    ],
  })),
  'SIGN-LOGO': warning((v: { file: string; reason: 'missing' | 'outside' | 'type' | 'small' | 'large' }) => ({
    en: [
      `the logo of the signs, ${quote(v.file)}, ${LOGO_EN[v.reason]}; signs are drawn without it`,
      LOGO_FIX_EN,
    ],
    vi: [`logo của biển, ${quote(v.file)}, ${LOGO_VI[v.reason]}; biển sẽ không có logo`, LOGO_FIX_VI],
  })),
};

const LOGO_EN = {
  missing: 'is not in the content folder',
  outside: 'leads out of the content folder',
  type: 'is neither a PNG nor a JPEG picture that can be read',
  small: 'has fewer than 200 pixels on its longer side',
  large: 'is larger than 4 MB',
};
const LOGO_VI = {
  missing: 'không có trong thư mục nội dung',
  outside: 'dẫn ra ngoài thư mục nội dung',
  type: 'không phải ảnh PNG hay JPEG đọc được',
  small: 'có cạnh dài chưa tới 200 điểm ảnh',
  large: 'lớn hơn 4 MB',
};
const LOGO_FIX_EN =
  'Give a PNG or JPEG of the content folder, 200 pixels or more on its longer side, at most 4 MB.';
const LOGO_FIX_VI = 'Ghi tệp PNG hay JPEG trong thư mục nội dung, cạnh dài từ 200 điểm ảnh, tối đa 4 MB.';
