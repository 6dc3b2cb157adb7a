import { z } from 'zod';
import { LANGUAGES } from '../languages.ts';
import { entryRefSchema, httpsUrlSchema, idSchema } from './common.ts';

export const yawSchema = z
  .number()
  .min(-360)
  .max(360)
  .describe('Degrees to the right of the picture’s centre; −90 is a quarter turn to the left.');
export const pitchSchema = z
  .number()
  .min(-90)
  .max(90)
  .describe('Degrees above the horizon; negative looks down.');

const spot = {
  id: idSchema.describe('Name of the hotspot; its words stand under tour.hotspots.'),
  yaw: yawSchema,
  pitch: pitchSchema,
  area: z
    .array(z.strictObject({ yaw: yawSchema, pitch: pitchSchema }))
    .min(3)
    .max(40)
    .optional()
    .describe(
      'Corners of an outline around what is meant, in order; yaw and pitch say where its name stands.',
    ),
};

export const captionsSchema = z.strictObject({
  language: z.enum(LANGUAGES).describe('Language of the captions.'),
  file: z
    .string()
    .regex(/^[^\\]+\.vtt$/i)
    .meta({ expected: 'a VTT file beside this entry', expectedVi: 'tệp VTT nằm cạnh bài này' })
    .describe('WebVTT file beside this entry, for example videos/dance.vi.vtt.'),
});

/** A point of interest in a scene: what is there stands in `kind`, where it is in `yaw` and `pitch`, or in `area`. */
export const hotspotSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...spot,
    kind: z.literal('info').describe('A short text, given in the words under tour.hotspots.'),
  }),
  z.strictObject({
    ...spot,
    kind: z.literal('place').describe('Leads to another entry.'),
    entry: entryRefSchema.describe('Where it leads, such as sites/o-quy-ho.'),
  }),
  z.strictObject({
    ...spot,
    kind: z.literal('picture').describe('Shows one of the entry’s pictures with its caption.'),
    picture: z.string().min(1).describe('The file of one of this entry’s pictures, as given under pictures.'),
  }),
  z.strictObject({
    ...spot,
    kind: z.literal('audio').describe('Plays one of the entry’s sounds; its transcript is shown.'),
    sound: z.string().min(1).describe('The file of one of this entry’s sounds, as given under audio.'),
  }),
  z.strictObject({
    ...spot,
    kind: z.literal('video').describe('Plays a video beside the entry.'),
    video: z
      .string()
      .regex(/^[^\\]+\.(mp4|webm)$/i)
      .meta({
        expected: 'an MP4 or WebM file beside this entry',
        expectedVi: 'tệp MP4 hoặc WebM nằm cạnh bài này',
      })
      .describe('Video beside this entry, for example videos/dance.mp4.'),
    poster: z
      .string()
      .min(1)
      .optional()
      .describe('The file of one of this entry’s pictures, shown until the video plays.'),
    captions: z
      .array(captionsSchema)
      .optional()
      .describe('Captions of the video, one file a language. A video that is heard must have them.'),
    silent: z.literal(true).optional().describe('true when nothing is to be heard in the video.'),
    credit: z.string().min(1).optional().describe('Who made the video.'),
    licence: z.string().min(1).optional().describe('Licence of the video.'),
  }),
  z.strictObject({
    ...spot,
    kind: z.literal('model').describe('Leads to one of the entry’s 3D models on the page.'),
    model: z.string().min(1).describe('The file of one of this entry’s 3D models, as given under models.'),
  }),
  z.strictObject({
    ...spot,
    kind: z.literal('link').describe('Leads to another website; the visitor is asked first and told which.'),
    url: httpsUrlSchema.describe('Full address of the other website.'),
  }),
]);

export type Hotspot = z.infer<typeof hotspotSchema>;
