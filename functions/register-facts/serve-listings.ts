import { endpoint, publicEndpoint } from '../../adapters/lambda/endpoint.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import { programOf } from '../../core/programs/programs.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { listingView, publicListingView } from '../../core/views/listing-view.ts';
import type { RegisterFactsDeps } from './deps.ts';
import { factFixed } from './fact-fixed.ts';

/** `PUT /listings/{listingId}`: keeps a listing as told; it stays with its host for good. */
export const putListing = ({ registry }: Pick<RegisterFactsDeps, 'registry'>) =>
  endpoint(REQUESTS.putListing, async ({ path, body }) => {
    const listing = { ...path, ...body };
    const stored = await registry.putListing(listing);
    if (stored.kind === 'host-unknown') return requestProblem('host-unknown');
    return stored.kind === 'fixed' ? factFixed(stored.field) : { status: 200, body: listingView(listing) };
  });

/** `GET /listings/{listingId}`: what everybody may know of a listing. */
export const getListing = ({ registry }: Pick<RegisterFactsDeps, 'registry'>) =>
  publicEndpoint(REQUESTS.getListing, async ({ path: { listingId } }) => {
    const listing = await registry.listing(listingId);
    const host = listing && (await registry.host(listing.hostId));
    if (!host) return requestProblem('not-found');
    return { status: 200, body: publicListingView(listing, host, programOf(listing.program)) };
  });
