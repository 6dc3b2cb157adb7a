import { TranslationFolder } from './translation-folder.ts';

/** A cave with a translation into English and none into Korean. */
export function makeSample(changes: Record<string, string> = {}): TranslationFolder {
  return TranslationFolder.of({ 'site.yml': SITE, [ORIGINAL]: VI, [ENGLISH]: EN, ...changes });
}

export const ORIGINAL = 'sites/dong-a/index.md';
export const ENGLISH = 'sites/dong-a/index.en.md';
export const KOREAN = 'sites/dong-a/index.ko.md';

export const SITE = `baseUrl: https://example.vn
defaultLanguage: vi
languages: [vi, en, ko]
words:
  vi: { name: Thung lũng, description: Một thung lũng. }
owner: Uỷ ban xã
colours: { brand: "#0b5d4a", accent: "#c8451b" }
`;

export const VI = `---
kind: cave
sources:
  - { id: ke-hoach, title: Kế hoạch, date: 2026-03 }
title: Động A
summary: Hang đá vôi trong rừng.
aliases: [Hang A]
highlights:
  - Nhũ đá cao mười mét
  - Suối ngầm
tour:
  scenes:
    cua:
      title: Cửa hang
      description: Ánh sáng rọi xuống nền cát.
---

Hang nằm dưới núi.[^ke-hoach]

## Đường đi

- Đi bộ hai giờ
- Xem thêm [chợ](sites/cho)
`;

export const EN = `---
# checked by Lan
status: reviewed
title: "Cave A"   # short
summary: A limestone cave in the forest.
aliases: [Cave A, Hang A]
highlights:
  - Dripstones ten metres high
  - An underground stream
tour:
  scenes:
    cua:
      title: The mouth
      description: Light falls on the sand.
---

The cave lies under the hill.[^ke-hoach]

## How to get there

- Two hours on foot
- See also the [market](sites/cho)
`;

/** Puts a translation into the row or unit of a field, as a translator would. */
export function fill(exported: string, field: string, text: string): string {
  if (exported.startsWith('\uFEFF')) {
    const row = new RegExp(
      `^([a-z]{2}/sites/dong-a#${escapeField(field)},(?:[^,"]*,){3}(?:"(?:[^"]|"")*"|[^,"]*),)(?:"(?:[^"]|"")*"|[^,"]*)`,
      'm',
    );
    if (!row.test(exported)) throw new Error(`no row ${field}`);
    return exported.replace(row, (_, head: string) => `${head}"${text.replaceAll('"', '""')}"`);
  }
  const unit = new RegExp(
    `(name="${escapeField(field)}">[\\s\\S]*?</source>)(?:\\s*<target>[^<]*</target>)?`,
  );
  if (!unit.test(exported)) throw new Error(`no unit ${field}`);
  return exported.replace(unit, (_, head: string) => `${head}<target>${text}</target>`);
}

function escapeField(field: string): string {
  return field.replace(/[.[\]]/g, '\\$&');
}
