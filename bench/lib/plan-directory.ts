import { SPOKEN_LANGUAGES } from '../../src/model/schemas/agency.ts';
import { toMarkdownFile, toYaml } from './format-content.ts';
import { makeLine, makeParagraph, makeSentence } from './prose.ts';
import { createRandom, type Random } from './random.ts';
import { BASE_URL } from './site-words.ts';

/** A province of the size that registers of tourism speak of: 320 places to stay, 150 to eat, 40 travel agencies. */
export const DIRECTORY_SIZE = { stays: 320, food: 150, agencies: 40 } as const;

/**
 * Plans the content of a province that is all registers: nonsense names in three destinations and ten communes formed from
 * three former districts. The same seed gives the same files on every machine.
 *
 * @returns text by path below the content folder
 */
export function planDirectory(seed = 1): Record<string, string> {
  const random = createRandom(seed);
  const files: Record<string, string> = { 'site.yml': toYaml(SETTINGS), 'units.yml': toYaml(planUnits()) };
  for (const [index, id] of DESTINATIONS.entries())
    files[`destinations/${id}/index.md`] = toMarkdownFile(
      {
        title: `Vùng mẫu ${index + 1}`,
        point: pointNear(random, index),
        unit: `xa-${index + 1}`,
        checkedOn: TODAY,
      },
      makeParagraph(random, 'vi', 60),
    );
  const plans = { stays: planStay, food: planFood, agencies: planAgency };
  for (const collection of ['stays', 'food', 'agencies'] as const)
    for (let index = 0; index < DIRECTORY_SIZE[collection]; index += 1) {
      const facts = { ...planShared(random, index), ...plans[collection](random, index) };
      const body = makeParagraph(random, 'vi', 80);
      files[`${collection}/${entryId(index)}/index.md`] = toMarkdownFile(facts, body);
    }
  return files;
}

function planShared(random: Random, index: number): object {
  const commune = index % COMMUNES;
  return {
    title: `${makeLine(random, 'vi', 3)} ${index + 1}`,
    summary: makeSentence(random, 'vi', 16),
    destination: DESTINATIONS[commune % DESTINATIONS.length],
    unit: `xa-${commune + 1}`,
    point: pointNear(random, commune),
    contact: { phone: `0205 38${String(10_000 + index).slice(-5)}` },
    sources: [{ id: 'so', title: 'Sổ đăng ký mẫu', publisher: 'Cơ quan mẫu', date: '2026' }],
    checkedOn: TODAY,
  };
}

function planStay(random: Random, index: number): object {
  const kind = random.pick(['homestay', 'guesthouse', 'hotel', 'resort', 'campsite'] as const);
  return {
    kind,
    rooms: random.between(2, 60),
    hours: '24/7',
    price: planPrice(random.between(8, 250), 'room'),
    ...(kind === 'hotel' &&
      index % 3 === 0 && {
        recognition: [{ as: 'hotel-stars', stars: random.between(1, 5), source: 'so' }],
      }),
  };
}

function planFood(random: Random): object {
  return {
    kind: random.pick(['restaurant', 'cafe', 'market-stall'] as const),
    hours: random.pick(['Mo-Su 06:00-21:00', 'Mo-Fr 06:30-13:30', 'Sa,Su 08:00-22:00'] as const),
    price: planPrice(random.between(3, 40), 'dish'),
  };
}

function planAgency(random: Random, index: number): object {
  return {
    kind: random.pick(['international', 'domestic'] as const),
    licence: {
      number: `20-${String(index + 1).padStart(3, '0')}/2024`,
      issuedOn: '2024-03-01',
      until: index % 4 === 0 ? '2027-12-31' : '2029-02-28',
      source: 'so',
    },
    speaks: ['vi', random.pick(SPOKEN_LANGUAGES.slice(1))],
  };
}

/** @param tens lowest price in tens of thousands of dong */
function planPrice(tens: number, per: string): object {
  return { from: `${tens}0 000`, currency: 'VND', per, asOf: TODAY, source: 'so' };
}

function planUnits(): object[] {
  const districts = Array.from({ length: DISTRICTS }, (_, index) => ({
    id: `huyen-${index + 1}`,
    level: 'district',
    name: `Huyện Mẫu ${index + 1}`,
    parent: 'tinh-mau',
    validTo: '2025-06-30',
  }));
  const communes = Array.from({ length: COMMUNES }, (_, index) => [
    {
      id: `xa-cu-${index + 1}`,
      level: 'commune',
      name: `Xã Cũ ${index + 1}`,
      parent: `huyen-${(index % DISTRICTS) + 1}`,
      validTo: '2025-06-30',
      successors: [`xa-${index + 1}`],
    },
    {
      id: `xa-${index + 1}`,
      level: 'commune',
      name: `Xã Mẫu ${index + 1}`,
      parent: 'tinh-mau',
      validFrom: '2025-07-01',
      predecessors: [`xa-cu-${index + 1}`],
    },
  ]);
  return [
    { id: 'viet-nam', level: 'country', name: 'Việt Nam' },
    { id: 'tinh-mau', level: 'province', name: 'Tỉnh Mẫu', parent: 'viet-nam' },
    ...districts,
    ...communes.flat(),
  ];
}

function pointNear(random: Random, commune: number): { lat: number; lng: number; accuracyM: number } {
  const spread = () => (random.fraction() - 0.5) * 0.12;
  const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
  return {
    lat: round(21.5 + Math.floor(commune / 4) * 0.2 + spread()),
    lng: round(106.4 + (commune % 4) * 0.2 + spread()),
    accuracyM: 500,
  };
}

function entryId(index: number): string {
  return `muc-${String(index + 1).padStart(3, '0')}`;
}

const TODAY = '2026-11-01';
const DESTINATIONS = ['vung-1', 'vung-2', 'vung-3'] as const;
const COMMUNES = 10;
const DISTRICTS = 3;
const SETTINGS = {
  baseUrl: BASE_URL,
  defaultLanguage: 'vi',
  languages: ['vi'],
  words: { vi: { name: 'Tỉnh Mẫu', description: 'Danh bạ mẫu, mọi tên đều bịa.' } },
  owner: 'Tỉnh Mẫu',
  colours: { brand: '#0b5d4a', accent: '#c8451b' },
  feedback: {
    email: 'gop-y@tinh.example',
    zalo: 'https://zalo.example/0205',
    form: 'https://bieu-mau.example/gui',
  },
};
