import { z } from 'zod';
import { terrainSchema } from './model-terrain.ts';

/** A 3D model beside an entry: facts only. Its name is a word, keyed by its id. */
export const modelSchema = z
  .strictObject({
    file: z
      .string()
      .regex(/^[^\\]+\.(?:glb|spz|splat|ply|hgt|tiff?)$|^[^\\]+-terrarium\.png$/i)
      .meta({
        expected: 'a GLB, PLY, SPZ, SPLAT, HGT, TIF or -terrarium.png file beside this entry',
        expectedVi: 'tệp GLB, PLY, SPZ, SPLAT, HGT, TIF hoặc -terrarium.png nằm cạnh bài này',
      })
      .describe(
        'File beside this entry, for example models/gate.glb. Its name without extension is the id used under modelLabels. What it holds decides how it is shown: GLB and PLY surfaces; splats and points of PLY, SPZ and SPLAT; ground from heights in HGT, GeoTIFF and -terrarium.png. GLB opens in most programs for 3D models; the others need special ones, and the page says so.',
      ),
    kind: z
      .enum(['scan', 'render'])
      .describe('scan: measured from the real thing; render: made by computer. The page says which.'),
    picture: z
      .string()
      .min(1)
      .describe(
        'Picture that shows the model: the file of one of this entry’s pictures. The page shows it in place of the model and leaves it out of the gallery.',
      ),
    credit: z.string().min(1).describe('Who made it.'),
    licence: z
      .string()
      .min(1)
      .describe('Licence, as an SPDX identifier such as CC-BY-4.0, or "all rights reserved".'),
    date: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      .optional()
      .meta({
        expected: 'a year, month or day: 2026, 2026-03 or 2026-03-04',
        expectedVi: 'năm, tháng hoặc ngày: 2026, 2026-03 hay 2026-03-04',
      })
      .describe('When it was scanned or made.'),
    ar: z
      .boolean()
      .optional()
      .describe(
        'true: phones may place it in the room. The build then makes two more files for them. Only for GLB models whose size in metres is right.',
      ),
    up: z
      .enum(['y', '-y', 'z'])
      .optional()
      .describe(
        'Which way is up in a PLY, SPZ or SPLAT file, if the model lies on its side or hangs upside down. When left out: -y for splats of training programs, y for everything else. Programs for scans and maps often need z.',
      ),
    terrain: terrainSchema
      .optional()
      .describe('Only for files of heights: which part is shown, and how high.'),
  })
  .describe('A 3D model. It is loaded only when a visitor asks for it.');

export type Model = z.infer<typeof modelSchema>;
