/** English labels of what only offers have. */
export const OFFER_LABELS_EN: Readonly<Record<string, string>> = {
  'offers:belongsTo': 'Belongs to',
  'offers:from': 'From',
  'offers:until': 'Until',
  'offers:deal': 'What one gets',
  'offers:deal.is': 'Kind',
  'offers:deal.percent': 'Per cent off',
  'offers:deal.amount': 'Price',
  'offers:deal.before': 'Usual price',
  'offers:deal.currency': 'Currency',
  'offers:code': 'Code',
  'offers:vouchers': 'Numbered vouchers',
  'offers:vouchers.publicKey': 'Public key',
};
