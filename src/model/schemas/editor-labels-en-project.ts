/** English labels of what only projects have. */
export const PROJECT_LABELS_EN: Readonly<Record<string, string>> = {
  'projects:stage': 'State of the project',
  'projects:areaHa': 'Area (ha)',
  'projects:capital': 'Expected capital',
  'projects:capital.amount': 'Amount',
  'projects:capital.currency': 'Currency',
  'projects:capital.source': 'Source',
  'projects:investor': 'Investor',
  'projects:documents': 'Documents',
};
