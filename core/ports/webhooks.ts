/** What came of a post. `retryAfter` is the header as it was answered. */
export type EndpointAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfter?: string | undefined }
  | { readonly kind: 'failed'; readonly reason: EndpointFault };

/** Why there was no answer. */
export type EndpointFault =
  | 'timed-out'
  /** Its name is known to no name server. */
  | 'name-unknown'
  /** It leads into a network that is not everybody's. */
  | 'address-not-public'
  | 'certificate'
  | 'not-reached'
  /** Nothing was posted, by a fault of ours. */
  | 'not-signed';

/** One post. */
export interface WebhookPost {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Addresses that are not public are fine as well. */
  readonly isLocal: boolean;
}

export interface WebhookEndpoint {
  /** Posts once; follows no redirect, and reads nothing of the answer but its head. */
  post(post: WebhookPost): Promise<EndpointAnswer>;
}

/** What webhooks are signed with. */
export interface WebhookSecrets {
  /** The keys that count now, the newest first: two while a secret is being changed. */
  keys(secretId: string): Promise<readonly Uint8Array[]>;
}
