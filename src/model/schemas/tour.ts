import { z } from 'zod';
import { idSchema, pointSchema } from './common.ts';
import { panoramaInputKeys } from './panorama-input.ts';
import { panoramaVideoSchema } from './panorama-video.ts';
import { hotspotSchema, pitchSchema, yawSchema } from './tour-hotspot.ts';

const look = {
  yaw: yawSchema,
  pitch: pitchSchema,
  fov: z.number().min(30).max(110).describe('Vertical field of view in degrees.'),
};

/** What is known of the making of a panorama. */
const made = {
  kind: z.enum(['photograph', 'render', 'illustration']).describe('What the panorama is.'),
  credit: z.string().min(1).optional().describe('Who made it.'),
  licence: z.string().min(1).optional().describe('Licence of the panorama.'),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional()
    .describe('When it was taken or made.'),
};

const panorama = z
  .string()
  .regex(/^[^\\]+\.(jpe?g|png|webp)$/i)
  .describe('Equirectangular picture beside this file, twice as wide as high.');

const variantSchema = z.strictObject({
  id: idSchema.describe('Name of the variant; its words stand under tour.variants.'),
  panorama: panorama.describe(
    'Picture of the same view at another hour or season, with the same centre and size.',
  ),
  ...made,
});

const guideStepSchema = z.strictObject({
  id: idSchema.describe('Name of the step; what is said stands in the words under tour.guide.'),
  scene: idSchema.describe('id of the scene that is shown.'),
  view: z.strictObject(look).optional().describe('Where to look; the first view when left out.'),
  sounds: z
    .array(z.string().min(1))
    .optional()
    .describe(
      'Files of this entry’s narrations that say the words of this step, one a language, as given under audio.',
    ),
});

const planSchema = z.strictObject({
  picture: z
    .string()
    .min(1)
    .describe('The file of one of this entry’s pictures that shows the plan, as given under pictures.'),
  north: z
    .number()
    .min(0)
    .max(360)
    .optional()
    .describe('Compass heading of the plan’s upper edge in degrees; north is up when left out.'),
});

const sceneSchema = z.strictObject({
  id: idSchema.describe('Name of the scene; used in links and in the address.'),
  panorama,
  ...panoramaInputKeys,
  ...made,
  north: z
    .number()
    .min(0)
    .max(360)
    .optional()
    .describe('Compass heading of the picture’s centre in degrees: 0 north, 90 east.'),
  point: pointSchema.optional(),
  view: z.strictObject(look).optional().describe('Where the visitor looks first.'),
  at: z
    .strictObject({
      x: z.number().min(0).max(100).describe('Percent of the plan’s width from its left edge.'),
      y: z.number().min(0).max(100).describe('Percent of the plan’s height from its upper edge.'),
    })
    .optional()
    .describe('Where the scene lies on the plan.'),
  links: z
    .array(
      z.strictObject({
        to: idSchema.describe('id of the scene it leads to.'),
        yaw: yawSchema,
        pitch: pitchSchema,
        arrive: z
          .strictObject(look)
          .partial()
          .optional()
          .describe('Where the visitor looks on arrival; the same way as before when left out.'),
      }),
    )
    .optional()
    .describe('Ways to other scenes.'),
  variants: z
    .array(variantSchema)
    .optional()
    .describe('The same scene at another hour or season. Ways and hotspots are the same.'),
  hotspots: z.array(hotspotSchema).optional().describe('Points of interest in this scene.'),
  video: panoramaVideoSchema
    .optional()
    .describe(
      'The scene as a 360° film; the panorama is shown until somebody plays it, and where it cannot be.',
    ),
});

/** `tour.yml` beside an entry: the facts of a 360° tour. Words stand in the entry's Markdown files, keyed by id. */
export const tourSchema = z.strictObject({
  start: idSchema.optional().describe('Scene shown first; the first scene when left out.'),
  scenes: z.array(sceneSchema).min(1).describe('The scenes.'),
  plan: planSchema
    .optional()
    .describe('A floor plan or site plan; scenes say under at where they lie on it.'),
  guide: z.array(guideStepSchema).optional().describe('Steps of a guided tour, in order.'),
  intro: z
    .literal('little-planet')
    .optional()
    .describe('little-planet: the tour opens with the whole sphere seen from above.'),
  autorotate: z
    .literal(true)
    .optional()
    .describe('true: the picture turns slowly until the visitor touches it or stops it.'),
});

export type Tour = z.infer<typeof tourSchema>;
export type Scene = z.infer<typeof sceneSchema>;
