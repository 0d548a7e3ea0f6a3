import type { Endpoint } from '../../adapters/lambda/endpoint.ts';
import type { RegisterFactsDeps } from './deps.ts';
import { getBooking, putBooking } from './serve-bookings.ts';
import { getConfirmation, putConfirmation } from './serve-confirmations.ts';
import { getHost, putHost, withdrawMailbox } from './serve-hosts.ts';
import { getListing, putListing } from './serve-listings.ts';

/** Hosts, listings and bookings: what the platform tells, and what is told of it. */
export const registerFacts = (deps: RegisterFactsDeps) =>
  ({
    putHost: putHost(deps),
    getHost: getHost(deps),
    withdrawMailbox: withdrawMailbox(deps),
    putListing: putListing(deps),
    getListing: getListing(deps),
    putBooking: putBooking(deps),
    getBooking: getBooking(deps),
    putConfirmation: putConfirmation(deps),
    getConfirmation: getConfirmation(deps),
  }) satisfies Record<string, Endpoint>;
