/** English labels of what travellers must know of a way, and of notices. */
export const JOURNEY_LABELS_EN: Readonly<Record<string, string>> = {
  'entry:stops[].besideM': 'Off the way (metres)',
  'entry:surfaces': 'Surface',
  'entry:difficulty': 'Difficulty',
  'entry:signal': 'Mobile signal',
  'entry:guide': 'Local guide',
  'entry:travelledOn': 'Last travelled',
  'entry:trimStartM': 'Leave out at the start of the track (m)',
  'entry:trimEndM': 'Leave out at the end of the track (m)',
  'notices:kind': 'Kind of notice',
  'notices:severity': 'Severity',
  'notices:from': 'From',
  'notices:until': 'Until',
  'notices:touches': 'Places concerned',
};
