/** A domain event as it is posted. */
export interface PostedEvent {
  /** `eventId` of its detail. */
  readonly id: string;
  readonly type: string;
  /** When it was put on the bus, RFC 3339. */
  readonly timestamp: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** The body of a post: the same at every attempt. */
export const webhookBody = ({ id, type, timestamp, detail }: PostedEvent): string =>
  JSON.stringify({ id, type, timestamp, data: detail });
