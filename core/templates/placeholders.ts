/** The facts that a template's text may name, as they are written between its braces. */
export const PLACEHOLDERS = [
  'guest.firstName',
  'guest.name',
  'host.name',
  'listing.name',
  'listing.address',
  'listing.directions',
  'listing.parking',
  'booking.id',
  'booking.checkIn',
  'booking.checkInTime',
  'booking.checkOut',
  'booking.checkOutTime',
  'booking.nights',
  'booking.guests',
] as const;

export type Placeholder = (typeof PLACEHOLDERS)[number];

/** Whether there is a placeholder of exactly this name. */
export const isPlaceholder = (name: string): name is Placeholder => PLACEHOLDERS.some((each) => each === name);
