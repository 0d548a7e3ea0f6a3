import * as z from 'zod/mini';
import { RESTRICTION_CAUSES, RESTRICTION_KINDS } from '../restrictions/restriction.ts';
import { about, identifier, text, toldInstant } from './fields.ts';
import { pageOf, pageQuery } from './page.ts';

const restrictionId = identifier("The restriction's id", '3k7q9m2x5w8r1t6n4c0d');
const hostId = identifier("The host's id, chosen by the platform", 'host-1');
const kind = about(z.enum(RESTRICTION_KINDS), { description: 'What the host is kept from: sending links' });

/** What keeps a host from something. */
export const newRestriction = z.strictObject({
  kind,
  reason: about(
    text(1_000, 'Why: the host is told so in these words', 'The same foreign link went to many guests.').check(
      z.minLength(1, 'must not be empty'),
    ),
    {
      description: 'Why: the host is told so in these words',
      examples: ['The same foreign link went to many guests.'],
    },
  ),
});

const cause = about(z.enum(RESTRICTION_CAUSES), {
  description: 'Who decided: somebody of the platform; the service by itself; a signal of the account',
});
export const actor = z.object({ role: z.string(), id: z.string() });

/** A restriction that stands. */
export const standingRestriction = z.object({
  id: restrictionId,
  kind,
  reason: about(z.string(), { examples: ['The same foreign link went to many guests.'] }),
  cause,
  since: toldInstant('Since when'),
});

/** A restriction with how it ended. */
export const restrictionAnswer = z.object({
  ...standingRestriction.shape,
  restrictionId,
  hostId,
  liftedAt: about(z.optional(toldInstant('')), { description: 'When it was lifted; absent while it stands' }),
  trigger: about(z.optional(z.string()), {
    description:
      'What set it off where nobody set it: `site:` with the site that was linked to, `many-sites`, `payment`, or the id of a signal; to the platform and its care team',
    examples: ['site:pay.example'],
  }),
  by: about(z.optional(actor), { description: 'Who set it, where somebody did; to the platform and its care team' }),
  liftedBy: about(z.optional(actor), { description: 'Who lifted it; to the platform and its care team' }),
});

export const restrictionsQuery = z.strictObject(pageQuery);
export const restrictionsPage = pageOf(restrictionAnswer);
