import { z } from 'zod';
import type { Collection } from '../collections.ts';
import { agencyFacts } from './agency.ts';
import { audioSchema } from './audio.ts';
import {
  contactSchema,
  dateSchema,
  entryRefSchema,
  figureSchema,
  httpsUrlSchema,
  idSchema,
  pictureSchema,
  pointSchema,
  sourceSchema,
} from './common.ts';
import { priceSchema, quotesSchema, recognitionSchema, reviewsSchema } from './directory.ts';
import { documentFacts } from './document.ts';
import { type editionSchema, eventFacts, type whenSchema } from './event.ts';
import { guideFacts } from './guide.ts';
import { itineraryFacts } from './itinerary.ts';
import { modelSchema } from './model.ts';
import { noticeFacts } from './notice.ts';
import { offerFacts } from './offer.ts';
import { pageFacts } from './page.ts';
import { photospotFacts } from './photospot.ts';
import { projectFacts } from './project.ts';
import { routeFacts, stopSchema } from './route.ts';
import { serviceFacts } from './service.ts';
import { storyFacts } from './story.ts';
import { wordsSchema } from './words.ts';

export const SITE_KINDS = [
  'beach',
  'border-gate',
  'bridge',
  'cave',
  'citadel',
  'field',
  'forest',
  'island',
  'lake',
  'market',
  'mountain',
  'museum',
  'pagoda',
  'park',
  'pass',
  'shrine',
  'village',
  'viewpoint',
  'waterfall',
] as const;
export const THEMES = [
  'nature',
  'culture',
  'spiritual',
  'adventure',
  'farm',
  'community',
  'food',
  'heritage',
  'sea',
  'border',
  'festival',
] as const;
export const MODES = ['foot', 'bicycle', 'motorbike', 'car', 'boat'] as const;

export type SiteKind = (typeof SITE_KINDS)[number];
export type Theme = (typeof THEMES)[number];
export type Mode = (typeof MODES)[number];

const shared = {
  destination: idSchema.optional().describe('id of the destination it belongs to.'),
  unit: idSchema.optional().describe('id of the administrative unit (see units.yml) it lies in today.'),
  formerUnit: idSchema
    .optional()
    .describe(
      'id of the unit it lay in before the change of 1 July 2025, where that is known. The page then names this one alone as the former address.',
    ),
  point: pointSchema.optional(),
  themes: z.array(z.enum(THEMES)).optional().describe('What kind of journey it suits.'),
  status: z
    .enum(['open', 'planned', 'closed'])
    .default('open')
    .describe('open, planned (shown as a project) or closed.'),
  closed: z
    .strictObject({
      from: dateSchema.describe('First day closed.'),
      until: dateSchema.optional().describe('Last day closed, if known.'),
    })
    .optional()
    .describe('Since when and until when it is closed. Needs status: closed.'),
  figures: z.array(figureSchema).optional().describe('Figures worth showing, each with its source.'),
  sources: z.array(sourceSchema).optional().describe('Where the facts of this page come from.'),
  pictures: z.array(pictureSchema).optional().describe('Pictures beside this entry, main picture first.'),
  audio: z.array(audioSchema).optional().describe('Sounds beside this entry.'),
  models: z.array(modelSchema).optional().describe('3D models beside this entry.'),
  related: z.array(entryRefSchema).optional().describe('Other entries a visitor should see next.'),
  sameAs: z.array(httpsUrlSchema).optional().describe('Pages elsewhere that describe the same thing.'),
  reviews: reviewsSchema,
  quotes: quotesSchema,
  checkedOn: dateSchema.optional().describe('The day somebody last checked these facts.'),
};

const visiting = {
  hours: z
    .string()
    .min(1)
    .optional()
    .describe('Opening hours in OpenStreetMap syntax, for example "Mo-Su 07:00-17:00".'),
  fee: z
    .discriminatedUnion('is', [
      z.strictObject({ is: z.literal('free').describe('free, or paid with amounts.') }),
      z.strictObject({
        is: z.literal('paid').describe('free, or paid with amounts.'),
        amounts: z
          .array(
            z.strictObject({
              for: z.enum(['adult', 'child', 'group', 'vehicle']).describe('Who pays.'),
              amount: z
                .string()
                .regex(/^[0-9][0-9 .]*$/)
                .describe('Amount between quotes, digits only, for example "50 000".'),
              currency: z.literal('VND').describe('Currency.'),
            }),
          )
          .min(1)
          .describe('What visitors pay.'),
        asOf: dateSchema.describe('The day this price was seen.'),
        source: idSchema.describe('id of the source in this file.'),
      }),
    ])
    .optional()
    .describe('Entrance fee. Leave out when it is not known.'),
  accessibility: z
    .strictObject({
      wheelchair: z
        .enum(['yes', 'limited', 'no'])
        .optional()
        .describe('Whether a wheelchair user can visit.'),
      steps: z.number().int().min(0).optional().describe('Number of steps on the visitor path.'),
      surface: z
        .enum(['paved', 'gravel', 'earth', 'rock', 'boardwalk'])
        .optional()
        .describe('Ground of the visitor path.'),
    })
    .optional()
    .describe('Facts for visitors with reduced mobility. Leave out what was not checked.'),
  contact: contactSchema.optional(),
};

const recognised = {
  recognition: z
    .array(recognitionSchema)
    .min(1)
    .optional()
    .describe('Recognitions by authorities, highest first.'),
};

const entry = wordsSchema.extend(shared);

/** One strict schema per collection: front matter of the default-language `index.md` (facts and words). */
export const entrySchemas = {
  destinations: entry.extend({
    sites: z
      .array(idSchema)
      .optional()
      .describe('Sites in the order to show them first; others follow by name.'),
  }),
  sites: entry.extend({
    ...visiting,
    kind: z.enum(SITE_KINDS).describe('What it is.'),
    ...recognised,
  }),
  routes: entry.extend({
    modes: z.array(z.enum(MODES)).min(1).optional().describe('How it is travelled.'),
    lengthKm: z.number().positive().optional().describe('Length in kilometres.'),
    lengthApproximate: z.boolean().optional().describe('true when the source says "about".'),
    durationMin: z.number().int().positive().optional().describe('Travel time in minutes without stops.'),
    ...routeFacts,
    stops: z.array(stopSchema).min(2).describe('Stops in travelling order.'),
  }),
  events: entry.extend({
    ...eventFacts,
    contact: contactSchema.optional(),
  }),
  products: entry.extend({
    craft: idSchema.optional().describe('id of the craft that makes it.'),
    ocop: z
      .strictObject({
        stars: z.number().int().min(1).max(5).describe('Stars awarded, 1 to 5.'),
        decision: z.string().optional().describe('Number of the decision.'),
        until: dateSchema.optional().describe('Valid until.'),
        source: idSchema.describe('id of the source in this file.'),
      })
      .optional()
      .describe('OCOP (One Commune One Product) award. Leave out when it is not confirmed.'),
    contact: contactSchema.optional(),
  }),
  crafts: entry.extend({
    contact: contactSchema.optional(),
  }),
  stays: entry.extend({
    ...visiting,
    kind: z.enum(['homestay', 'guesthouse', 'hotel', 'resort', 'campsite']).describe('What it is.'),
    ...recognised,
    price: priceSchema.optional(),
    rooms: z.number().int().positive().optional().describe('Number of rooms.'),
    bookingUrl: httpsUrlSchema
      .optional()
      .describe('Where rooms are booked; the page says where the link leads.'),
  }),
  food: entry.extend({
    ...visiting,
    kind: z.enum(['dish', 'restaurant', 'cafe', 'market-stall']).describe('What it is.'),
    ...recognised,
    price: priceSchema.optional(),
  }),
  facilities: entry.extend({
    ...visiting,
    kind: z
      .enum(['parking', 'toilet', 'information', 'rest-stop', 'first-aid', 'fuel', 'shop'])
      .describe('What it is.'),
  }),
  agencies: entry.extend({
    ...agencyFacts,
    contact: contactSchema.optional(),
  }),
  notices: entry.extend({ ...noticeFacts, contact: contactSchema.optional() }),
  offers: entry.extend(offerFacts),
  itineraries: entry.extend(itineraryFacts),
  stories: entry.extend(storyFacts),
  guides: entry.extend(guideFacts),
  services: entry.extend({ ...visiting, ...serviceFacts }),
  photospots: entry.extend(photospotFacts),
  documents: entry.extend(documentFacts),
  projects: entry.extend(projectFacts),
  pages: entry.extend(pageFacts),
} satisfies Record<Collection, z.ZodObject>;

export type Facts<C extends Collection = Collection> = z.infer<(typeof entrySchemas)[C]>;
export type Picture = z.infer<typeof pictureSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Figure = z.infer<typeof figureSchema>;
export type Point = z.infer<typeof pointSchema>;
export type Stop = z.infer<typeof stopSchema>;
export type When = z.infer<typeof whenSchema>;
export type EventEditionFacts = z.infer<typeof editionSchema>;
