import type { Booking, Guest, Host, Inquiry, Listing, Subject } from '../../core/model.ts';
import type { DayHours } from '../../core/schedules/send-rule.ts';
import {
  type Attributes,
  flag,
  map,
  maps,
  oneOf,
  optionalFlag,
  optionalMap,
  optionalMaps,
  optionalNumber,
  optionalText,
  optionalTexts,
  text,
  texts,
} from './attributes.ts';
import { readMailboxChoice } from './choice-item.ts';
import { readStanding } from './restriction-items.ts';

/** Reads a host as `putHost` stored it. */
export const readHost = (item: Attributes): Host => ({
  hostId: text(item, 'hostId'),
  name: text(item, 'name'),
  mailboxes: maps(item, 'mailboxes', (box) => ({ address: text(box, 'address'), name: optionalText(box, 'name') })),
  phones: texts(item, 'phones'),
  language: text(item, 'language'),
  notify: optionalMap(item, 'notify', (notify) => ({ mail: flag(notify, 'mail') })),
  notifications: optionalMaps(item, 'notifications', readMailboxChoice),
  admittedMailboxes: optionalMaps(item, 'admittedMailboxes', (box) => ({
    address: text(box, 'address'),
    admittedAt: text(box, 'admittedAt'),
  })),
  restrictions: optionalMap(item, 'restrictions', (map) => ({ links: optionalMap(map, 'links', readStanding) })),
  linksLiftedAt: optionalText(item, 'linksLiftedAt'),
  watchedUntil: optionalText(item, 'watchedUntil'),
});

/** Reads a listing as `putListing` stored it. */
export const readListing = (item: Attributes): Listing => ({
  listingId: text(item, 'listingId'),
  hostId: text(item, 'hostId'),
  program: text(item, 'program'),
  name: text(item, 'name'),
  timeZone: text(item, 'timeZone'),
  language: optionalText(item, 'language'),
  checkInTime: optionalText(item, 'checkInTime'),
  checkOutTime: optionalText(item, 'checkOutTime'),
  address: optionalText(item, 'address'),
  directions: optionalText(item, 'directions'),
  parking: optionalText(item, 'parking'),
  showPhones: optionalFlag(item, 'showPhones'),
  requirements: optionalTexts(item, 'requirements'),
  quietHours: optionalMap(item, 'quietHours', readDayHours),
});

const readDayHours = (item: Attributes): DayHours => ({ from: text(item, 'from'), to: text(item, 'to') });

export const readGuest = (item: Attributes): Guest => ({
  id: text(item, 'id'),
  name: text(item, 'name'),
  address: text(item, 'address'),
  phone: optionalText(item, 'phone'),
  language: text(item, 'language'),
});

export function readSubject(item: Attributes): Subject {
  const kind = oneOf(item, 'kind', ['booking', 'inquiry']);
  return kind === 'booking'
    ? { kind, booking: readBooking(map(item, 'booking')), askedAt: optionalText(item, 'askedAt') }
    : { kind, inquiry: readInquiry(map(item, 'inquiry')) };
}

const readBooking = (item: Attributes): Booking => ({
  bookingId: text(item, 'bookingId'),
  status: oneOf(item, 'status', ['requested', 'confirmed', 'cancelled']),
  start: text(item, 'start'),
  end: text(item, 'end'),
  guests: optionalNumber(item, 'guests'),
  bookedAt: text(item, 'bookedAt'),
  confirmedAt: optionalText(item, 'confirmedAt'),
  cancelledAt: optionalText(item, 'cancelledAt'),
  payment: readPayment(map(item, 'payment')),
});

const readPayment = (item: Attributes): Booking['payment'] => ({
  state: oneOf(item, 'state', ['none', 'part', 'full']),
  onPlatform: flag(item, 'onPlatform'),
});

const readInquiry = (item: Attributes): Inquiry => ({
  askedAt: text(item, 'askedAt'),
  start: optionalText(item, 'start'),
  end: optionalText(item, 'end'),
});

/** Where an alias or a booking leads, with the ids of all that is read together with the conversation. */
export interface Pointer {
  readonly conversationId: string;
  readonly listingId: string;
  readonly hostId: string;
}

export const readPointer = (item: Attributes): Pointer => ({
  conversationId: text(item, 'conversationId'),
  listingId: text(item, 'listingId'),
  hostId: text(item, 'hostId'),
});
