import { aliasDomains } from '../aliases.ts';
import { phonesOf } from '../known-phones.ts';
import { mailboxesOf } from '../mailboxes.ts';
import type { MaskPolicy } from '../masking/mask-policy.ts';
import { type MaskedText, maskText } from '../masking/mask-text.ts';
import { maskPolicyFor } from '../masking-rule.ts';
import { type ConversationContext, otherSide, type Side } from '../model.ts';

/**
 * What the care team wrote, as the requester may see it (B18, G17).
 *
 * Mail addresses are hidden whatever the program and the payment release, so that neither the other side's nor those in
 * a signature of the care team's get through; so are the other side's phone numbers, which reach a side by `contact`.
 * Other numbers are treated as in the conversation, or without one as in `stay`.
 */
export function maskAnswer(
  text: string,
  to: Side,
  context: ConversationContext | undefined,
  domain: string,
): MaskedText {
  if (!context) return maskText(text, { ...UNLINKED, ownDomains: aliasDomains(domain) });
  const other = otherSide(to);
  const known = { addresses: mailboxesOf(context, other), phones: phonesOf(context, other) };
  return maskText(text, { ...maskPolicyFor(context, domain), addresses: true, known });
}

const UNLINKED: Pick<MaskPolicy, 'addresses' | 'phones' | 'always'> = { addresses: true, phones: 'note', always: [] };

/**
 * What a requester wrote, as a mail to the care team's mailbox carries it: without addresses and phone numbers, since many
 * read a shared mailbox. The API has the words as they were written.
 */
export const maskForMailbox = (text: string, domain: string): string =>
  maskText(text, { addresses: true, phones: 'mask', always: [], ownDomains: aliasDomains(domain) }).text;
