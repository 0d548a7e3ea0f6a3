import * as z from 'zod/mini';
import { EXPORT_FAILURES, EXPORT_STATES } from '../exports.ts';
import { EXPORT_FORMATS } from '../record/export/export-facts.ts';
import { conversationId } from './booking.ts';
import { about, identifier, toldInstant } from './fields.ts';
import { readingNote, readingPurpose } from './reading.ts';

export const exportId = identifier("The export's id", '7m3kq2x5r9v1d8w4c6pz');

const audience = about(z.enum(['guest', 'host', 'platform']), {
  description: "Whose view it shows: a side's, with nothing of the other's, or all that the platform may read",
});
const format = about(z.enum(EXPORT_FORMATS), {
  description: 'For machines; for people, to read and print, pictures inline; for mail programs',
});

/** What to export. */
export const newExport = z.strictObject({
  for: audience,
  format,
  purpose: about(z.optional(readingPurpose), {
    description: 'For the platform alone; `access-request` where it is for a side and `legal` otherwise, where absent',
  }),
  note: about(z.optional(readingNote), { description: 'Why; for the platform alone' }),
});

/** An export that was asked for. */
export const startedExport = z.object({ id: exportId, exportId, state: z.enum(['running']) });

/** An export as it stands. */
export const exportAnswer = z.object({
  id: exportId,
  exportId,
  conversationId,
  for: audience,
  format,
  state: about(z.enum(EXPORT_STATES), { description: 'Being made; to be fetched; came to nothing' }),
  url: about(z.optional(z.string()), { description: 'Downloads it until `expiresAt`', format: 'uri' }),
  expiresAt: z.optional(toldInstant('Until when `url` works: five minutes; this call gives a new one for seven days')),
  failure: about(z.optional(z.enum(EXPORT_FAILURES)), { description: 'Why it came to nothing' }),
});

/** The keys that exports are signed with (RFC 7517). */
export const exportKeys = z.object({
  keys: z.array(
    z.object({
      kty: z.enum(['EC']),
      crv: z.enum(['P-256']),
      x: z.string(),
      y: z.string(),
      kid: about(z.string(), { description: "The key's thumbprint (RFC 7638)" }),
      alg: z.enum(['ES256']),
      use: z.enum(['sig']),
    }),
  ),
});
