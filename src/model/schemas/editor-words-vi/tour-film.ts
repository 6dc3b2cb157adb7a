import type { EditorWords } from '../editor-words-vi.ts';

/** `video` of a scene in `tour.yml`: the scene as a 360° film. */
export const TOUR_FILM_WORDS_VI: Readonly<Record<string, EditorWords>> = {
  'tour:scenes[].video': {
    label: 'Phim 360°',
    hint: 'Cảnh này dưới dạng phim 360°; ảnh 360° hiện ra cho tới khi khách bấm phát, và thay phim khi không phát được.',
  },
  'tour:scenes[].video.file': {
    label: 'Tệp phim',
    hint: 'Phim trải phẳng cả hình cầu nằm cạnh bài này, ví dụ videos/cho-360.mp4.',
  },
  'tour:scenes[].video.captions': { label: 'Phụ đề', hint: 'Phụ đề của phim, mỗi thứ tiếng một tệp.' },
  'tour:scenes[].video.captions[].language': { label: 'Ngôn ngữ', hint: 'Ngôn ngữ của phụ đề.' },
  'tour:scenes[].video.captions[].file': {
    label: 'Tệp',
    hint: 'Tệp WebVTT nằm cạnh bài này, ví dụ videos/cho-360.vi.vtt.',
  },
  'tour:scenes[].video.silent': {
    label: 'Phim không tiếng',
    hint: 'Ghi true khi trong phim không nghe thấy gì.',
  },
  'tour:scenes[].video.credit': { label: 'Tác giả của phim', hint: 'Ai quay phim.' },
  'tour:scenes[].video.licence': { label: 'Giấy phép của phim', hint: 'Giấy phép của phim.' },
};
