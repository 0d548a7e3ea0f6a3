/** What the platform writes to a guest about a paid booking (V4, V5, V10), in one language. */
export interface BookingTexts {
  readonly confirmedSubject: string;
  /** Opens the confirmation; what is known of the booking follows. */
  readonly confirmed: string;
  readonly labels: Readonly<Record<BookingLabel, string>>;
  /** A day with the time of day from when guests may come. */
  readonly from: (day: string, time: string) => string;
  /** A day with the time of day until when guests must leave. */
  readonly until: (day: string, time: string) => string;
  /** By which clock the times are: that of the listing's IANA zone. */
  readonly times: (zone: string) => string;
  readonly paid: { readonly part: string; readonly full: string };
  /** Paid on the platform (V13). */
  readonly protected: (platform: string) => string;
  /** Before the host's alias, on a line of its own. */
  readonly writeTo: string;
  readonly phonesSubject: string;
  /** Before the host's numbers, each on a line of its own. */
  readonly phones: (host: string) => string;
}

/** What of a booking has a name before it. `date` is that of an activity, or of any booking of one day. */
export type BookingLabel =
  | 'reference'
  | 'listing'
  | 'checkIn'
  | 'checkOut'
  | 'date'
  | 'guests'
  | 'payment'
  | 'address'
  | 'directions'
  | 'parking'
  | 'requirements';
