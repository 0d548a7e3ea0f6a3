import { writersOf } from './mailboxes.ts';
import { countryOfZone } from './masking/country-zones.ts';
import type { MaskPolicy } from './masking/mask-policy.ts';
import { maskText } from './masking/mask-text.ts';
import { machinePolicy, maskPolicyFor } from './masking-rule.ts';
import type { ConversationContext, Host, Listing } from './model.ts';
import type { Program } from './programs/program.ts';
import { hideLinks } from './restrictions/hide-links.ts';

/** No alias is part of what a listing says: every address in it is somebody's. */
const NO_DOMAIN = '';

/**
 * A listing's name as mails, lists and exports of a conversation have it: what its host put beside a name is masked as the
 * host's messages are, and the participants' own addresses under every program (B18); links while the host may send none (B7).
 */
export const listingNameIn = (context: ConversationContext): string => shownIn(context, context.listing.name);

/** The host's name likewise, where the host's own texts name it. */
export const hostNameIn = (context: ConversationContext): string => shownIn(context, context.host.name);

const shownIn = (context: ConversationContext, words: string): string =>
  hideLinks(maskText(words, machinePolicy(maskPolicyFor(context, NO_DOMAIN))).text, context.host);

/** What a listing says to everybody. */
export interface PublicWords {
  readonly name: string;
  readonly requirements: string[];
}

/** The same of what everybody reads, who has paid nothing. */
export function publicWords(listing: Listing, host: Host, program: Program): PublicWords {
  const policy = publicPolicy(listing, host, program);
  const shown = (words: string): string => hideLinks(maskText(words, policy).text, host);
  return { name: shown(listing.name), requirements: (listing.requirements ?? []).map(shown) };
}

/** Of those who read it nothing is known: numbers are looked for as they are written where the listing is. */
function publicPolicy({ timeZone }: Listing, host: Host, { masking }: Program): MaskPolicy {
  const hidesPhones = masking.phones === 'always' || masking.phones === 'until-full-payment';
  return machinePolicy({
    addresses: masking.addresses !== 'never',
    phones: hidesPhones ? 'mask' : 'pass',
    countries: [countryOfZone(timeZone) ?? []].flat(),
    always: writersOf(host).map(({ address }) => address),
    ownDomains: [],
  });
}
