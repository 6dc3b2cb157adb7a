import { didYouMean, didYouMeanVi, error, quote, warning } from './explain.ts';

/** Faults of the Markdown text and of the links in it. */
export const LINKS = {
  'MD-HTML': warning((v: { found: string }) => ({
    en: [`the HTML ${quote(v.found)} is not shown`, 'Use Markdown instead, or delete it.'],
    vi: [`mã HTML ${quote(v.found)} sẽ không hiện`, 'Dùng Markdown thay thế, hoặc xóa đi.'],
  })),
  'MD-LINK-SCHEME': warning((v: { found: string }) => ({
    en: [
      `the address of ${quote(v.found)} is not safe; the link is left out`,
      'Use an address starting with https://, mailto: or tel:.',
    ],
    vi: [
      `địa chỉ của ${quote(v.found)} không an toàn; liên kết bị bỏ`,
      'Dùng địa chỉ bắt đầu bằng https://, mailto: hoặc tel:.',
    ],
  })),
  'MD-IMAGE-ALT': error((v: { found: string }) => ({
    en: [
      `the picture ${quote(v.found)} has no description`,
      'Say between the square brackets what the picture shows.',
    ],
    vi: [`hình ${quote(v.found)} chưa có mô tả`, 'Ghi giữa hai dấu ngoặc vuông hình đó cho thấy gì.'],
  })),
  'MD-HEADING': warning((v: { found: string }) => ({
    en: [
      `the heading ${quote(v.found)} is empty, repeated, skips a level or is of the first level`,
      'Start with ## (the title is the first level), go down one level at a time, and name each heading differently.',
    ],
    vi: [
      `tiêu đề ${quote(v.found)} bị trống, trùng, nhảy cấp hoặc là cấp một`,
      'Bắt đầu bằng ## (cấp một là tên trang), xuống từng cấp một, và đặt tên khác nhau.',
    ],
  })),
  'MD-TOO-DEEP': error((v: { found: string }) => ({
    en: [`quotes, lists or brackets are nested too deeply at ${quote(v.found)}`, 'Keep it under 64 levels.'],
    vi: [`trích dẫn, danh sách hoặc ngoặc lồng nhau quá sâu ở ${quote(v.found)}`, 'Giữ dưới 64 cấp.'],
  })),
  'MD-TOO-LONG': error((v: { found: string }) => ({
    en: [
      `the text or one of its paragraphs is too long, at ${quote(v.found)}`,
      'Split it: at most 512 kB for a page and 32 kB between blank lines.',
    ],
    vi: [
      `bài viết hoặc một đoạn quá dài, ở ${quote(v.found)}`,
      'Chia nhỏ: tối đa 512 kB một trang và 32 kB giữa hai dòng trống.',
    ],
  })),
  'LK-TARGET': error((v: { target: string; nearest: string }) => ({
    en: [
      `the link leads to ${quote(v.target)}, which does not exist`,
      didYouMean(v.nearest, 'Correct it, or create the page.'),
    ],
    vi: [
      `liên kết dẫn tới ${quote(v.target)}, nhưng không có trang này`,
      didYouMeanVi(v.nearest, 'Sửa lại, hoặc tạo trang đó.'),
    ],
  })),
  'LK-FORM': error((v: { href: string; suggestion: string }) => ({
    en: [
      `the link ${quote(v.href)} does not have the form of a link to another page`,
      didYouMean(v.suggestion, 'Write the collection and the id, for example sites/dong-tien-son.'),
    ],
    vi: [
      `liên kết ${quote(v.href)} chưa đúng dạng liên kết tới trang khác`,
      didYouMeanVi(v.suggestion, 'Viết tên nhóm và mã, ví dụ sites/dong-tien-son.'),
    ],
  })),
  'LK-FRAGMENT': warning((v: { fragment: string; nearest: string }) => ({
    en: [
      `no heading answers to ${quote(v.fragment)}`,
      didYouMean(v.nearest, 'Correct it, or link to the page as a whole.'),
    ],
    vi: [
      `không có tiêu đề nào ứng với ${quote(v.fragment)}`,
      didYouMeanVi(v.nearest, 'Sửa lại, hoặc liên kết tới cả trang.'),
    ],
  })),
  'LK-HTTP': warning((v: { href: string }) => ({
    en: [`${quote(v.href)} is not encrypted`, 'Try whether the same address works with https://.'],
    vi: [`${quote(v.href)} không được mã hóa`, 'Thử xem địa chỉ đó có dùng được với https:// không.'],
  })),
  'LK-HOST': error((v: { href: string }) => ({
    en: [
      `${quote(v.href)} leads to a bare number or to a machine of one's own`,
      'Use the public name of the website.',
    ],
    vi: [`${quote(v.href)} dẫn tới địa chỉ số hoặc máy nội bộ`, 'Dùng tên miền công khai của trang web.'],
  })),
  'LK-CONTACT': error((v: { href: string }) => ({
    en: [
      `${quote(v.href)} is no address that can be called or written to`,
      'Write tel: with digits only (tel:+842133879123) or mailto: with one address.',
    ],
    vi: [
      `${quote(v.href)} không phải số gọi được hay địa chỉ thư dùng được`,
      'Viết tel: chỉ gồm chữ số (tel:+842133879123) hoặc mailto: với một địa chỉ.',
    ],
  })),
};
