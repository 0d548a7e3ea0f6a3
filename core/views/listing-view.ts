import type * as z from 'zod/mini';
import { publicWords } from '../listing-words.ts';
import type { Host, Listing } from '../model.ts';
import type { Program } from '../programs/program.ts';
import type { listingAnswer, publicListing } from '../schemas/listing.ts';

export type ListingView = z.output<typeof listingAnswer>;
export type PublicListingView = z.output<typeof publicListing>;

/** A listing as the platform told it. */
export const listingView = ({ requirements, ...listing }: Listing): ListingView => ({
  id: listing.listingId,
  ...listing,
  requirements: requirements && [...requirements],
});

/** What everybody may know of a listing; the host's phones only where program and listing show them (V8). */
export const publicListingView = (listing: Listing, host: Host, program: Program): PublicListingView => ({
  id: listing.listingId,
  listingId: listing.listingId,
  ...publicWords(listing, host, program),
  timeZone: listing.timeZone,
  language: listing.language ?? host.language,
  inquiries: program.inquiries,
  phones: program.contact.phonesInListing && listing.showPhones ? [...host.phones] : undefined,
});
