import { maskText } from './masking/mask-text.ts';
import type { ConversationContext, Host, Side } from './model.ts';
import type { Release } from './programs/program.ts';
import { programOf } from './programs/programs.ts';
import { ok, type Result, refused } from './refusals.ts';
import { isReleased } from './release.ts';
import { hideLinks } from './restrictions/hide-links.ts';

/** What one side may know of the other's. A guest is never given an address. */
export interface Contact {
  readonly name: string;
  readonly address?: string | undefined;
  readonly phones: readonly string[];
}

/** Contact details are not given out, and from which payment on they are. */
export interface ContactHidden {
  readonly code: 'contact-hidden';
  readonly until: Exclude<Release, 'always'>;
}

/** The other side's contact details as far as the program and the payment release them to `side` (B18, V1, V5, V6, V10, V11). */
export const contactFor = (side: Side, context: ConversationContext): Result<Contact, ContactHidden> =>
  side === 'host' ? guestDetails(context) : hostPhones(context);

function guestDetails({ conversation, listing }: ConversationContext): Result<Contact, ContactHidden> {
  const { guestDetails: release } = programOf(listing.program).contact;
  if (release !== 'always' && !isReleased(release, conversation.subject)) return hidden(release);
  const { name, address, phone } = conversation.guest;
  return ok({ name, address, phones: phone === undefined ? [] : [phone] });
}

function hostPhones({ conversation, listing, host }: ConversationContext): Result<Contact, ContactHidden> {
  const { hostPhones: release, phonesInListing } = programOf(listing.program).contact;
  const shown = phonesInListing && listing.showPhones === true;
  if (release !== 'always' && !shown && !isReleased(release, conversation.subject)) return hidden(release);
  return ok({ name: shownName(host), phones: host.phones });
}

/** Some write their address into the field for the name, or a link that they may not send for now (B7). */
function shownName(host: Host): string {
  const always = host.mailboxes.map(({ address }) => address);
  const masked = maskText(host.name, { addresses: true, phones: 'pass', always, ownDomains: [] });
  return hideLinks(masked.text, host);
}

const hidden = (until: ContactHidden['until']) => refused<ContactHidden>({ code: 'contact-hidden', until });
