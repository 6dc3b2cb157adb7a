import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { createRandom } from '../../scripts/lib/noise.ts';
import { readPanoramas } from '../../src/content/scaffold/panoramas-fs.ts';
import { appendRow, planPlate } from '../../src/content/scaffold/plan-plate.ts';
import { planTour } from '../../src/content/scaffold/plan-tour.ts';
import { planTranslation } from '../../src/content/scaffold/plan-translation.ts';
import { CODE_ALPHABET } from '../../src/model/code-alphabet.ts';
import { isPlateCode } from '../../src/model/plate-code.ts';
import { makeContent, planOf, type Workplace } from './new-content.ts';

const LEDGER =
  '# Never change a code.\n\n- code: "77HP2DZ"   # the first\n  target: sites/dong-tien-son\n  plate: "Cổng"\n  state: planned\n';
const XMP = (headingDeg: number) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:GPano="http://ns.google.com/photos/1.0/panorama/" GPano:ProjectionType="equirectangular" GPano:PoseHeadingDegrees="${headingDeg}"/></rdf:RDF></x:xmpmeta>`;

let place: Workplace;
afterEach(() => place.remove());

describe('npm run new for a plate', () => {
  it('appends a code with a right check symbol and keeps every byte before it', async () => {
    place = makeContent({ 'codes.yml': LEDGER });
    const plan = planOf(
      planPlate(place.context(), { target: 'dong-tien-son', ledger: LEDGER, draw: drawer(1) }),
    );
    place.write(plan);
    const text = place.read('codes.yml');
    expect(text.startsWith(LEDGER)).toBe(true);
    expect(isPlateCode(plan.code ?? '')).toBe(true);
    expect(plan.earlierCodes).toEqual(['77HP2DZ']);
    expect(text.slice(LEDGER.length)).toBe(
      `\n- code: "${plan.code}"\n  target: sites/dong-tien-son\n  plate: "Động Tiên Sơn; vị trí treo biển chưa chốt"\n  state: planned\n`,
    );
    expect((await place.check()).filter(({ path }) => path.endsWith('codes.yml'))).toEqual([]);
  });

  it.each([
    ['no final line end', LEDGER.trimEnd()],
    ['Windows line ends', LEDGER.replaceAll('\n', '\r\n')],
    ['a byte-order mark', `\uFEFF${LEDGER}`],
    ['only comments', '# Never change a code.\n'],
    ['nothing', ''],
  ])('keeps every byte of a ledger with %s', (_, ledger) => {
    place = makeContent();
    const row = { code: 'F6ZQVZ2', target: 'sites/dong-tien-son', plate: 'Cổng', state: 'planned' };
    const after = appendRow(ledger, row);
    expect(after.startsWith(ledger)).toBe(true);
    expect(after.includes('\r\n')).toBe(ledger.includes('\r\n'));
    expect(after.slice(ledger.length).trim().split(/\r?\n/)).toEqual([
      '- code: "F6ZQVZ2"',
      '  target: sites/dong-tien-son',
      '  plate: "Cổng"',
      '  state: planned',
    ]);
  });

  it('never gives a code twice, even one that stands only in a comment', () => {
    place = makeContent({ 'codes.yml': '# lost: 0000000\n[]\n' });
    // The first six draws make 000000, whose check symbol is 0.
    const zeros = [...Array.from({ length: 6 }, () => 0), 1, 2, 3, 4, 5, 6];
    const draw = () => zeros.shift() ?? 0;
    const { code } = planOf(
      planPlate(place.context(), { target: 'sites/dong-tien-son', ledger: '# lost: 0000000\n', draw }),
    );
    expect(code?.slice(0, 6)).toBe([1, 2, 3, 4, 5, 6].map((at) => CODE_ALPHABET[at]).join(''));
  });

  it('makes a thousand different codes that are all right', () => {
    place = makeContent();
    const context = place.context();
    const draw = drawer(7);
    const codes = Array.from({ length: 1000 }, () => {
      const { code } = planOf(planPlate(context, { target: 'dong-tien-son', ledger: undefined, draw }));
      return code ?? '';
    });
    expect(new Set(codes).size).toBe(1000);
    expect(codes.filter((code) => !isPlateCode(code))).toEqual([]);
  });

  it('refuses an entry that is not there and names the nearest', () => {
    place = makeContent();
    const { fault } = planPlate(place.context(), {
      target: 'sites/dong-tien-sn',
      ledger: undefined,
      draw: drawer(1),
    });
    expect(fault).toEqual({
      is: 'entry',
      found: 'sites/dong-tien-sn',
      nearest: 'sites/dong-tien-son',
      several: [],
    });
  });

  it('writes nothing into a ledger that cannot be read', () => {
    place = makeContent({ 'codes.yml': '- code: [\n' });
    const { fault } = planPlate(place.context(), {
      target: 'dong-tien-son',
      ledger: '- code: [\n',
      draw: drawer(1),
    });
    expect(fault).toEqual({ is: 'unreadable', shown: 'content/codes.yml' });
  });
});

describe('npm run new for a translation', () => {
  it('shows the original above every empty line, and passes the check without errors', async () => {
    place = makeContent();
    const plan = planOf(
      planTranslation(place.context('en'), { target: 'content/sites/dong-tien-son/index.md', to: 'en' }),
    );
    place.write(plan);
    const text = place.read('sites/dong-tien-son/index.en.md');
    expect(text).toContain('# # vi: Hang đá vôi bên quốc lộ.\n# summary:\n');
    expect(text).toContain('# highlights:\n#   # vi: Suối ngầm\n#   -\n#   # vi: Thạch nhũ\n#   -\n');
    expect(text).not.toContain('# kind:');
    const errors = (await place.check()).filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });

  it.each([
    ['kr', 'index.ko.md'],
    ['en', 'index.en.md'],
  ])('takes %j for %s', (to, name) => {
    place = makeContent();
    const { files } = planOf(planTranslation(place.context(), { target: 'dong-tien-son', to }));
    expect(files.map(({ shown }) => shown)).toEqual([`content/sites/dong-tien-son/${name}`]);
  });

  it.each([
    ['vi', 'default'],
    ['fr', 'unpublished'],
    ['tiếng Anh', 'unknown'],
    ['ko', 'taken'],
  ])('refuses %j: %s', (to, reason) => {
    place = makeContent({ 'sites/dong-tien-son/index.ko.md': '---\ntitle: 동굴\nstatus: draft\n---\n' });
    const { fault } = planTranslation(place.context(), { target: 'dong-tien-son', to });
    expect(fault).toEqual({ is: 'language', found: to, reason, known: ['en'] });
  });
});

describe('npm run new for a tour', () => {
  it('makes one scene for each panorama with the heading it carries, and no way or hotspot', async () => {
    place = makeContent({
      'sites/dong-tien-son/panoramas/cong.jpg': await panorama(143.26),
      'sites/dong-tien-son/panoramas/Trong hang.jpg': await panorama(0),
      'sites/dong-tien-son/panoramas/hep.jpg': await panorama(0, 1500),
    });
    place.write(
      planOf(
        await tourPlan(
          new Map([
            ['kind', 'photograph'],
            ['credit', 'Nguyễn Văn A'],
          ]),
        ),
      ),
    );
    const active = place.read('sites/dong-tien-son/tour.yml').replace(/^ *#.*\n/gm, '');
    expect(active).toBe(`scenes:
  - id: cong
    panorama: panoramas/cong.jpg
    kind: photograph
    credit: Nguyễn Văn A
    north: 143.3
  - id: trong-hang
    panorama: panoramas/Trong hang.jpg
    kind: photograph
    credit: Nguyễn Văn A
`);
    expect(place.read('sites/dong-tien-son/index.md')).toContain('title: Trong hang');
    expect(place.read('sites/dong-tien-son/index.md').endsWith('---\nBài viết.\n')).toBe(true);
    const errors = (await place.check()).filter(
      ({ severity, path, code }) =>
        severity === 'error' && code !== 'FILE-NAME' && !path.includes('panoramas'),
    );
    expect(errors.map(({ code }) => code)).toEqual([]);
  });

  it('asks what the panoramas are, and names those that are no whole sphere', async () => {
    place = makeContent({
      'sites/dong-tien-son/panoramas/cong.jpg': await panorama(90),
      'sites/dong-tien-son/panoramas/hep.jpg': await panorama(0, 1500),
    });
    expect((await tourPlan(new Map())).fault).toEqual({
      is: 'values',
      missing: [{ path: 'kind', choices: ['photograph', 'render', 'illustration'] }],
    });
    expect((await tourPlan(new Map([['kind', 'render']]))).plan?.leftOut).toEqual(['panoramas/hep.jpg']);
  });

  it('refuses when there is no panorama, or a tour already', async () => {
    place = makeContent();
    const kind = new Map([['kind', 'render']]);
    expect((await tourPlan(kind)).fault).toMatchObject({ is: 'no-panorama' });
    place.remove();
    place = makeContent({ 'sites/dong-tien-son/tour.yml': 'scenes: []\n' });
    expect((await tourPlan(kind)).fault).toMatchObject({ is: 'tour-there' });
  });
});

async function tourPlan(given: ReadonlyMap<string, string>) {
  const context = place.context();
  const entry = context.draft.entries.find(({ id }) => id === 'dong-tien-son');
  if (!entry) throw new Error('expected the entry of the sample');
  const found = await readPanoramas(entry);
  return planTour(context, { entry, original: place.read('sites/dong-tien-son/index.md'), ...found, given });
}

function panorama(headingDeg: number, widthPx = 2000): Promise<Buffer> {
  const create = { width: widthPx, height: 1000, channels: 3 as const, background: '#345' };
  return sharp({ create }).withXmp(XMP(headingDeg)).jpeg().toBuffer();
}

function drawer(seed: number) {
  const random = createRandom(seed);
  return (below: number) => Math.floor(random() * below);
}
