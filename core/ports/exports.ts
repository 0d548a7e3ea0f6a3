import type { Asker, Export, ExportFailure, ExportFile, ExportRate } from '../exports.ts';
import type { Delivery } from '../model.ts';
import type { ConversationReading, MessageRange } from '../readings.ts';
import type { KeptAnswer } from './conversations.ts';

/** A new export and all that goes with it, stored in one transaction. */
export interface NewExport {
  readonly asked: Export;
  /** The rate that it was held against, and as it is after it. */
  readonly rate: { readonly before: ExportRate | undefined; readonly after: ExportRate } | undefined;
  /** Of an export for the platform. */
  readonly reading: ConversationReading | undefined;
  readonly keep: KeptAnswer | undefined;
}

/** Exports that were asked for. */
export interface Exports {
  /** `stale`: the rate changed meanwhile. `kept`: the Idempotency-Key was used by a request that ran at the same time. */
  ask(entry: NewExport): Promise<'asked' | 'stale' | 'kept'>;
  rate(conversationId: string, by: Asker): Promise<ExportRate | undefined>;
  find(exportId: string): Promise<Export | undefined>;
  /** It can be fetched. One that is ready stays so. */
  ready(exportId: string): Promise<void>;
  /** It came to nothing. One that is ready stays so. */
  fail(exportId: string, failure: ExportFailure): Promise<void>;
}

/** How far messages got. */
export interface ThreadDeliveries {
  /** By the messages' numbers; those of which nothing is known any more are not in it. */
  deliveries(conversationId: string, range: MessageRange): Promise<ReadonlyMap<number, Delivery>>;
}

/** Where exports lie until they are fetched. */
export interface ExportStore {
  /** Writes an export as it comes, whole or not at all; again replaces it. No more of it is held than a few MB. */
  write(file: ExportFile, chunks: AsyncIterable<Uint8Array>): Promise<void>;
  /** A link that reads it until `expires` seconds from now. */
  link(file: ExportFile, expires: number): Promise<string>;
}
