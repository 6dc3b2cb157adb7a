import { z } from 'zod';
import { entryRefSchema, idSchema, pointSchema } from './common.ts';

const yaw = z
  .number()
  .min(-360)
  .max(360)
  .describe('Degrees to the right of the picture’s centre; −90 is a quarter turn to the left.');
const pitch = z.number().min(-90).max(90).describe('Degrees above the horizon; negative looks down.');

const hotspotId = idSchema.describe('Name of the hotspot; its words stand under tour.hotspots.');

const hotspotSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    id: hotspotId,
    kind: z.literal('info').describe('A short text, given in the words under tour.hotspots.'),
    yaw,
    pitch,
  }),
  z.strictObject({
    id: hotspotId,
    kind: z.literal('place').describe('Leads to another entry.'),
    entry: entryRefSchema.describe('Where it leads, such as sites/o-quy-ho.'),
    yaw,
    pitch,
  }),
]);

const sceneSchema = z.strictObject({
  id: idSchema.describe('Name of the scene; used in links and in the address.'),
  panorama: z
    .string()
    .regex(/^[^\\]+\.(jpe?g|png|webp)$/i)
    .describe('Equirectangular picture beside this file, twice as wide as high.'),
  kind: z.enum(['photograph', 'render', 'illustration']).describe('What the panorama is.'),
  credit: z.string().min(1).optional().describe('Who made it.'),
  licence: z.string().min(1).optional().describe('Licence of the panorama.'),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional()
    .describe('When it was taken or made.'),
  north: z
    .number()
    .min(0)
    .max(360)
    .optional()
    .describe('Compass heading of the picture’s centre in degrees: 0 north, 90 east.'),
  point: pointSchema.optional(),
  view: z
    .strictObject({
      yaw,
      pitch,
      fov: z.number().min(30).max(110).describe('Vertical field of view in degrees.'),
    })
    .optional()
    .describe('Where the visitor looks first.'),
  links: z
    .array(z.strictObject({ to: idSchema.describe('id of the scene it leads to.'), yaw, pitch }))
    .optional()
    .describe('Ways to other scenes.'),
  hotspots: z.array(hotspotSchema).optional().describe('Points of interest in this scene.'),
});

/** `tour.yml` beside an entry: the facts of a 360° tour. Words stand in the entry's Markdown files, keyed by id. */
export const tourSchema = z.strictObject({
  start: idSchema.optional().describe('Scene shown first; the first scene when left out.'),
  scenes: z.array(sceneSchema).min(1).describe('The scenes.'),
});

export type Tour = z.infer<typeof tourSchema>;
export type Scene = z.infer<typeof sceneSchema>;
export type Hotspot = z.infer<typeof hotspotSchema>;
