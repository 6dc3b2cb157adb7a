import { describe, expect, test } from 'vitest';
import { hotspotSchema } from '../../src/model/schemas/tour-hotspot.ts';
import { type FindShown, planHotspot } from '../../src/model/tour-hotspot-view.ts';

const PICTURE = { url: '/a.jpg', srcset: '', widthPx: 4, heightPx: 3, alt: { text: 'Cửa hang' } };
const SOUND = { url: '/a.mp3', duration: '0:24', loops: true, credit: 'Nhóm' };
const VIDEO = { url: '/a.mp4', type: 'video/mp4' as const, isSilent: true, captions: [] };
const FIND: FindShown = {
  place: (ref) =>
    ref === 'sites/cho' ? { title: 'Chợ', language: 'vi', href: '/vi/sites/cho/' } : undefined,
  picture: (file) => (file === 'photos/cua.jpg' ? PICTURE : undefined),
  sound: (file) =>
    file === 'audio/nuoc.mp3'
      ? { ...SOUND, label: 'Tiếng nước', language: 'vi', spoken: undefined }
      : undefined,
  video: ({ video }) => (video === 'videos/xoe.mp4' ? VIDEO : undefined),
  model: (file) =>
    file === 'models/nha.glb' ? { label: 'Nhà', language: 'vi', href: '/vi/sites/a/#model-nha' } : undefined,
};
const WORDS = { label: 'Nhãn', language: 'en' as const };
const spot = (facts: object) => hotspotSchema.parse({ id: 'diem', yaw: 190, pitch: 5, ...facts });

describe('a hotspot', () => {
  test.each([
    [
      'of a place takes its title',
      { kind: 'place', entry: 'sites/cho' },
      { label: 'Chợ', href: '/vi/sites/cho/' },
    ],
    [
      'of a sound takes its name',
      { kind: 'audio', sound: 'audio/nuoc.mp3' },
      { label: 'Tiếng nước', sound: SOUND },
    ],
    [
      'of a model takes its name',
      { kind: 'model', model: 'models/nha.glb' },
      { label: 'Nhà', href: '/vi/sites/a/#model-nha' },
    ],
  ])('%s when it has no words of its own', (_, facts, expected) => {
    expect(planHotspot(spot(facts), undefined, FIND)).toMatchObject({
      ...expected,
      yawDeg: -170,
      pitchDeg: 5,
    });
    expect(planHotspot(spot(facts), WORDS, FIND).label).toBe('Nhãn');
  });

  test.each([
    [{ kind: 'info' }, {}],
    [{ kind: 'picture', picture: 'photos/cua.jpg' }, { picture: PICTURE }],
    [{ kind: 'video', video: 'videos/xoe.mp4', silent: true }, { video: VIDEO }],
    [{ kind: 'link', url: 'https://example.vn/' }, { href: 'https://example.vn/' }],
  ])('%j needs words and shows what it names', (facts, expected) => {
    expect(() => planHotspot(spot(facts), undefined, FIND)).toThrow('hotspot "diem" has no words');
    expect(planHotspot(spot(facts), WORDS, FIND)).toMatchObject({ ...WORDS, ...expected });
  });

  test.each([
    { kind: 'place', entry: 'sites/khac' },
    { kind: 'picture', picture: 'photos/khac.jpg' },
    { kind: 'audio', sound: 'audio/khac.mp3' },
    { kind: 'video', video: 'videos/khac.mp4' },
    { kind: 'model', model: 'models/khac.glb' },
  ])('%j that leads nowhere is a fault of the check', (facts) => {
    expect(() => planHotspot(spot(facts), WORDS, FIND)).toThrow('which does not exist');
  });

  test('keeps the corners of its outline, brought into range', () => {
    const area = [
      { yaw: 200, pitch: 1 },
      { yaw: 170, pitch: -9 },
      { yaw: -185, pitch: 4 },
    ];
    expect(planHotspot(spot({ kind: 'info', area }), WORDS, FIND).area).toEqual([
      { yawDeg: -160, pitchDeg: 1 },
      { yawDeg: 170, pitchDeg: -9 },
      { yawDeg: 175, pitchDeg: 4 },
    ]);
  });

  test.each([
    ['http://example.vn/', 'an address without encryption'],
    ['javascript:alert(1)', 'a script'],
    ['https://ten:mat-khau@example.vn/', 'an address with a password'],
  ])('never leads to %s: %s', (url) => {
    expect(hotspotSchema.safeParse({ id: 'diem', yaw: 0, pitch: 0, kind: 'link', url }).success).toBe(false);
  });
});
