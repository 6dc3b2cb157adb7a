import { z } from 'zod';
import { dateSchema, entryRefSchema } from './common.ts';

export const NOTICE_KINDS = ['closure', 'warning', 'works', 'weather', 'event'] as const;
export const SEVERITIES = ['information', 'warning', 'closed'] as const;

/** What a notice says beside its words: what it is, how grave, when, and what it touches. */
export const noticeFacts = {
  kind: z.enum(NOTICE_KINDS).describe('What it is about: closure, warning, works, weather or event.'),
  severity: z
    .enum(SEVERITIES)
    .describe(
      'information, warning, or closed: nobody can pass or visit. closed reddens every route it crosses.',
    ),
  from: dateSchema.describe('First day it holds.'),
  until: dateSchema
    .optional()
    .describe('Last day it holds; it disappears by itself after that. Leave out for "until further notice".'),
  touches: z
    .array(entryRefSchema)
    .min(1)
    .optional()
    .describe(
      'Entries it is shown at, such as sites/dong-tien-son. A point, or a .geojson file with a line or an area beside it, finds what it touches by itself; a destination alone means all of it.',
    ),
};
