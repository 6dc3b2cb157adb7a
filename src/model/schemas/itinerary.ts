import { z } from 'zod';
import { contactSchema, entryRefSchema, idSchema, pointSchema } from './common.ts';

export const ITINERARY_LENGTHS = ['half-day', 'one-day', 'two-days', 'three-days'] as const;
export const TRAVEL_MODES = ['walk', 'motorbike', 'car', 'bus'] as const;
export const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;

const timing = {
  arrive: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
    .meta({
      expected: 'a time between quotes such as "08:30"',
      expectedVi: 'giờ đặt trong dấu ngoặc kép, ví dụ "08:30"',
    })
    .describe('When visitors arrive, between quotes, such as "08:30". A suggestion, and the page says so.'),
  stayMin: z.number().int().min(0).max(1440).describe('How long they stay, in minutes.'),
  by: z
    .enum(TRAVEL_MODES)
    .optional()
    .describe('How they come here from the stop before: walk, motorbike, car or bus.'),
};

/** A stop of an itinerary: an entry of this site, or a place elsewhere by its name. */
export const itineraryStopSchema = z.union([
  z.strictObject({
    place: entryRefSchema.describe('The entry visited, such as sites/dong-tien-son.'),
    ...timing,
  }),
  z.strictObject({
    external: z.literal(true).describe('true: the place has no page on this site.'),
    id: idSchema.describe('Any id for the stop; notes under stopNotes use it.'),
    name: z.string().min(1).max(80).describe('Name of the place as people there write it.'),
    point: pointSchema.optional(),
    ...timing,
  }),
]);

const monthSchema = z.number().int().min(1).max(12);

/** Facts of an itinerary of half a day to three days. */
export const itineraryFacts = {
  length: z
    .enum(ITINERARY_LENGTHS)
    .optional()
    .describe('How long it takes: half a day, or one to three days.'),
  startsOn: z
    .array(z.enum(WEEKDAYS))
    .min(1)
    .optional()
    .describe('Weekdays on which it can begin, such as [Mo, Tu]. Left out: any day.'),
  months: z
    .array(monthSchema)
    .min(1)
    .optional()
    .describe('Months it is meant for, 1 to 12. Left out: all year.'),
  days: z
    .array(
      z.strictObject({
        day: z.number().int().min(1).max(3).describe('Number of the day, 1 for the first.'),
        stops: z.array(itineraryStopSchema).min(1).describe('Stops of the day in travelling order.'),
        night: entryRefSchema
          .optional()
          .describe(
            'Where visitors sleep after this day, such as stays/nha-a. Not needed after the last day.',
          ),
      }),
    )
    .min(1)
    .max(3)
    .optional()
    .describe('The days in order. Left out while only the words stand.'),
  contact: contactSchema.optional(),
};

export type ItineraryStop = z.infer<typeof itineraryStopSchema>;
export type ItineraryLength = (typeof ITINERARY_LENGTHS)[number];
export type TravelMode = (typeof TRAVEL_MODES)[number];
export type Weekday = (typeof WEEKDAYS)[number];
