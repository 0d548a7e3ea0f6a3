import * as z from 'zod/mini';
import { about, identifier, language, line, mailAddress, phone, toldInstant } from './fields.ts';

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
      mail: about(z.boolean(), { description: 'Whether messages go to the host by mail; true where absent' }),
    }),
  ),
};

/** What the platform tells of a host. */
export const hostFacts = z.strictObject(facts);

const restriction = z.object({
  kind: z.enum(['links']),
  reason: about(z.string(), { examples: ['The same foreign link went to many guests.'] }),
  since: toldInstant('Since when'),
});

/** A host as the platform and the host itself see it. */
export const hostAnswer = z.object({
  id: hostId,
  hostId,
  ...facts,
  restrictions: about(z.array(restriction), { description: 'What the host may not do for now; empty where nothing' }),
});

const { id, name, language: spoken, notify, restrictions } = hostAnswer.shape;

/** A host as the care team sees it: its mailboxes and numbers only by a reading. */
export const hostSummary = z.object({ id, hostId, name, language: spoken, notify, restrictions });
