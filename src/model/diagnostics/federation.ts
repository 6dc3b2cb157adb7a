import { quote, warning } from './explain.ts';

/** Faults of the data of members in `federation/`. The member is left out, everything else is built. */
export const FEDERATION = {
  'FD-MISSING': warning((v: { member: string }) => ({
    en: [
      `there are no data of the member ${quote(v.member)} yet`,
      `Run "npm run import -- federation --member ${v.member}".`,
    ],
    vi: [
      `chưa có dữ liệu của thành viên ${quote(v.member)}`,
      `Chạy "npm run import -- federation --member ${v.member}".`,
    ],
  })),
  'FD-PIN': warning((v: { member: string; found: string }) => ({
    en: [
      `the data of ${quote(v.member)} are not those that were checked; their fingerprint is ${v.found}`,
      'Fetch them again with "npm run import -- federation". Never edit the file by hand.',
    ],
    vi: [
      `dữ liệu của ${quote(v.member)} không phải bản đã kiểm tra; dấu vân của tệp là ${v.found}`,
      'Lấy lại bằng "npm run import -- federation". Không sửa tệp này bằng tay.',
    ],
  })),
  'FD-FEED': warning((v: { member: string; at: string; problem: string }) => ({
    en: [
      `the data of ${quote(v.member)} cannot be used: ${v.at === '' ? '' : `${quote(v.at)}: `}${v.problem}`,
      'Ask the member to publish again. Until then the last good data stay, or the member is left out.',
    ],
    vi: [
      `dữ liệu của ${quote(v.member)} không dùng được: ${v.at === '' ? '' : `${quote(v.at)}: `}${v.problem}`,
      'Đề nghị thành viên xuất bản lại. Trong lúc chờ, bản tốt gần nhất được giữ, nếu không có thì bỏ qua thành viên này.',
    ],
  })),
  'FD-ADDRESS': warning((v: { member: string; at: string; found: string; url: string }) => ({
    en: [
      `the data of ${quote(v.member)} lead elsewhere: ${quote(v.found)} in ${quote(v.at)} does not lie under ${v.url}`,
      'Correct "url" in federation.yml if the member has moved; otherwise ask what happened to their site.',
    ],
    vi: [
      `dữ liệu của ${quote(v.member)} dẫn đi nơi khác: ${quote(v.found)} ở ${quote(v.at)} không nằm dưới ${v.url}`,
      'Nếu thành viên đã đổi địa chỉ, sửa "url" trong federation.yml; nếu không, hãy hỏi xem trang của họ gặp chuyện gì.',
    ],
  })),
  'FD-LICENCE': warning((v: { member: string; found: string; wanted: string }) => ({
    en: [
      v.found === ''
        ? `the data of ${quote(v.member)} name no licence; ${quote(v.wanted)} was agreed`
        : `the data of ${quote(v.member)} stand under ${quote(v.found)}; ${quote(v.wanted)} was agreed`,
      'Agree with the member on a licence and write it into federation.yml.',
    ],
    vi: [
      v.found === ''
        ? `dữ liệu của ${quote(v.member)} không ghi giấy phép; đã thoả thuận ${quote(v.wanted)}`
        : `dữ liệu của ${quote(v.member)} theo giấy phép ${quote(v.found)}; đã thoả thuận ${quote(v.wanted)}`,
      'Thống nhất giấy phép với thành viên rồi ghi vào federation.yml.',
    ],
  })),
};
