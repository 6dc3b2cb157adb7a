/** English labels of what is announced of single editions of an event. */
export const EVENT_LABELS_EN: Readonly<Record<string, string>> = {
  'entry:editions': 'Announced editions',
  'entry:editions[].year': 'Year of the edition',
  'entry:editions[].from': 'From',
  'entry:editions[].until': 'Until',
  'entry:editions[].cancelled': 'Cancelled',
  'entry:editions[].movedTo': 'Moved to',
  'entry:editions[].movedTo.from': 'From',
  'entry:editions[].movedTo.until': 'Until',
  'entry:registrationUrl': 'Registration page',
};
