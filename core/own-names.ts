/** What is the operator's own: nobody is kept from naming it, or from linking to it. */
export interface OwnNames {
  /** The domain that Foyer's aliases live under. */
  readonly domain: string;
  /** Links to these and what is below them are the operator's own (B7). */
  readonly ownLinkDomains: readonly string[];
  /** What the platform is called in mails: who asks for payment or reviews there asks for them here. */
  readonly platformName: string;
}
