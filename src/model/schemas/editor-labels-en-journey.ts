/** English labels of what travellers must know of a way, and of notices. */
export const JOURNEY_LABELS_EN: Readonly<Record<string, string>> = {
  'entry:stops[].besideM': 'Off the way (metres)',
  'entry:surfaces': 'Surface',
  'entry:difficulty': 'Difficulty',
  'entry:signal': 'Mobile signal',
  'entry:guide': 'Local guide',
  'entry:travelledOn': 'Last travelled',
  'notices:kind': 'Kind of notice',
  'notices:severity': 'Severity',
  'notices:from': 'From',
  'notices:until': 'Until',
  'notices:touches': 'Places concerned',
};
