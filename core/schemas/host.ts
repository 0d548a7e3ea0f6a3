import * as z from 'zod/mini';
import { about, identifier, language, line, mailAddress, phone, toldInstant } from './fields.ts';
import { isAddress, normalAddress, pathAddress } from './formats.ts';
import { standing } from './mailbox.ts';
import { standingRestriction } from './restriction.ts';

export const hostId = identifier("The host's id, chosen by the platform", 'host-1');

const mailbox = z.strictObject({
  address: mailAddress('Where mail of the host comes from and goes to', 'anna@example.com'),
  name: z.optional(line(100, 'Whose mailbox it is', 'Anna')),
});

const distinct = (mailboxes: readonly { readonly address: string }[]): boolean =>
  new Set(mailboxes.map(({ address }) => address.toLowerCase())).size === mailboxes.length;

const facts = {
  name: line(200, "The host's name", 'Anna Lind'),
  mailboxes: about(
    z
      .array(mailbox)
      .check(
        z.minLength(1, 'must hold at least one mailbox'),
        z.maxLength(20, 'must hold at most 20 mailboxes'),
        z.refine(distinct, 'must not name a mailbox twice'),
      ),
    { description: 'Every mailbox may write, the first receives' },
  ),
  phones: about(z._default(z.array(phone).check(z.maxLength(10, 'must hold at most 10 numbers')), []), {
    description: "The host's phone numbers",
  }),
  language,
  notify: z.optional(
    z.strictObject({
      mail: about(z.boolean(), {
        description: 'Whether messages go to the host by mail while it chose nothing itself; true where absent',
      }),
    }),
  ),
};

/** What the platform tells of a host. */
export const hostFacts = z.strictObject(facts);

const admittedMailbox = z.object({
  address: z.string(),
  admittedAt: toldInstant('When the platform released a mail of it and added it'),
});

/** A host as the platform and the host itself see it. */
export const hostAnswer = z.object({
  id: hostId,
  hostId,
  ...facts,
  mailboxes: about(z.array(z.object({ ...mailbox.shape, ...standing })), {
    description: 'Every mailbox may write, the first that is active receives; none after one that is unwanted',
  }),
  admittedMailboxes: about(z.array(admittedMailbox), {
    description:
      'Mailboxes that may write for the host beside its own, and never receive; they stay when it is registered anew',
  }),
  restrictions: about(z.array(standingRestriction), {
    description: 'What the host may not do for now; empty where nothing',
  }),
});

const { id, name, language: spoken, notify, restrictions } = hostAnswer.shape;

/** A host as the care team sees it: its numbers and addresses only by a reading, of its mailboxes whether mail goes there. */
export const hostSummary = z.object({
  id,
  hostId,
  name,
  mailboxes: about(z.array(z.object(standing)), { description: 'Whether mail goes to each, in their order' }),
  language: spoken,
  notify,
  restrictions,
});

/** A mailbox that was admitted by a release, as it stands in a path: its sign may be percent-encoded there. */
export const admittedAddress = about(
  z
    .string()
    .check(
      z.overwrite(pathAddress),
      z.refine(isAddress, { error: 'must be one mail address such as anna@example.com', abort: true }),
      z.overwrite(normalAddress),
    ),
  { description: 'The mailbox', examples: ['assistant@example.com'] },
);
