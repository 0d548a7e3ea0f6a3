import { aliasDomains } from './aliases.ts';
import { phonesOf } from './known-phones.ts';
import { mailboxesOf } from './mailboxes.ts';
import type { MaskPolicy } from './masking/mask-policy.ts';
import type { ConversationContext, Subject } from './model.ts';
import { numberCountries } from './number-countries.ts';
import type { Hiding, MaskingRule } from './programs/program.ts';
import { programOf } from './programs/programs.ts';
import { paymentState } from './release.ts';

/**
 * What is masked in a conversation as things stand (B18, V3, N4): where phone numbers are hidden, those of both sides in
 * any form. `domain` is the one that Foyer's aliases live under.
 */
export function maskPolicyFor(context: ConversationContext, domain: string): MaskPolicy {
  const { masking } = programOf(context.listing.program);
  const { subject } = context.conversation;
  const phones = phonesIn(masking, subject);
  return {
    addresses: isHidden(masking.addresses, subject),
    phones,
    countries: numberCountries(context),
    known: {
      addresses: [],
      phones: phones === 'mask' ? [...phonesOf(context, 'guest'), ...phonesOf(context, 'host')] : [],
    },
    always: [...mailboxesOf(context, 'guest'), ...mailboxesOf(context, 'host')],
    ownDomains: aliasDomains(domain),
  };
}

/**
 * What is masked in what no person typed: invitations, attached mails and the names that programs give those. The same, and the
 * participants' own addresses under every program (N4).
 */
export const machinePolicy = (policy: MaskPolicy): MaskPolicy => ({
  ...policy,
  known: { addresses: policy.always, phones: policy.known?.phones ?? [] },
});

const isHidden = (hiding: Hiding, subject: Subject): boolean =>
  hiding === 'until-full-payment' ? paymentState(subject) !== 'full' : hiding === 'always';

function phonesIn({ phones }: MaskingRule, subject: Subject): MaskPolicy['phones'] {
  if (phones === 'noted') return 'note';
  return isHidden(phones, subject) ? 'mask' : 'pass';
}
