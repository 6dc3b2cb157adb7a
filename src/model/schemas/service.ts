import { z } from 'zod';
import { httpsUrlSchema } from './common.ts';

export const SERVICE_KINDS = ['costume', 'photo', 'performance', 'transport', 'night', 'other'] as const;

/** Facts of a service for visitors beside those of visiting: hours, fee, access and contact. */
export const serviceFacts = {
  kind: z
    .enum(SERVICE_KINDS)
    .describe(
      'What is offered: costume (rental), photo, performance, transport, night (an evening experience) or other.',
    ),
  bookingUrl: httpsUrlSchema.optional().describe('Where it is booked; the page says where the link leads.'),
};
