import * as z from 'zod/mini';
import { about, identifier } from '../schemas/fields.ts';

/** Which schemas are lists of codes that may grow: they are checked here, and told of as examples to who reads the events. */
export const GROWING = z.registry<{ readonly growing: true }>();

/** Who takes part in a conversation. */
export const role = (description: string) => about(z.enum(['guest', 'host']), { description });

/** One of a list that never grows within a version. */
export const oneOf = <const T extends string>(values: readonly T[], description: string) =>
  about(z.enum(values), { description });

/** One of a list to which a later release may add: who reads it is to let pass what it does not know. */
export function growing<const T extends string>(values: readonly T[], description: string) {
  const schema = about(z.enum(values), { description: `${description}. Others may be added`, examples: values });
  GROWING.add(schema, { growing: true });
  return schema;
}

/** A code of those in openapi.json (`x-codes`), or of the reasons of its schemas. */
export const code = (description: string, example: string) =>
  about(z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/)), {
    description: `${description}. Others may be added`,
    examples: [example],
  });

/** What every event says of itself, beside what it is about. */
export const itself = <const V extends number>(version: V) => ({
  eventId: about(z.string().check(z.regex(/^[A-Za-z0-9-]{1,80}$/)), {
    description:
      'The same for the same event, however often it is put on the bus: an event whose id was seen before is no news',
    examples: ['6f1e9c0a7b24d3588c1f0e6a9d2b7c44-0'],
  }),
  version: about(z.literal(version), { description: 'Of these fields' }),
});

export const conversationId = identifier("The conversation's id", '6kx2m4q8r1t5w7y9');
export const messageId = identifier("The message's id", '6kx2m4q8r1t5w7y9-3');
export const hostId = identifier("The host's id, the platform's own", 'h-17');
export const bookingId = identifier("The booking's id, the platform's own", 'B-1001');
