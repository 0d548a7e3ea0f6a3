import * as z from 'zod/mini';
import { SIGNAL_EFFECTS, SIGNAL_KINDS } from '../detection/account-signal.ts';
import { about, identifier, instant, text, toldInstant } from './fields.ts';
import { hostId } from './host.ts';
import { pageOf, pageQuery } from './page.ts';
import { actor } from './restriction.ts';

const signalId = identifier("The signal's id", '3k7q9m2x5w8r1t6n4c0d');
const kind = about(z.enum(SIGNAL_KINDS), {
  description:
    '`account-takeover` keeps the host from sending links at once; any other lowers the threshold at which the service does so by itself, for a while',
});
const at = instant('When it happened; when it is told where absent', '2026-03-01T09:30:00Z');

/** A sign that somebody else may be using a host's account, as the platform tells it over the API. */
export const newSignal = z.strictObject({
  kind,
  at: z.optional(at),
  note: about(z.optional(text(2_000, 'What was seen; kept with the signal', 'Login from a new country, case 4711.')), {
    description: 'What was seen; kept with the signal',
    examples: ['Login from a new country, case 4711.'],
  }),
});

/** The same as the platform tells it on the bus; what stands there besides means nothing. */
export const busSignal = z.object({ hostId, kind, signalId: z.optional(signalId), at: z.optional(at) });

/** A signal with what it did. */
export const signalAnswer = z.object({
  id: signalId,
  signalId,
  hostId,
  kind,
  at: toldInstant('When it happened'),
  receivedAt: toldInstant('When it was told'),
  effect: about(z.enum(SIGNAL_EFFECTS), {
    description:
      'The host may send no links; a lower threshold holds; nothing more than before, since the host was restricted already, or looked at since',
  }),
  watchedUntil: about(z.optional(toldInstant('')), { description: 'Until when the lower threshold holds by it' }),
  note: z.optional(z.string()),
  by: about(z.optional(actor), { description: 'Who told it; absent where it came by the bus' }),
});

export const signalsQuery = z.strictObject(pageQuery);
export const signalsPage = pageOf(signalAnswer);
