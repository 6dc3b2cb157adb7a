import { beforeAll, describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load-fs.ts';
import { pictogramName } from '../../src/i18n/pictograms.ts';
import { contrastRatio } from '../../src/model/colours.ts';
import { LANGUAGES, type Language } from '../../src/model/languages.ts';
import { PICTOGRAM_IDS, type PictogramId, SIGN_FORMATS } from '../../src/model/schemas/settings.ts';
import type { Site } from '../../src/model/site.ts';
import { Canvas } from '../../src/signs/canvas.ts';
import type { DisplayItem } from '../../src/signs/display-list.ts';
import { type DrawnSign, drawSigns } from '../../src/signs/draw-signs.ts';
import type { Faces } from '../../src/signs/faces.ts';
import { loadFaces } from '../../src/signs/faces-fs.ts';
import { FORMATS, MIN_MODULE_MM } from '../../src/signs/formats.ts';
import { planInks, SIGN_CONTRAST } from '../../src/signs/inks.ts';
import { BLEED_MM } from '../../src/signs/layout-parts.ts';
import { listCharacters, listMissing } from '../../src/signs/list-characters.ts';
import { drawPictogram } from '../../src/signs/pictograms.ts';
import { planSigns, type SignJob } from '../../src/signs/plan-signs.ts';
import { describeFault, type SignProblem } from '../../src/signs/sign-faults.ts';
import { inkBox, isInside, listCodes, listPictograms, listTexts, overlapMm } from './sign-geometry.ts';

/** 0 to 4 of them on the plates of the demo, one after the other. */
const PICTOGRAMS: readonly PictogramId[] = ['slippery', 'no-swimming', 'toilet', 'deep-water'];
const LOGO = { jpeg: new Uint8Array(), png: new Uint8Array(), ratio: 1.5 };

let site: Site;
let faces: Faces;
let jobs: SignJob[];
let drawn: DrawnSign[];
let problems: SignProblem[];

beforeAll(async () => {
  const loaded = await loadContent('content');
  if (!loaded.site) throw new Error('the demo content has errors');
  site = {
    ...loaded.site,
    settings: { ...loaded.site.settings, signs: { emergency: EMERGENCY } },
    codes: loaded.site.codes.map((plate, index) => ({
      ...plate,
      pictograms: PICTOGRAMS.slice(0, index % 5),
    })),
  };
  jobs = [false, true].flatMap((isTurned) => planSigns(site, { formats: SIGN_FORMATS, isTurned }));
  faces = await loadFaces(listCharacters(jobs.map(({ content }) => content)));
  ({ drawn, problems } = drawSigns(jobs, faces, LOGO));
});

describe('every plate of the demo in every format, upright and on its side', () => {
  test('is drawn, but for arrows on their side', () => {
    expect(jobs).toHaveLength(site.codes.length * SIGN_FORMATS.length * 2);
    const faulty = problems.map(({ job, is }) => `${job.format}${job.isTurned ? ' turned' : ''} ${is}`);
    expect([...new Set(faulty)].sort()).toEqual(['arrow turned room']);
    expect(new Set(problems.map(({ job }) => job)).size + drawn.length).toBe(jobs.length);
  });

  test('names the next stop of its route on boards and check-in plates, and no stop after the last', () => {
    const read = (code: string, format: string) => {
      const sign = drawn.find(({ job }) => job.plate.code === code && job.format === format && !job.isTurned);
      return sign
        ? listTexts(sign.list)
            .map(({ text }) => text)
            .join(' ')
        : '';
    };
    for (const format of ['a4', 'a5', 'plate', 'podium', 'card', 'checkin'])
      expect(read('D4QKP8V', format), format).toContain('Điểm tiếp theo: Cánh đồng Bình Lư');
    expect(read('8WV67P0', 'a4')).toContain('Cánh đồng Bình Lư');
    expect(read('8WV67P0', 'a4')).not.toContain('Điểm tiếp theo');
  });

  test('has its pictograms on boards and check-in plates, named for those who cannot see them', () => {
    const boards = drawn.filter(({ job }) => ['board', 'square'].includes(FORMATS[job.format].layout));
    for (const { job, list } of boards.filter(({ job }) => !['square', 'stickers'].includes(job.format))) {
      const alts = list.items.flatMap((item) => (item.is === 'fill' ? (item.alt ?? []) : []));
      const names = job.content.pictograms.map((id) => pictogramName(id, job.content.main.language));
      expect(
        alts.filter((alt) => names.includes(alt)),
        `${job.format} ${job.plate.code}`,
      ).toEqual(names);
    }
    expect(boards.some(({ job }) => job.content.pictograms.length === 4)).toBe(true);
  });

  test('has no pictogram over a text, the code or another pictogram', () => {
    for (const { list, job } of drawn) {
      const boxes = listPictograms(
        list,
        job.content.pictograms.map((id) => pictogramName(id, 'vi')),
      );
      const [code] = listCodes(list, job.content.payload);
      const others = [...listTexts(list).map((item) => inkBox(item, faces)), ...(code ? [code.zone] : [])];
      const over = boxes.flatMap((box, index) =>
        [...others, ...boxes.slice(index + 1)].filter((other) => overlapMm(box, other) > 0.1),
      );
      expect(over, `${job.format} ${job.plate.code}`).toEqual([]);
    }
  });

  test('has all its text inside the trimmed sheet', () => {
    const outside = drawn.flatMap(({ list }) => {
      const sheet = { xMm: 0, yMm: 0, widthMm: list.widthMm, heightMm: list.heightMm };
      return listTexts(list)
        .filter((item) => !isInside(inkBox(item, faces), sheet))
        .map(({ text }) => `${list.title}: ${text}`);
    });
    expect(outside).toEqual([]);
  });

  test('has one code, with nothing over it or its quiet zone', () => {
    for (const { list, job } of drawn) {
      const codes = listCodes(list, job.content.payload);
      expect(codes).toHaveLength(1);
      const [code] = codes;
      if (!code) continue;
      const pictures = list.items.filter((item) => item.is === 'picture' && overlapMm(item, code.zone) > 0);
      expect(pictures, `${list.title} ${job.format}`).toEqual([]);
      expect(listTexts(list).filter((item) => overlapMm(inkBox(item, faces), code.zone) > 0)).toEqual([]);
    }
  });

  test('has no two lines of text over each other', () => {
    const over = drawn.flatMap(({ list, job }) => {
      const boxes = listTexts(list).map((item) => ({ item, box: inkBox(item, faces) }));
      return boxes.flatMap((a, index) =>
        boxes
          .slice(index + 1)
          .filter((b) => overlapMm(a.box, b.box) > 0.1)
          .map(
            (b) =>
              `${job.format}${job.isTurned ? ' turned' : ''} ${job.plate.code}: ${a.item.text} / ${b.item.text}`,
          ),
      );
    });
    expect(over).toEqual([]);
  });

  test('has the logo in the head of boards only, on white, away from the code', () => {
    for (const { list, job } of drawn) {
      const at = list.items.findIndex(({ is }) => is === 'picture');
      expect(at >= 0, job.format).toBe(FORMATS[job.format].layout === 'board');
      const [chip, logo] = [list.items[at - 1], list.items[at]];
      if (chip?.is !== 'fill' || logo?.is !== 'picture') continue;
      expect(chip.ink).toBe('white');
      expect(logo.widthMm / logo.heightMm).toBeCloseTo(LOGO.ratio);
      expect(logo.xMm).toBeGreaterThan(chip.xMm);
    }
  });

  test('has modules and codes as large as its reading distance asks for', () => {
    for (const { list, job } of drawn) {
      const [code] = listCodes(list, job.content.payload);
      expect(code?.item.scaleMm).toBeGreaterThanOrEqual(MIN_MODULE_MM);
      expect((code?.zone.widthMm ?? 0) * 10).toBeGreaterThanOrEqual(FORMATS[job.format].readFromM * 1000);
    }
  });

  test('is read by people too: the printed code stands beside the symbol', () => {
    for (const { list, job } of drawn)
      expect(listTexts(list).some(({ text }) => text.includes(job.content.printedCode))).toBe(true);
  });

  test('has ink beyond the cut on every side, so that no white edge is left', () => {
    for (const { list } of drawn) {
      const [ground] = list.items;
      expect(ground).toMatchObject({ is: 'fill', xMm: -BLEED_MM, yMm: -BLEED_MM });
      expect(ground?.is === 'fill' && ground.path).toContain(
        `h${list.widthMm + 2 * BLEED_MM}v${list.heightMm + 2 * BLEED_MM}`,
      );
    }
  });

  test('asks for no character its fonts do not have', () => {
    const missing = drawn.flatMap(({ list }) =>
      listTexts(list).flatMap(({ text, language }) => listMissing(faces, language, text)),
    );
    expect(missing).toEqual([]);
  });

  test('is laid out the same way twice', () => {
    const some = jobs.slice(0, 20);
    expect(drawSigns(some, faces)).toEqual(drawSigns(some, faces));
  });
});

describe('names of sixty characters', () => {
  const NAMES: Record<Language, string> = {
    vi: 'Quần thể danh lam thắng cảnh di tích lịch sử Động Tiên Sơn cổ',
    en: 'Historical and scenic complex of the ancient Tiên Sơn caverns',
    fr: 'Ensemble historique et paysager des grottes anciennes Tiên Sơn',
    zh: '仙山洞历史文化与自然风景名胜区综合游览及民族文化体验中心暨生态保护示范基地游客服务中心门口标识牌东侧第一号位置欢迎您来',
    ja: 'ティエンソン洞窟および周辺の歴史的景勝地を含む総合観光体験センター正面入口東側の案内板設置場所へようこそお越しくださいました皆様',
    ko: '띠엔선 동굴 역사 문화 및 자연 경관 종합 관광 체험 센터 정문 동쪽 제일 안내판 설치 장소에 오신 것을 환영',
  };

  test.each(['a4', 'a3', 'a5', 'plate', 'podium', 'card', 'checkin', 'square', 'stickers', 'arrow'] as const)(
    'on %s are drawn inside the sheet, or refused with the part that has no room',
    async (format) => {
      const long = withTitles(NAMES);
      const wanted = planSigns(long, { target: 'dong-tien-son', formats: [format] });
      const own = await loadFaces(listCharacters(wanted.map(({ content }) => content)));
      const result = drawSigns(wanted, own);
      for (const { list } of result.drawn) {
        const sheet = { xMm: 0, yMm: 0, widthMm: list.widthMm, heightMm: list.heightMm };
        expect(listTexts(list).filter((item) => !isInside(inkBox(item, own), sheet))).toEqual([]);
      }
      for (const problem of result.problems) {
        expect(problem.is).toBe('room');
        expect(describeFault(problem, 'vi')).toMatch(/^77HP-2DZ .*không đủ chỗ cho (?:tên|lời mời)/);
        expect(describeFault(problem, 'en')).toContain('Choose a larger format or fewer languages');
      }
      expect(result.drawn.length + new Set(result.problems.map(({ job }) => job)).size).toBe(1);
    },
  );

  test('with two languages only, an A3 board has room for them', async () => {
    const long = withTitles(NAMES);
    const wanted = planSigns(long, { target: 'dong-tien-son', formats: ['a3'], languages: ['vi', 'en'] });
    const own = await loadFaces(listCharacters(wanted.map(({ content }) => content)));
    expect(drawSigns(wanted, own).problems).toEqual([]);
  });
});

test('a character no font has is told, not printed as a box', async () => {
  const strange = withTitles({ vi: 'Hang 𐎠 cổ' });
  const wanted = planSigns(strange, { target: 'dong-tien-son', formats: ['a4'] });
  const own = await loadFaces(listCharacters(wanted.map(({ content }) => content)));
  const result = drawSigns(wanted, own);
  expect(result.drawn).toEqual([]);
  expect(result.problems.map((problem) => describeFault(problem, 'en'))).toEqual([
    '77HP-2DZ (sites/dong-tien-son, a4): the fonts for vi cannot draw 𐎠. Write the name with other characters.',
  ]);
});

test('a retired plate is not drawn again, and a forwarded code shows where it leads now', () => {
  const [first, second] = site.codes;
  if (!first || !second) throw new Error('the demo has no plates');
  const changed = {
    ...site,
    codes: [
      { ...first, state: 'retired' as const },
      {
        ...second,
        state: 'printed' as const,
        target: 'sites/gone' as const,
        forwardTo: 'sites/dong-tien-son' as const,
      },
    ],
  };
  const found = planSigns(changed, {});
  expect(found.map(({ plate }) => plate.code)).toEqual([second.code]);
  expect(found[0]?.content.main.title).toBe('Động Tiên Sơn');
  expect(planSigns(changed, { target: 'dong-tien-son' })).toEqual(found);
  expect(planSigns(changed, { target: 'sites/gone' })).toEqual([]);
});

describe('inks', () => {
  test.each(['#00624a', '#ffe600', '#ff7f50', '#ffffff', '#00ffff', '#777777', '#000000'])(
    'made from %s carry white text at seven to one',
    (brand) => {
      const { rgb } = planInks(brand);
      expect(contrastRatio(rgb.brand, rgb.onBrand)).toBeGreaterThanOrEqual(SIGN_CONTRAST);
      expect(contrastRatio(rgb.ink, rgb.paper)).toBeGreaterThanOrEqual(SIGN_CONTRAST);
      expect(contrastRatio(rgb.soft, rgb.paper)).toBeGreaterThanOrEqual(SIGN_CONTRAST);
    },
  );

  test('leave a dark brand colour as it is', () => {
    expect(planInks('#0b5d3b').rgb.brand).toBe('#0b5d3b');
  });

  test('are black alone for codes and text, and nothing under the code', () => {
    const { cmyk } = planInks('#ffe600');
    expect([cmyk('black'), cmyk('ink'), cmyk('white')]).toEqual([
      [0, 0, 0, 100],
      [0, 0, 0, 100],
      [0, 0, 0, 0],
    ]);
  });
});

/** The cave of the demo with other names; languages without one are left out. */
function withTitles(titles: Partial<Record<Language, string>>): Site {
  const cave = site.byRef.get('sites/dong-tien-son');
  if (!cave) throw new Error('the demo has no cave');
  const translations = Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const translation = cave.translations[language];
      const title = titles[language];
      return translation && title
        ? [[language, { ...translation, words: { ...translation.words, title } }]]
        : [];
    }),
  );
  return { ...site, byRef: new Map([...site.byRef, [cave.ref, { ...cave, translations }]]) };
}

const EMERGENCY = [
  { number: '115', is: 'ambulance' as const },
  { number: '114', is: 'fire' as const },
  { number: '113', is: 'police' as const },
];

test('every pictogram is a closed outline inside its square', () => {
  for (const id of PICTOGRAM_IDS) {
    const items: DisplayItem[] = [];
    const canvas = new Canvas(faces);
    drawPictogram(canvas, id, { xMm: 0, yMm: 0, sideMm: 100 }, id);
    items.push(...canvas.items);
    expect(items.length, id).toBeGreaterThan(1);
    for (const item of items) {
      if (item.is !== 'fill') throw new Error('expected shapes alone');
      expect(item.path, id).toMatch(/^M.*z$/);
      const numbers = [...item.path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].flatMap(([, x, y]) => [
        Number(x),
        Number(y),
      ]);
      expect(Math.min(...numbers), id).toBeGreaterThanOrEqual(0);
      expect(Math.max(...numbers), id).toBeLessThanOrEqual(100);
    }
  }
});
