import { didYouMean, didYouMeanVi, quote, warning } from './explain.ts';

/** Faults of the words and hosts of links, and of language marks in the text. */
export const LINK_TEXTS = {
  'LK-TEXT-EMPTY': warning((v: { href: string }) => ({
    en: [
      `the link to ${quote(v.href)} has no words; nobody can see or hear it`,
      'Write between the square brackets where it leads.',
    ],
    vi: [
      `liên kết tới ${quote(v.href)} không có chữ; không ai thấy hay nghe được`,
      'Ghi giữa hai dấu ngoặc vuông liên kết dẫn tới đâu.',
    ],
  })),
  'LK-TEXT-VAGUE': warning((v: { text: string }) => ({
    en: [
      `the link says ${quote(v.text)}, which means nothing when links are read out one by one`,
      'Say where it leads: the name of the page, the document or the place.',
    ],
    vi: [
      `liên kết chỉ ghi ${quote(v.text)}; khi nghe riêng các liên kết sẽ không hiểu dẫn tới đâu`,
      'Ghi tên trang, tài liệu hoặc nơi mà liên kết dẫn tới.',
    ],
  })),
  'LK-TEXT-TWICE': warning((v: { text: string; href: string; other: string }) => ({
    en: [
      `two links say ${quote(v.text)} but lead to ${quote(v.other)} and ${quote(v.href)}`,
      'Give links to different pages different words.',
    ],
    vi: [
      `hai liên kết cùng ghi ${quote(v.text)} nhưng dẫn tới ${quote(v.other)} và ${quote(v.href)}`,
      'Hai liên kết tới hai trang khác nhau cần chữ khác nhau.',
    ],
  })),
  'LK-OWN-SITE': warning((v: { href: string; suggestion: string }) => ({
    en: [
      `${quote(v.href)} is a page of this site; the full address takes visitors out of their language`,
      didYouMean(v.suggestion, 'Write the collection and the id, for example sites/dong-tien-son.'),
    ],
    vi: [
      `${quote(v.href)} là trang của chính website này; địa chỉ đầy đủ sẽ đưa khách sang ngôn ngữ khác`,
      didYouMeanVi(v.suggestion, 'Viết tên nhóm và mã, ví dụ sites/dong-tien-son.'),
    ],
  })),
  'LK-LOOKALIKE-HOST': warning((v: { shown: string; ascii: string }) => ({
    en: [
      `the host ${quote(v.shown)} is really ${quote(v.ascii)}; some of its letters only look like Latin ones`,
      'Type the address by hand and compare.',
    ],
    vi: [
      `tên miền ${quote(v.shown)} thực ra là ${quote(v.ascii)}; có chữ chỉ trông giống chữ Latinh`,
      'Tự gõ lại địa chỉ rồi so sánh.',
    ],
  })),
  'MD-LANG': warning((v: { found: string; nearest: string }) => ({
    en: [
      `${quote(v.found)} is not the code of a language`,
      didYouMean(v.nearest, 'Write a code such as vi, en, zh-Hans, ja, ko or fr.'),
    ],
    vi: [
      `${quote(v.found)} không phải mã ngôn ngữ`,
      didYouMeanVi(v.nearest, 'Ghi mã như vi, en, zh-Hans, ja, ko hoặc fr.'),
    ],
  })),
};
