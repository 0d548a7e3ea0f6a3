/** An event as EventBridge hands it to a rule's target. */
export interface BusEvent {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: unknown;
}

/** A rule of a bus: its pattern as EventBridge writes it, of which only values of the event's own fields are known here. */
export interface BusRule {
  readonly bus: string;
  readonly pattern: Readonly<Partial<Record<'detail-type' | 'source', readonly string[]>>>;
  /** The queue that events go to as they are. */
  readonly queue: string;
}

/** Whether a rule takes an event: each field that its pattern names has one of the values. */
export const matches = (
  { pattern }: Pick<BusRule, 'pattern'>,
  event: Pick<BusEvent, 'detail-type' | 'source'>,
): boolean => (['detail-type', 'source'] as const).every((field) => pattern[field]?.includes(event[field]) ?? true);
