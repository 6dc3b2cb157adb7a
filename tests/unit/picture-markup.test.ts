import { describe, expect, test } from 'vitest';
import { pictureHtml } from '../../src/components/ui/picture.ts';
import { planDerivatives } from '../../src/media/picture.ts';
import { fallbackUrl, thumbnailUrl, toSrcset } from '../../src/model/picture-set.ts';
import { CAVE_PICTURE } from './sample-site.ts';

describe('the plan', () => {
  test.each([300, 480, 799, 800, 1000, 1600, 2000, 9000])(
    'for a picture %i pixels wide enlarges nothing and holds one JPEG for every browser',
    (widthPx) => {
      const plan = planDerivatives(widthPx);
      expect(Math.max(...plan.map((derivative) => derivative.widthPx))).toBeLessThanOrEqual(widthPx);
      expect(plan.filter(({ format }) => format === 'jpg')).toHaveLength(1);
      expect(new Set(plan.map(({ file }) => file)).size).toBe(plan.length);
    },
  );

  test('offers every width as WebP, and as AVIF only those that phones ask for', () => {
    const widths = (format: string) =>
      planDerivatives(3000).flatMap((derivative) => (derivative.format === format ? derivative.widthPx : []));
    expect(widths('webp')).toEqual([480, 800, 1200, 1600, 2000]);
    expect(widths('avif')).toEqual([480, 800, 1200]);
  });

  test('for a narrow picture is its own width in all three formats', () => {
    expect(planDerivatives(300).map(({ file }) => file)).toEqual(['300.avif', '300.webp', '300.jpg']);
  });
});

describe('the markup of a picture', () => {
  test('lists every width of a format with its address', () => {
    expect(toSrcset(CAVE_PICTURE, 'webp')).toBe(
      '/media/0123456789abcdef/480.webp 480w, /media/0123456789abcdef/800.webp 800w',
    );
    expect(thumbnailUrl(CAVE_PICTURE)).toBe('/media/0123456789abcdef/480.webp');
    expect(fallbackUrl(CAVE_PICTURE)).toBe('/media/0123456789abcdef/800.jpg');
  });

  test('without a JPEG is a mistake of the programmer', () => {
    expect(() => fallbackUrl({ ...CAVE_PICTURE, derivatives: [] })).toThrow(/without a JPEG/);
  });

  test('waits until it is scrolled to, unless it is the first thing on the screen', () => {
    const markup = (eager: boolean) => pictureHtml(CAVE_PICTURE, { alt: '', sizes: '100vw', eager });
    expect(markup(false)).toContain('loading="lazy"');
    expect(markup(true)).toContain('fetchpriority="high"');
    expect(markup(true)).not.toContain('loading=');
  });

  test('says size and language, and escapes the words', () => {
    const markup = pictureHtml(CAVE_PICTURE, { alt: '"<b>&', sizes: '(a<b)', lang: 'vi' });
    expect(markup).toContain('alt="&quot;&lt;b&gt;&amp;" lang="vi" width="900" height="600"');
    expect(markup).toContain('sizes="(a&lt;b)"');
    expect(markup).not.toContain('<b>');
  });

  test('has no style and no handler, which the content policy forbids', () => {
    expect(pictureHtml(CAVE_PICTURE, { alt: 'x', sizes: '1px' })).not.toMatch(/\s(?:style|on\w+)=/);
  });
});
