import { z } from 'zod';

/** What a layer of the owner's geodata is, in the order in which they are drawn. */
export const LAYER_ROLES = ['lakes', 'rivers', 'roads', 'communes', 'provinces'] as const;

/** The role of an archive of tiles, which is drawn only close up. */
export const STREETS_ROLE = 'streets';

/** `content/geodata/geodata.yml`: which files beside it are drawn on maps, and whom they come from. */
export const geodataSchema = z.strictObject({
  layers: z
    .array(
      z.strictObject({
        file: z
          .string()
          .regex(/^[a-z0-9][a-z0-9._-]*\.(?:geojson|topojson|json|pmtiles)$/)
          .describe(
            'File beside this one: GeoJSON (.geojson) or TopoJSON (.topojson, .topo.json); for streets vector tiles (.pmtiles).',
          ),
        role: z
          .enum([...LAYER_ROLES, STREETS_ROLE])
          .describe(
            'What it is: provinces, communes, roads, rivers or lakes; streets for all streets of a town, shown close up.',
          ),
        credit: z
          .string()
          .trim()
          .min(3)
          .describe('Whom the data come from and under which licence; stands below every map.'),
        url: z
          .url({ protocol: /^https$/ })
          .optional()
          .describe('Page of the source.'),
        name: z
          .string()
          .min(1)
          .default('name')
          .describe('Property that holds the name to write on the map; not for streets.'),
      }),
    )
    .describe('Layers of the map.'),
});

export type LayerRole = (typeof LAYER_ROLES)[number];
