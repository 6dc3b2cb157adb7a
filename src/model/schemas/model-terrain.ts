import { z } from 'zod';

const areaSchema = z.strictObject({
  south: z.number().min(-90).max(90).describe('Southern edge in degrees.'),
  west: z.number().min(-180).max(180).describe('Western edge in degrees.'),
  north: z.number().min(-90).max(90).describe('Northern edge in degrees.'),
  east: z.number().min(-180).max(180).describe('Eastern edge in degrees.'),
});

/** What the list of models says of a piece of ground. */
export const terrainSchema = z.strictObject({
  area: areaSchema
    .optional()
    .describe(
      'The part that is shown. HGT and GeoTIFF files know where they lie and are shown whole when it is left out; a -terrarium.png does not: there it says where the whole picture lies.',
    ),
  exaggeration: z
    .number()
    .min(1)
    .max(5)
    .optional()
    .describe('How many times higher than real heights are shown; 1 when left out. The page says so.'),
});

export type TerrainFacts = z.infer<typeof terrainSchema>;
