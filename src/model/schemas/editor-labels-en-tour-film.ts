/** Labels in English of `video` of a scene in `tour.yml`. */
export const TOUR_FILM_LABELS_EN: Readonly<Record<string, string>> = {
  'tour:scenes[].video': '360° film',
  'tour:scenes[].video.file': 'File of the film',
  'tour:scenes[].video.captions': 'Captions',
  'tour:scenes[].video.captions[].language': 'Language',
  'tour:scenes[].video.captions[].file': 'File',
  'tour:scenes[].video.silent': 'Silent film',
  'tour:scenes[].video.credit': 'Credit of the film',
  'tour:scenes[].video.licence': 'Licence of the film',
};
