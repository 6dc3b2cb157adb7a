import { z } from 'zod';
import { TILE_FORMATS } from '../panorama-formats.ts';

/** `panoramas` of `site.yml`. */
export const panoramaSettingsSchema = z.strictObject({
  format: z
    .enum(TILE_FORMATS)
    .optional()
    .describe(
      'What 360° pictures are stored as for visitors: webp unless given. At equal quality avif takes 2 % less and longer to make, jpeg 43 % more.',
    ),
});
