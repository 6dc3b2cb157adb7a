import type { OfferMessages } from '../offers.ts';

export const en: OfferMessages = {
  valid: 'Valid',
  deal: 'Offer',
  percent: '{percent}% off',
  price: '{amount} ₫',
  before: 'usually {amount} ₫',
  owner: 'From',
  code: 'Code',
  codeHint: 'Give this code when you book or pay. Redeeming it is between you and the business.',
  untilDay: 'until {until}',
  coming: 'This offer has not started yet. It holds from {from}.',
  ended: 'This offer ended on {until}.',
  endedShort: 'has ended',
  print: 'Print this offer',
  pageQr: 'QR code of this page',
  here: 'Offers here',
  forBusiness: 'For the business: check a voucher',
  verifyTitle: 'Check a voucher',
  verifyLead:
    'For businesses. Scan the QR code on the voucher with the camera of your phone, or paste the line printed below it here.',
  verifyInput: 'Code or link on the voucher',
  verifyButton: 'Check',
  verifyLimits:
    'This page checks on the device itself, without a network, and sends nothing anywhere. It therefore only remembers vouchers shown on this very device; it cannot know whether a voucher was used on another device or at another counter. With several counters, share one device or keep the paper vouchers.',
  verifyHow: 'Open this page once with a network; after that it also works without one.',
  okNumber: 'Voucher no. {number}',
  ok: 'Genuine, valid until {until}. This is the first time it is shown on this device.',
  again: 'Genuine, but ALREADY SHOWN on this device at {time}. It may have been used.',
  notYet: 'Genuine, but the offer only starts on {from}.',
  over: 'Genuine, but it expired on {until}.',
  wrong: 'NOT valid: the signature is wrong. Do not accept this voucher.',
  unknown:
    'This page does not know the offer named on the voucher. Open it again with a network to get the newest list.',
  unreadable: 'This cannot be read. Paste the whole line printed below the QR code.',
  unsupported: 'This browser is too old to check signatures. Please update it.',
  notKept:
    'This device keeps nothing (private window, or storage switched off), so next time it will not know that this voucher was shown.',
  seen: 'Vouchers shown on this device: {count}.',
};
