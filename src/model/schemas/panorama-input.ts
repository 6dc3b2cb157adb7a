import { z } from 'zod';

const file = z.string().regex(/^[^\\]+\.(jpe?g|png|webp)$/i);
const yaw = z.number().min(-360).max(360);
const pitch = z.number().min(-90).max(90);

/** What a scene says of the shape of its panorama; all of it may be left out for a whole equirectangular picture. */
export const panoramaInputKeys = {
  projection: z
    .enum(['equirectangular', 'cylinder', 'cube'])
    .optional()
    .describe(
      'How the picture is drawn; equirectangular when left out. A cube is six files, a strip or a cross.',
    ),
  faces: z
    .strictObject({
      right: file.describe('Picture to the right of the front.'),
      back: file.describe('Picture behind the viewer.'),
      left: file.describe('Picture to the left of the front.'),
      up: file.describe('Picture above; its lower edge touches the front.'),
      down: file.describe('Picture below; its upper edge touches the front.'),
    })
    .optional()
    .describe('The other five pictures of a cube of six files; panorama is the front.'),
  extent: z
    .strictObject({
      left: yaw.describe('Yaw of the left edge in degrees; −180 for a whole turn.'),
      right: yaw.describe('Yaw of the right edge in degrees; 180 for a whole turn.'),
      top: pitch.describe('Degrees of the upper edge above the horizon.'),
      bottom: pitch.describe('Degrees of the lower edge above the horizon; negative lies below it.'),
    })
    .optional()
    .describe('What a picture that is not a whole sphere shows.'),
  stereo: z
    .enum(['top-bottom', 'side-by-side'])
    .optional()
    .describe('The picture holds two eyes; the left one is the upper or left half.'),
  level: z
    .strictObject({
      pitch: z.number().min(-180).max(180).describe('Degrees by which the camera looked up.'),
      roll: z
        .number()
        .min(-180)
        .max(180)
        .describe('Degrees by which it leaned to the right: the horizon then lies turned to the left.'),
    })
    .optional()
    .describe(
      'How the camera leaned; the picture is turned level. Goes before what the file says of itself.',
    ),
};

const panoramaInputSchema = z.strictObject(panoramaInputKeys);
export type PanoramaInput = z.infer<typeof panoramaInputSchema>;
