import { z } from 'zod';
import { SOURCE_FIELDS } from '../source-fields.ts';
import { idSchema } from './common.ts';

const line = z.string().trim().min(1);
const byId = (what: string) => z.record(idSchema, line).optional().describe(what);

/** Words: everything a translator may touch. Facts never stand here. */
export const wordsSchema = z.strictObject({
  title: line.max(90).describe('Name of the place or thing, as a heading.'),
  summary: line
    .max(320)
    .optional()
    .describe('One or two sentences for cards, search results and shared links.'),
  tagline: line.max(120).optional().describe('A short line set over the main picture.'),
  aliases: z
    .array(line)
    .optional()
    .meta({ ownPerLanguage: true })
    .describe('Other names and spellings people search for.'),
  highlights: z.array(line.max(200)).optional().describe('Three to six things not to miss.'),
  access: line.optional().describe('How to get there, in plain sentences.'),
  season: line.optional().describe('When to come, and why.'),
  safety: z.array(line).optional().describe('What to watch out for; one sentence each.'),
  experience: z.array(line).optional().describe('What to do here and how to behave; one sentence each.'),
  terms: z.array(line).optional().describe('Conditions of an offer or a service; one sentence each.'),
  labels: byId('Label of each figure, by figure id.'),
  alt: byId('What each picture shows, for those who cannot see it; by picture id.'),
  captions: byId('Caption of each picture, by picture id.'),
  audioLabels: byId('Name of each sound, by sound id.'),
  transcripts: byId(
    'What each sound says, word for word, or what can be heard in it, for those who cannot hear it; by sound id. A narration must have one.',
  ),
  modelLabels: byId('Name of each 3D model, by model id.'),
  texts: byId(
    'Words of the questions, answers and practical facts of a free page, by id; those of an answer under <question>-<answer>.',
  ),
  stopNotes: byId('A sentence about each stop of a route, by stop id.'),
  closedBecause: line.optional().describe('Why it is closed; shown while status is closed.'),
  tour: z
    .strictObject({
      scenes: z
        .record(
          idSchema,
          z.strictObject({
            title: line.describe('Name of the scene.'),
            description: line.describe('What one sees from here, in words.'),
          }),
        )
        .describe('Words of each scene of tour.yml, by scene id.'),
      hotspots: z
        .record(
          idSchema,
          z.strictObject({
            label: line.max(80).describe('Short name on the marker.'),
            text: line.max(600).optional().describe('What the panel says.'),
          }),
        )
        .optional()
        .describe('Words of each hotspot of tour.yml, by hotspot id.'),
      variants: z
        .record(
          idSchema,
          z.strictObject({
            label: line.max(40).describe('Short name on its button, such as “At night”.'),
            description: line.optional().describe('What one sees then, in words, where it differs.'),
          }),
        )
        .optional()
        .describe('Words of each variant of a scene, by variant id.'),
      guide: z
        .record(idSchema, line.max(1200))
        .optional()
        .describe('What is said at each step of the guided tour, by step id.'),
    })
    .optional()
    .describe('Words of the 360° tour.'),
  modelTour: z
    .strictObject({
      views: z
        .record(
          idSchema,
          z.strictObject({
            title: line.max(80).describe('Name of the view.'),
            description: line.max(600).describe('What one sees from here, in words.'),
          }),
        )
        .optional()
        .describe('Words of each view of model.yml, by view id.'),
      pins: z
        .record(
          idSchema,
          z.strictObject({
            label: line.max(80).describe('Short name on the pin.'),
            text: line.max(600).optional().describe('What the panel says.'),
          }),
        )
        .optional()
        .describe('Words of each pin of model.yml, by pin id.'),
    })
    .optional()
    .describe('Words of the views and pins of 3D models.'),
});

/** Front matter of `index.<lang>.md`: words, where they came from and how far they can be trusted. */
export const translationSchema = wordsSchema.extend({
  status: z
    .enum(['machine', 'draft', 'reviewed'])
    .describe('machine: nobody has read it; draft: in work; reviewed: read and approved by a person.'),
  source: z
    .string()
    .regex(/^[0-9a-f]{12}$/)
    .optional()
    .meta({
      expected: 'the 12-digit hash the check prints',
      expectedVi: 'mã 12 ký tự mà lệnh kiểm tra in ra',
    })
    .describe(
      'Hash of the default-language words this was translated from. When they change, the translation counts as stale.',
    ),
  sourceFields: z
    .string()
    .regex(SOURCE_FIELDS)
    .optional()
    .meta({
      expected: 'the line that "npm run translations -- stamp" writes',
      expectedVi: 'dòng mà lệnh "npm run translations -- stamp" ghi ra',
    })
    .describe(
      'Fingerprints of the texts this was translated from; they tell which of them changed. Written by the stamp command.',
    ),
});

const ownPerLanguage = Object.entries(wordsSchema.shape).flatMap(([key, schema]) =>
  schema.meta()?.ownPerLanguage === true ? [key] : [],
);

/** Lists each language has for itself: their items do not stand for those of the default language. */
export const OWN_PER_LANGUAGE: ReadonlySet<string> = new Set(ownPerLanguage);

export type Words = z.infer<typeof wordsSchema>;
export type TranslationStatus = z.infer<typeof translationSchema>['status'];
