import { z } from 'zod';
import { idSchema } from './common.ts';

const coordinate = z.number().min(-10_000_000).max(10_000_000);

const point = z.tuple([coordinate, coordinate, coordinate]).meta({
  expected: 'three numbers [x, y, z] in the units of the file',
  expectedVi: 'ba số [x, y, z] theo đơn vị của tệp',
});

const viewId = idSchema.describe('Name of the view; its words stand under modelTour.views.');

const orbitViewSchema = z.strictObject({
  id: viewId,
  target: point.describe('What the visitor looks at: [x, y, z] as in the file, y up, in metres.'),
  yaw: z
    .number()
    .min(-360)
    .max(360)
    .describe(
      'From which side one looks, in degrees: 0 from the front (from +z), 90 from +x, 180 from behind, −90 from −x.',
    ),
  pitch: z
    .number()
    .min(-89)
    .max(89)
    .describe(
      'From how high one looks, in degrees: 0 level with the target, 89 from above, negative from below.',
    ),
  distance: z
    .number()
    .positive()
    .max(10_000_000)
    .describe('Distance between the eye and the target in metres.'),
  fov: z
    .number()
    .min(10)
    .max(90)
    .optional()
    .describe('Field of view in degrees, across the shorter side of the screen; 35 when left out.'),
});

const pinSchema = z.strictObject({
  id: idSchema.describe('Name of the pin; its words stand under modelTour.pins.'),
  at: point.describe('Where it is stuck on the surface: [x, y, z] as in the file, y up, in metres.'),
  normal: point
    .optional()
    .describe(
      'Direction away from the surface, [x, y, z] of any length. Found from the surface when left out.',
    ),
  view: idSchema.optional().describe('id of the view from which it is seen best; in place of normal.'),
  scene: idSchema
    .optional()
    .describe('id of the scene of tour.yml that was taken here; the pin then leads into the 360° tour.'),
});

const stepSchema = z.strictObject({
  view: idSchema.describe('id of the view that is shown.'),
  pins: z
    .array(idSchema)
    .optional()
    .describe('ids of the pins this step speaks of, in the order they are read.'),
  sounds: z
    .array(z.string().min(1))
    .optional()
    .describe(
      'Files of this entry’s narrations that say the words of this view, one a language, as given under audio.',
    ),
});

const limitsSchema = z.strictObject({
  pitchMin: z
    .number()
    .min(-89)
    .max(89)
    .optional()
    .describe('Lowest pitch in degrees; 0 keeps above the ground.'),
  pitchMax: z.number().min(-89).max(89).optional().describe('Highest pitch in degrees.'),
  distanceMin: z.number().positive().optional().describe('How near one may come to the target, in metres.'),
  distanceMax: z.number().positive().optional().describe('How far one may go from the target, in metres.'),
});

/** What `model.yml` says of one model: everything but its words. */
const modelTourSchema = z.strictObject({
  id: idSchema.describe(
    'Which model this is about: the name, without folder and ending, of a GLB file listed under models in index.md.',
  ),
  sizeM: z
    .number()
    .positive()
    .optional()
    .describe(
      'Longest side of what the model shows, in metres, if known. The check compares it with the file.',
    ),
  north: z
    .number()
    .min(0)
    .max(360)
    .optional()
    .describe(
      'Compass heading in degrees one looks in from the front (from +z towards −z): 0 north, 90 east.',
    ),
  light: z
    .enum(['day', 'even', 'baked'])
    .optional()
    .describe(
      'day: sun and sky, used when left out; even: the same light from all sides; baked: colours as they are in the file, for scans whose pictures hold their own light.',
    ),
  start: idSchema.optional().describe('id of the view shown first; the first view when left out.'),
  compare: idSchema
    .optional()
    .describe(
      'id of another GLB model of this entry in the same coordinates, such as the place before repair; visitors draw a line across both.',
    ),
  limits: limitsSchema.optional().describe('How far a visitor may turn and move.'),
  views: z.array(orbitViewSchema).optional().describe('Views worth stopping at.'),
  pins: z.array(pinSchema).optional().describe('Points on the model with a few words each.'),
  tour: z
    .array(stepSchema)
    .min(1)
    .optional()
    .describe('Steps of the guided tour in order; every view in its order when left out.'),
});

/**
 * `model.yml` beside an entry: views, pins and tour of its 3D models. Coordinates are those of the GLB file as glTF
 * defines them: right-handed, y up, +z the front, metres. Words stand in the entry's Markdown files, keyed by id; ids of
 * views and of pins are given once in the whole file.
 *
 * @see https://registry.khronos.org/glTF/specs/2.0/glTF-2.0.html#coordinate-system-and-units
 */
export const modelToursSchema = z.strictObject({
  models: z.array(modelTourSchema).min(1).describe('One item per model that has views or pins.'),
});

export type ModelTours = z.infer<typeof modelToursSchema>;
export type ModelTour = ModelTours['models'][number];
export type OrbitView = z.infer<typeof orbitViewSchema>;
export type ModelPin = z.infer<typeof pinSchema>;
export type ModelStep = z.infer<typeof stepSchema>;
