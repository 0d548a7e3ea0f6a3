import { isAlias } from './aliases.ts';
import { comparableAddress } from './comparable-address.ts';
import type { Host, MailRow } from './model.ts';
import type { Addressed } from './ports/conversations.ts';
import { isAddress } from './schemas/formats.ts';

/** Whose mailbox a mail's From address becomes, or why it can become none; in words for the platform. */
export type Admission =
  | { readonly ok: true; readonly host: Host; readonly address: string }
  | { readonly ok: false; readonly detail: string };

/**
 * Whether the From address of a quarantined mail may become a mailbox of the host that the mail was written for.
 *
 * Only where nothing but that address was in doubt: the mail is verified, so it does come from there. A guest has one
 * address, which its booking tells. That the address also writes for another host is no reason against it: agencies do.
 *
 * @param addressed what the mail's alias leads to; undefined where it stands for no side of a conversation
 * @param domain the one that aliases live under
 */
export function admissionOf(
  { reason, from }: Pick<MailRow, 'reason' | 'from'>,
  addressed: Addressed | undefined,
  domain: string,
): Admission {
  if (reason !== 'sender-unknown') return { ok: false, detail: NOT_UNKNOWN };
  if (addressed?.side !== 'guest') return { ok: false, detail: NO_HOST };
  const { conversation, host } = addressed.context;
  if (!isAddress(from) || isAlias(from, domain)) return { ok: false, detail: NO_ADDRESS };
  const isGuest = comparableAddress(from) === comparableAddress(conversation.guest.address);
  return isGuest ? { ok: false, detail: OTHER_SIDE } : { ok: true, host, address: from };
}

const NOT_UNKNOWN =
  'The mail is not in quarantine as sender-unknown, so it is not certain that it comes from its From address.';
const NO_HOST =
  "The mail was not written to a guest's alias, so no host wrote it; a guest's address is changed with PUT /bookings/{bookingId}.";
const NO_ADDRESS = 'Its From is no address that a mailbox can have.';
const OTHER_SIDE = "Its From is the guest's own address.";
