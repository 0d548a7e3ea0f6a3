import { writersOf } from '../mailboxes.ts';
import type { MaskPolicy } from '../masking/mask-policy.ts';
import type { Host, Listing } from '../model.ts';
import { countriesBy } from '../number-countries.ts';
import type { OwnNames } from '../own-names.ts';

/** Where words are to stand for everybody to read: on a listing's page. */
export interface PublicPlace {
  readonly listing: Listing;
  readonly host: Host;
  readonly own: OwnNames;
}

/**
 * What is masked on a page that everybody reads, whatever the program: mail addresses, aliases among them, and phone numbers
 * (B18). Of those who read it nothing is known.
 *
 * @param language in which it is written: numbers are looked for as they are written where it is from, too
 */
export function pagePolicy({ listing, host }: Omit<PublicPlace, 'own'>, language: string | undefined): MaskPolicy {
  const addresses = writersOf(host).map(({ address }) => address);
  return {
    addresses: true,
    phones: 'mask',
    countries: countriesBy(listing, host.phones, language),
    always: addresses,
    known: { addresses, phones: host.phones },
    ownDomains: [],
  };
}
