/** A content folder with one destination and one site, as small as the pages of the handbook need. */
export const SAMPLE_FILES: Readonly<Record<string, string>> = {
  'site.yml': `baseUrl: https://binhlu.example
defaultLanguage: vi
languages: [vi, en]
owner: Xã Bình Lư
colours: { brand: "#0b5d3b", accent: "#a83a1e" }
words:
  vi:
    name: Du lịch Bình Lư
    slogan: Suối, động và ruộng chè
    description: Các điểm tham quan của xã Bình Lư, kèm tham quan 360°, bản đồ và mã QR.
  en:
    name: Bình Lư travel
    slogan: Streams, a cave and tea fields
    description: The sites of Bình Lư commune, with 360° tours, maps and QR codes.
`,
  'units.yml': `- { id: viet-nam, level: country, name: Việt Nam }
- { id: tinh-lai-chau, level: province, name: Tỉnh Lai Châu, parent: viet-nam }
- { id: xa-binh-lu, level: commune, name: Xã Bình Lư, parent: tinh-lai-chau }
`,
  'codes.yml': '# Sổ mã trên biển. Chỉ ghi thêm, không sửa, không xóa.\n',
  'destinations/binh-lu/index.md': `---
title: Bình Lư
summary: Một xã miền núi dưới chân đèo, có động đá, thác nước và ruộng chè.
unit: xa-binh-lu
point: { lat: 22.34, lng: 103.62, accuracyM: 5000 }
pictures:
  - { file: photos/main.jpg, kind: render, credit: Điểm Đến, licence: CC-BY-4.0 }
alt:
  main: Thung lũng xanh với bản làng và ruộng bậc thang dưới dãy núi cao.
---

Bình Lư nằm trong thung lũng dưới chân dãy Hoàng Liên.
`,
  'destinations/binh-lu/index.en.md': `---
title: Bình Lư
alt: { main: A green valley with villages and terraces below high mountains. }
summary: A mountain commune below the pass, with a cave, a waterfall and tea fields.
status: reviewed
---

Bình Lư lies in a valley below the Hoàng Liên range.
`,
  'sites/dong-tien-son/index.md': `---
title: Động Tiên Sơn
summary: Hang đá vôi bên quốc lộ 4D, có suối ngầm và thạch nhũ.
destination: binh-lu
unit: xa-binh-lu
kind: cave
point: { lat: 22.32, lng: 103.65, accuracyM: 3000 }
pictures:
  - { file: photos/main.jpg, kind: render, credit: Điểm Đến, licence: CC-BY-4.0 }
alt:
  main: Lòng hang cao, thạch nhũ rủ từ trần, lối lát đá dẫn ra cửa động sáng.
---

Trong động có suối ngầm, nghe thấy trước khi nhìn thấy.
`,
};

/** Pictures of the demo that the sample shows too. */
export const SAMPLE_PICTURES = [
  'destinations/binh-lu/photos/main.jpg',
  'sites/dong-tien-son/photos/main.jpg',
];
