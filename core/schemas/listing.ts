import * as z from 'zod/mini';
import { PROGRAMS } from '../programs/programs.ts';
import { about, clockTime, identifier, language, line, phone, text, timeZone } from './fields.ts';
import { hostId } from './host.ts';
import { requirementTexts } from './requirements.ts';

export const listingId = identifier("The listing's id, chosen by the platform", 'listing-1');

const quietHours = about(
  z.strictObject({
    from: clockTime('From then on', '21:00'),
    to: clockTime('Up to then; the next day where it is the earlier one', '08:00'),
  }),
  { description: "When nothing is sent by itself, by the listing's clock: it goes out at their end" },
);

const facts = {
  hostId,
  program: about(z.enum(Object.keys(PROGRAMS)), { description: 'The rules that it follows', examples: ['stay'] }),
  name: line(200, "The listing's name", 'Cabin by the lake'),
  timeZone,
  language: z.optional(language),
  checkInTime: z.optional(clockTime('From when guests may arrive', '15:00')),
  checkOutTime: z.optional(clockTime('Until when guests must leave', '11:00')),
  address: z.optional(text(500, 'Postal address', 'Sjövägen 1, 123 45 Ekby')),
  directions: z.optional(text(4000, 'How to get there', 'Turn left at the church.')),
  parking: z.optional(text(4000, 'Where to park', 'In front of the house.')),
  showPhones: about(z.optional(z.boolean()), {
    description: "Whether the listing shows the host's phone numbers, where its program lets it",
  }),
  requirements: z.optional(requirementTexts),
  quietHours: z.optional(quietHours),
};

/** What the platform tells of a listing. */
export const listingFacts = z.strictObject(facts);

/** A listing as the platform told it. */
export const listingAnswer = z.object({ id: listingId, listingId, ...facts });

/** What everybody may know of a listing. */
export const publicListing = z.object({
  id: listingId,
  listingId,
  name: facts.name,
  timeZone,
  language: about(language, { description: "The listing's language, or else its host's" }),
  requirements: requirementTexts,
  inquiries: about(z.boolean(), {
    description: 'Whether guests may ask before booking with `POST …/inquiries`; everywhere they may ask in public',
  }),
  phones: about(z.optional(z.array(phone)), {
    description: "The host's phone numbers, where program and listing show them",
  }),
});
