import type { FunctionName } from '../../core/contract/functions.ts';

/** What is asked of AWS, as IAM sees it. */
export interface Asked {
  readonly action: string;
  /**
   * `table`, `index/host-inbox`, `bucket/mail/inbound/x` (an object), `bucket/archive` (the bucket itself),
   * `queue/foyer-local-notices`, `key/export`, `secret/foyer-local-webhook-crm`, `live/POST` (to connections), `bus`, `ses`.
   */
  readonly resource: string;
  /** Partition keys, for the table. */
  readonly leadingKeys?: readonly string[];
  /** Attributes that an update of the table names, its keys among them. */
  readonly attributes?: readonly string[];
  /** What must hold of the item that a put to the table replaces, or of there being none. */
  readonly condition?: string;
  /** What an update of the table answers with; absent where it does not say. */
  readonly returnValues?: string;
  readonly fromAddress?: string;
  /** Of the objects that are listed. */
  readonly prefix?: string;
  /** `If-None-Match` of what is written. */
  readonly ifNoneMatch?: string;
}

export interface Call extends Asked {
  readonly fn: FunctionName;
}
