/** English labels of what only stories have. */
export const STORY_LABELS_EN: Readonly<Record<string, string>> = {
  'stories:kind': 'Kind',
  'stories:author': 'Told by',
  'stories:consent': 'Consent to publish',
  'stories:consent.on': 'Recorded on',
  'stories:consent.covers': 'What it covers',
  'stories:consent.until': 'Until',
  'stories:at': 'Place of the story',
};
