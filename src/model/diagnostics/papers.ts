import { error, list, quote, warning } from './explain.ts';

/** Faults of documents, stories and free pages. */
export const PAPERS = {
  'DOC-NUMBER': warning((_: Record<string, never>) => ({
    en: [
      'this law or regulation has no number',
      'Write number: as it stands on the document, so that people can find and cite it.',
    ],
    vi: [
      'văn bản pháp luật này chưa có số, ký hiệu',
      'Ghi number: đúng như trên văn bản để mọi người tìm và trích dẫn được.',
    ],
  })),
  'DOC-REPLACED': warning((v: { document: string; from: string; until: string }) => ({
    en: [
      v.until === ''
        ? `${quote(v.document)} is replaced from ${v.from} but is in force without an end`
        : `${quote(v.document)} is replaced from ${v.from} but is in force until ${v.until}`,
      `Give ${quote(v.document)} its last day under inForce.until, the day before ${v.from}.`,
    ],
    vi: [
      v.until === ''
        ? `${quote(v.document)} bị thay thế từ ${v.from} nhưng hiệu lực không ghi ngày hết`
        : `${quote(v.document)} bị thay thế từ ${v.from} nhưng còn hiệu lực đến ${v.until}`,
      `Ghi ngày hết hiệu lực của ${quote(v.document)} ở inForce.until, là ngày trước ${v.from}.`,
    ],
  })),
  'DOC-ORDER': warning((v: { from: string; issuedOn: string }) => ({
    en: [
      `it is in force from ${v.from}, before it was issued on ${v.issuedOn}`,
      'Check both days; keep them only if the document itself says so.',
    ],
    vi: [
      `có hiệu lực từ ${v.from}, trước ngày ban hành ${v.issuedOn}`,
      'Kiểm tra cả hai ngày; chỉ giữ nếu chính văn bản ghi như vậy.',
    ],
  })),
  'DOC-NEWER': error((v: { document: string; issuedOn: string; own: string }) => ({
    en: [
      `it was issued on ${v.own} and cannot replace ${quote(v.document)}, issued on ${v.issuedOn}`,
      'Write replaces: in the newer of the two.',
    ],
    vi: [
      `ban hành ${v.own} nên không thể thay thế ${quote(v.document)}, ban hành ${v.issuedOn}`,
      'Ghi replaces: ở văn bản mới hơn.',
    ],
  })),
  'DOC-FILE': error((v: { file: string; nearest: string }) => ({
    en: [
      `the file ${quote(v.file)} is not in this folder`,
      v.nearest === '' ? 'Put it beside index.md, or delete file:.' : `Did you mean ${quote(v.nearest)}?`,
    ],
    vi: [
      `không có tệp ${quote(v.file)} trong thư mục này`,
      v.nearest === ''
        ? 'Đặt tệp cạnh index.md, hoặc xóa file:.'
        : `Có phải bạn muốn viết ${quote(v.nearest)}?`,
    ],
  })),
  'STORY-CONSENT': warning((v: { missing: readonly string[]; ended: string }) => ({
    en: [
      v.ended === ''
        ? `no consent is recorded for ${list(v.missing)}, so this story is not published`
        : `the consent ended on ${v.ended}, so this story is not published`,
      'Ask the person and write consent: with the day and what it covers, or delete the folder.',
    ],
    vi: [
      v.ended === ''
        ? `chưa ghi sự đồng ý cho ${list(v.missing)} nên chuyện này không được đăng`
        : `sự đồng ý đã hết hạn ngày ${v.ended} nên chuyện này không được đăng`,
      'Hỏi lại người kể rồi ghi consent: với ngày và những gì được đăng, hoặc xóa thư mục.',
    ],
  })),
  'PAGE-NEEDS': error((v: { kind: string; key: string }) => ({
    en: [`a page of the kind ${quote(v.kind)} needs ${quote(v.key)}`, `Write ${v.key}: in this file.`],
    vi: [`trang loại ${quote(v.kind)} cần có ${quote(v.key)}`, `Ghi ${v.key}: trong tệp này.`],
  })),
  'PAGE-TEXT': error((v: { id: string }) => ({
    en: [`${quote(v.id)} has no words`, `Write them under texts: as ${v.id}: …`],
    vi: [`${quote(v.id)} chưa có lời`, `Ghi lời ở texts: theo dạng ${v.id}: …`],
  })),
};
