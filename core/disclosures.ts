import { createHash } from 'node:crypto';
import type { Contact } from './contact.ts';
import type { Conversation, Instant, Payment, Side } from './model.ts';
import { paymentState } from './release.ts';

export const DISCLOSED = ['name', 'address', 'phones'] as const;
/** How they were given out: to a call of `GET /conversations/{id}/contact`, or by the mail with the host's phones (V5, V10). */
export const DISCLOSED_BY = ['contact', 'phones-mail'] as const;

/**
 * Contact details of one side were given out to the other: what, how, when, on which payment. Written once.
 *
 * Never the details themselves: who may see them asks for them.
 */
export interface Disclosure {
  readonly id: string;
  readonly conversationId: string;
  readonly at: Instant;
  /** Who was given the other side's. */
  readonly to: Side;
  readonly by: (typeof DISCLOSED_BY)[number];
  readonly what: readonly (typeof DISCLOSED)[number][];
  readonly payment: Payment['state'];
  /** Which release of the conversation to that side it was under; 0 where the program needs none. */
  readonly release: number;
}

const ID_LENGTH = 24;

/**
 * A disclosure as it is recorded.
 *
 * Its id follows from what was given out, to whom, how and under which release: the same again is no second disclosure,
 * while a changed number is one, and so is the same number after a refund and another payment.
 */
export function disclosureOf(
  { id: conversationId, subject, releases }: Pick<Conversation, 'id' | 'subject' | 'releases'>,
  to: Side,
  by: Disclosure['by'],
  { name, address, phones }: Contact,
  at: Instant,
): Disclosure {
  const release = releases?.[to] ?? 0;
  const content = JSON.stringify([conversationId, to, by, release, name, address ?? null, phones]);
  return {
    id: createHash('sha256').update(content).digest('hex').slice(0, ID_LENGTH),
    conversationId,
    at,
    to,
    by,
    what: DISCLOSED.filter((kind) => ({ name: true, address: address !== undefined, phones: phones.length > 0 })[kind]),
    payment: paymentState(subject),
    release,
  };
}
