import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/model/languages.ts';
import type { Site } from '../../src/model/site.ts';
import { listGallery, toHero } from '../../src/pages/_view/pictures.ts';
import { CAVE_PICTURE, entryOf, loadSample, page, prepareByHand } from './sample-site.ts';

const FILES = ['canh-dong.jpg', 'mo-hinh.jpg', 'cay-cau.jpg'];

let sample: Site;
let lake: Site;
beforeAll(async () => {
  sample = await loadSample();
  lake = await loadLake();
});

describe('the main picture', () => {
  const heroOf = (language: Language) =>
    toHero(prepareByHand(sample), entryOf(sample, 'sites/hang-mau'), language);

  test('says that it is not a photograph, and who made it', () => {
    expect(heroOf('en')).toMatchObject({
      alt: 'The mouth seen from the fields.',
      altLang: 'en',
      pictureNote: 'Illustration',
      credit: 'An illustration, not a photograph. Art: Nhóm thử · CC-BY-4.0',
    });
  });

  test('has the original’s alternative text, in its language, where the translation has none', () => {
    expect(heroOf('zh')).toMatchObject({ alt: 'Cửa hang nhìn từ ruộng.', altLang: 'vi' });
  });

  test('is absent without leaving a trace where there is none', () => {
    expect(toHero(prepareByHand(sample), entryOf(sample, 'sites/thac-mau'), 'en').picture).toBeUndefined();
  });
});

describe('a caption', () => {
  const captionOf = async (vi: string, en: string) => {
    const site = await loadSample({
      'sites/ho-mau/index.md': page(
        `title: Hồ\nkind: lake\npictures: [{ file: a/ho.jpg, kind: illustration }]\nalt: { ho: Hồ. }\ncaptions: { ho: "${vi}" }`,
      ),
      'sites/ho-mau/index.en.md': page(`status: reviewed\ntitle: Lake\ncaptions: { ho: "${en}" }`),
      'sites/ho-mau/a/ho.jpg': await jpeg(),
    });
    return toHero(prepareByHand(site), entryOf(site, 'sites/ho-mau'), 'en').caption;
  };

  test('that says more than the credit line is shown', async () => {
    expect(await captionOf('Hồ mùa cạn.', 'The lake in the dry season.')).toBe('The lake in the dry season.');
  });

  test('that only repeats the credit line is not, in whichever spelling of the original', async () => {
    expect(await captionOf('Tranh minh họa, không phải ảnh chụp', 'Merely drawn.')).toBeUndefined();
    expect(await captionOf('Hồ.', 'An illustration, not a photograph')).toBeUndefined();
  });
});

describe('the gallery', () => {
  const galleryOf = (language: Language) =>
    listGallery(prepareLake(), entryOf(lake, 'sites/ho-mau'), language);

  test('has every picture but the main one, in the order given', () => {
    expect(galleryOf('vi').map(({ alt }) => alt)).toEqual(['Mô hình.', 'Cây cầu.']);
  });

  test('says of each picture what it is, who made it and under which licence', () => {
    expect(galleryOf('en').map(({ credit }) => credit)).toEqual([
      'A computer render, not a photograph. Art: Nhóm dựng · CC-BY-4.0',
      'Photograph: Người chụp · CC0-1.0',
    ]);
  });

  test('has words in the page’s language, or else the original’s with their language', () => {
    const words = galleryOf('en').map(({ alt, altLang, caption, captionLang }) => [
      [alt, altLang],
      [caption, captionLang],
    ]);
    expect(words).toEqual([
      [
        ['A model.', 'en'],
        [undefined, undefined],
      ],
      [
        ['Cây cầu.', 'vi'],
        ['Cầu sau mưa.', 'vi'],
      ],
    ]);
  });

  test('leaves out a picture that was not made, and is empty where there is only one', () => {
    expect(listGallery(prepareByHand(lake), entryOf(lake, 'sites/ho-mau'), 'en')).toEqual([]);
    expect(listGallery(prepareByHand(sample), entryOf(sample, 'sites/hang-mau'), 'en')).toEqual([]);
  });
});

test('a picture nobody is named for still says that it is not a photograph', async () => {
  const site = await loadSample({
    'sites/ho-mau/index.md': page(
      'title: Hồ\nkind: lake\npictures: [{ file: a/ho.jpg, kind: render }]\nalt: { ho: Hồ. }',
    ),
    'sites/ho-mau/a/ho.jpg': await jpeg(),
  });
  const { credit } = toHero(prepareByHand(site), entryOf(site, 'sites/ho-mau'), 'en');
  expect(credit).toBe('A computer render, not a photograph.');
});

async function loadLake(): Promise<Site> {
  const picture = await jpeg();
  return loadSample({
    'sites/ho-mau/index.md': page(`
title: Hồ Mẫu
kind: lake
pictures:
  - { file: a/canh-dong.jpg, kind: photograph, credit: Người chụp, licence: CC0-1.0 }
  - { file: a/mo-hinh.jpg, kind: render, credit: Nhóm dựng, licence: CC-BY-4.0 }
  - { file: a/cay-cau.jpg, kind: photograph, credit: Người chụp, licence: CC0-1.0 }
alt: { canh-dong: Cánh đồng., mo-hinh: Mô hình., cay-cau: Cây cầu. }
captions: { cay-cau: Cầu sau mưa. }`),
    'sites/ho-mau/index.en.md': page('status: reviewed\ntitle: Lake\nalt: { mo-hinh: A model. }'),
    ...Object.fromEntries(FILES.map((file) => [`sites/ho-mau/a/${file}`, picture])),
  });
}

function prepareLake() {
  const { folder } = entryOf(lake, 'sites/ho-mau');
  const pictures = new Map(FILES.map((file) => [join(folder, 'a', file), CAVE_PICTURE]));
  return { ...prepareByHand(lake), pictures };
}

function jpeg(): Promise<Uint8Array> {
  const create = { width: 90, height: 60, channels: 3, background: '#2a6f5e' } as const;
  return sharp({ create }).jpeg().toBuffer();
}
