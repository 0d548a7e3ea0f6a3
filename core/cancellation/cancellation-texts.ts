/** A heading and what it means for the reader. */
export interface Told {
  readonly title: string;
  readonly text: string;
}

/** What a page says instead of its question. */
export type PageProblem = 'unknown' | 'expired' | 'used' | 'superseded' | 'choose' | 'fault';

/** All that is said to guest and host about a cancellation that the customer is asked about, in one language. */
export interface CancellationTexts {
  readonly question: string;
  /** What the host told. Names the listing, not the host. */
  readonly reported: (listing: string, platform: string) => string;
  /** In the mail, before the link. */
  readonly open: string;
  readonly nothingHappens: string;
  readonly until: (instant: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly confirmed: (platform: string) => Told;
  readonly declined: Told;
  readonly problems: Readonly<Record<PageProblem, Told>>;
  /** To the host: the title is the mail's subject. */
  readonly hostConfirmed: (platform: string) => Told;
  readonly hostDeclined: Told;
}
