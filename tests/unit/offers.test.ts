import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { offerMessages } from '../../src/i18n/offers.ts';
import { LANGUAGES } from '../../src/model/languages.ts';
import { listOffers, listOffersOf } from '../../src/model/offers.ts';
import { offerState } from '../../src/model/offers-days.ts';
import { entryStructuredData } from '../../src/model/structured-data.ts';
import { readVoucher, voucherText, voucherToken } from '../../src/model/voucher.ts';
import { buildOffer, hasVouchers } from '../../src/pages/_view/offers.ts';
import { judgeVoucher } from '../../src/viewers/offers/judge.ts';
import { checkFiles } from './check-fixtures.ts';
import { entryOf, loadSample, page } from './sample-site.ts';

const offer = (lines: string) => page(`title: Ưu đãi\n${lines}`);
const DAYS = 'from: 2026-03-01\nuntil: 2026-04-30';

describe('an offer', () => {
  it.each([
    ['2026-11-30', 'coming'],
    ['2026-12-01', 'running'],
    ['2026-12-31', 'running'],
    ['2027-01-01', 'ended'],
  ])('on %s is %s; its first and last day count', (today, state) => {
    expect(offerState({ from: '2026-12-01', until: '2026-12-31' }, today)).toBe(state);
  });

  it('stands in lists by its end, and not at all once it had ended when the content was last checked', async () => {
    const site = await loadSample({
      'offers/b/index.md': offer('from: 2026-03-01\nuntil: 2026-04-30\nbelongsTo: crafts/dan-mau'),
      'offers/a/index.md': offer('from: 2026-03-01\nuntil: 2026-05-31'),
      'offers/c/index.md': offer('from: 2026-03-01\nuntil: 2026-04-30'),
      // facts of the sample were last checked on 2026-03-01
      'offers/d/index.md': offer('from: 2026-01-01\nuntil: 2026-02-28\nbelongsTo: crafts/dan-mau'),
    });
    expect(listOffers(site).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    expect(listOffersOf(site, 'crafts/dan-mau').map(({ id }) => id)).toEqual(['b']);
  });

  it.each([
    ['that ends before it begins', 'from: 2026-04-30\nuntil: 2026-04-01', ['FM-DATE-ORDER']],
    ['that has ended', 'from: 2026-04-01\nuntil: 2026-06-30', ['OFFER-ENDED']],
    ['that ends today', 'from: 2026-04-01\nuntil: 2026-07-01', []],
    [
      'of a place nobody knows',
      'from: 2026-06-01\nuntil: 2026-08-01\nbelongsTo: stays/khong-co',
      ['REF-MISSING'],
    ],
    ['with a code one could misread', 'from: 2026-06-01\nuntil: 2026-08-01\ncode: he 20', ['FM-FORMAT']],
  ])('%s is reported', async (_, lines, codes) => {
    const found = await checkFiles({ 'offers/thu/index.md': offer(lines) });
    expect(found.filter(({ path }) => path.includes('offers')).map(({ code }) => code)).toEqual(codes);
  });

  it('says its price, its days and whose it is in JSON-LD', async () => {
    const site = await loadSample({
      'products/mat-ong/index.md': page('title: Mật ong'),
      'offers/a/index.md': offer(
        `${DAYS}\nbelongsTo: products/mat-ong\ndeal: { is: price, amount: "250 000", currency: VND }`,
      ),
    });
    const entry = entryOf(site, 'offers/a');
    const url = 'https://dulich.example/vi/offers/a/';
    expect(
      JSON.parse(JSON.stringify(entryStructuredData({ site, entry, language: 'vi', url }))),
    ).toMatchObject({
      '@graph': expect.arrayContaining([
        expect.objectContaining({
          '@type': 'Offer',
          price: '250000',
          priceCurrency: 'VND',
          validFrom: '2026-03-01',
          validThrough: '2026-04-30',
          itemOffered: expect.objectContaining({ name: 'Mật ong' }),
        }),
      ]),
    });
  });

  it('has a panel in every language, with the QR code of its own page and a way to check vouchers', async () => {
    const site = await loadSample({
      'offers/a/index.md': offer(
        `${DAYS}\ncode: HE-27\nterms: [Đặt trước.]\nvouchers: { publicKey: ${'A'.repeat(43)} }`,
      ),
    });
    expect(hasVouchers(site)).toBe(true);
    for (const language of LANGUAGES) {
      // buildOffer takes offers only, which entryOf cannot know
      const view = buildOffer(site, entryOf(site, 'offers/a') as Parameters<typeof buildOffer>[1], language);
      expect(view.url).toBe(`https://dulich.example/${language}/offers/a/`);
      expect(view.verifyHref).toBe(`/${language}/offers/verify/`);
      expect(view.terms).toEqual(['Đặt trước.']);
      expect(`${view.coming} ${view.ended} ${view.dates}`).not.toMatch(/[{}]/);
    }
  });
});

test('every language says with the same placeholders what Vietnamese says', () => {
  const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();
  for (const language of LANGUAGES) {
    for (const [key, text] of Object.entries(offerMessages('vi')))
      expect(holes(offerMessages(language)[key as 'valid']), `${language} ${key}`).toEqual(holes(text));
  }
});

describe('a voucher', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const known = [
    { id: 'he', title: 'Hè', from: '2026-12-01', publicKey: String(publicKey.export({ format: 'jwk' }).x) },
  ];
  const make = (change: Partial<{ offer: string; number: number; until: string }> = {}) => {
    const unsigned = { offer: 'he', number: 7, until: '2026-12-31', ...change };
    const signature = sign(null, Buffer.from(voucherText(unsigned)), privateKey).toString('base64url');
    return { ...unsigned, signature };
  };
  const token = voucherToken(make());
  const judge = async (text: string, today = '2026-12-10') => (await judgeVoucher(text, known, today)).is;

  it('is read from its line, its link, and text that was wrapped when it was copied', () => {
    const forms = [
      token,
      `#v=${token}`,
      `https://a.example/vi/offers/verify/#v=${token}`,
      ` ${token.slice(0, 40)}\n${token.slice(40)} `,
    ];
    for (const form of forms) expect(readVoucher(form)).toEqual(make());
  });

  it('is right from the first day of the offer to the last that was signed', async () => {
    expect(await judge(token, '2026-11-30')).toBe('notYet');
    expect(await judge(token, '2026-12-01')).toBe('ok');
    expect(await judge(token, '2026-12-31')).toBe('ok');
    expect(await judge(token, '2027-01-01')).toBe('over');
  });

  it.each([
    ['another number', token.replace('he.7.', 'he.8.'), 'wrong'],
    ['a later day', token.replace('20261231', '20271231'), 'wrong'],
    ['a changed signature', token.replace(/.{4}$/, 'AAAA'), 'wrong'],
    ['another offer', voucherToken(make({ offer: 'dong' })), 'unknown'],
    ['a number like 007', token.replace('he.7.', 'he.007.'), 'unreadable'],
    ['markup', '<img src=x onerror=alert(1)>', 'unreadable'],
    ['nothing', '', 'unreadable'],
  ])('with %s is refused', async (_, text, is) => {
    expect(await judge(text)).toBe(is);
  });

  it('signed with the key of somebody else is refused', async () => {
    const other = generateKeyPairSync('ed25519').privateKey;
    const forged = {
      ...make(),
      signature: sign(null, Buffer.from(voucherText(make())), other).toString('base64url'),
    };
    expect(await judge(voucherToken(forged))).toBe('wrong');
  });
});
