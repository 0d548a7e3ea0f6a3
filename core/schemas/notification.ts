import * as z from 'zod/mini';
import { MESSAGE_WISHES, OTHER_WISHES } from '../notifications/notification-choice.ts';
import { about, clockTime, count, identifier, mailAddress, timeZone } from './fields.ts';
import { distinct } from './send-rule.ts';

export const guestId = identifier("The guest's id, chosen by the platform", 'guest-1');

/** Times a day at which one may ask for a digest. */
const MOST_TIMES = 6;
const MOST_MAILBOXES = 20;

const some = <T extends z.ZodMiniType>(item: T, most: number) =>
  z
    .array(item)
    .check(
      z.minLength(1, 'must hold at least one'),
      z.maxLength(most, `must hold at most ${most}`),
      z.refine(distinct, 'must not name one twice'),
    );

const digest = about(
  z.strictObject({
    at: about(some(clockTime('A time of day', '08:00'), MOST_TIMES), { description: 'At which times of the day' }),
    days: about(z.optional(some(count(1, 7, 'ISO day of the week, 1 is Monday', 1), 7)), {
      description: 'On which days of the week, 1 is Monday; every day where absent',
    }),
    timeZone,
  }),
  { description: 'When digests are sent, by the clock of this zone; with `messages: "digest"`, and only then' },
);

const messages = about(z.enum(MESSAGE_WISHES), {
  description: 'Messages by mail: each at once, several together at times of your choice, or none',
});
const other = (description: string) => about(z.enum(OTHER_WISHES), { description });
const questions = other('Mail about public questions: at once, or none');
const operation = other(
  'Mail about one’s own doing: a message did not arrive or is late, a scheduled message waits, a customer answered',
);

const wished = {
  messages,
  questions: about(z.optional(questions), { description: 'At once where absent' }),
  operation: about(z.optional(operation), { description: 'At once where absent' }),
  digest: z.optional(digest),
};

interface Wished {
  readonly messages?: string | undefined;
  readonly digest?: unknown;
}

const timesGoWithDigests = z.refine<Wished>((wish) => (wish.messages === 'digest') === (wish.digest !== undefined), {
  error: 'is required with `messages: "digest"`, and only then',
  path: ['digest'],
});

const EXAMPLE = { messages: 'digest', digest: { at: ['08:00'], days: [1, 2, 3, 4, 5], timeZone: 'Europe/Stockholm' } };

/** What a guest chooses. */
export const guestWish = about(z.strictObject(wished).check(timesGoWithDigests), { examples: [EXAMPLE] });

const mailboxWish = z
  .strictObject({
    address: mailAddress('One of the mailboxes that the host is registered with', 'anna@example.com'),
    ...wished,
    questions: about(z.optional(questions), {
      description: 'At once for the first mailbox where absent; off for others',
    }),
    operation: about(z.optional(operation), {
      description: 'At once for the first mailbox where absent; off for others',
    }),
  })
  .check(timesGoWithDigests);

const namedOnce = (mailboxes: readonly { readonly address: string }[]): boolean =>
  distinct(mailboxes.map(({ address }) => address.toLowerCase()));

const mailboxes = about(
  z
    .array(mailboxWish)
    .check(
      z.maxLength(MOST_MAILBOXES, `must hold at most ${MOST_MAILBOXES} mailboxes`),
      z.refine(namedOnce, 'must not name a mailbox twice'),
    ),
  {
    description:
      'Whatever is chosen for the host’s mailboxes; for one that is not named nothing is. Only the first that the host is registered with may get mail at once',
  },
);

/** What is chosen for a host's mailboxes. */
export const hostWish = about(z.strictObject({ mailboxes }), {
  examples: [{ mailboxes: [{ address: 'anna@example.com', ...EXAMPLE }] }],
});

/** The one or the other, by who calls. */
export const ownWish = about(
  z
    .strictObject({ ...wished, messages: z.optional(messages), mailboxes: z.optional(mailboxes) })
    .check(timesGoWithDigests),
  { examples: [EXAMPLE] },
);

const held = { messages, questions, operation, digest: z.optional(digest) };
const chosen = about(z.boolean(), { description: 'Somebody chose it; else it is what holds while nobody does' });

/** What a guest is mailed. */
export const guestNotifications = z.object({ guestId, ...held, chosen });

/** What each of a host's mailboxes is mailed. */
export const hostNotifications = z.object({
  hostId: identifier("The host's id, chosen by the platform", 'host-1'),
  mailboxes: about(
    z.array(
      z.object({
        address: about(z.optional(z.string()), { description: 'Not to the care team', format: 'email' }),
        ...held,
        chosen,
      }),
    ),
    { description: 'In the order in which they are registered' },
  ),
});
