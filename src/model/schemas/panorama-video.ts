import { z } from 'zod';
import { captionsSchema } from './tour-hotspot.ts';

/** The 360° film of a scene, equirectangular, turned as its panorama is. */
export const panoramaVideoSchema = z.strictObject({
  file: z
    .string()
    .regex(/^[^\\]+\.(mp4|webm)$/i)
    .meta({
      expected: 'an MP4 or WebM file beside this entry',
      expectedVi: 'tệp MP4 hoặc WebM nằm cạnh bài này',
    })
    .describe('Equirectangular film beside this entry, for example videos/market-360.mp4.'),
  captions: z.array(captionsSchema).optional().describe('Captions of the film, one file a language.'),
  silent: z.literal(true).optional().describe('true when nothing is to be heard in the film.'),
  credit: z.string().min(1).optional().describe('Who made the film.'),
  licence: z.string().min(1).optional().describe('Licence of the film.'),
});

export type PanoramaVideo = z.infer<typeof panoramaVideoSchema>;
