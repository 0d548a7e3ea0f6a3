import * as z from 'zod/mini';
import { MAILBOX_STATES, STOP_REASONS } from '../mailbox-state.ts';
import { about, identifier, toldInstant } from './fields.ts';
import { messageId } from './message.ts';
import { pageOf, pageQuery } from './page.ts';

export const mailboxId = identifier("The mailbox's id", '7k2m9xq3w5r8t4n6c1d0');

const reason = about(z.enum(STOP_REASONS), {
  description: 'Why mail stopped: there is no such mailbox; no such host; its holder called our mail unwanted',
});
const since = toldInstant('Since when it is in this state');

/** What stands beside a mailbox: whether mail goes to it, and if not, why. */
export const standing = {
  state: about(z.enum(['active', 'suspended', 'unwanted']), {
    description: 'Mail goes to it; came back for good, so that none goes to it; or is not wanted there',
  }),
  since: z.optional(since),
  reason: z.optional(reason),
  mailboxId: about(z.optional(mailboxId), { description: 'Where mail stopped: what it is reinstated by' }),
};

const state = about(z.enum(MAILBOX_STATES), {
  description: 'No mail goes to it since mail came back for good; since its holder complained; mail goes to it again',
});

/** Which mailboxes to list. */
export const mailboxesQuery = z.strictObject({ state: z.optional(state), ...pageQuery });

const turn = z.object({
  at: toldInstant('When'),
  state,
  reason: z.optional(reason),
  messageId: about(z.optional(messageId), { description: "The message whose mail it was, where it was a message's" }),
  by: about(z.optional(z.object({ role: z.string(), id: z.string() })), { description: 'Who reinstated it' }),
});

/** A mailbox that mail stopped to. */
export const mailboxAnswer = z.object({
  id: mailboxId,
  mailboxId,
  role: about(z.enum(['guest', 'host']), { description: 'Whose it is' }),
  hostId: about(z.optional(z.string()), { description: 'Where it is a host’s' }),
  guestId: about(z.optional(z.string()), { description: 'Where it is a guest’s' }),
  state,
  since,
  reason,
  address: about(z.optional(z.string()), { description: 'To the platform alone', format: 'email' }),
  history: about(z.array(turn), { description: 'What happened to it, oldest first; the latest 20' }),
});

export const mailboxesPage = pageOf(mailboxAnswer);
