import type { Attachment } from '../../model.ts';
import type { RecordedAttachment } from '../message-record.ts';
import type { Piece } from './block-bytes.ts';
import type { Entry } from './entry.ts';
import type { ExportFacts, ExportFormat } from './export-facts.ts';
import type { ExportProof } from './proof.ts';

/** Contents of attachments, by their ids. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** An attachment whose content goes in. */
export interface SentFile extends RecordedAttachment {
  readonly content: Uint8Array;
}

/** How one format writes an export: a header block, a block for each message, the proof. */
export interface Rendering {
  readonly format: ExportFormat;
  /** Whether an attachment's content goes in. */
  wants(attachment: Pick<Attachment, 'type'>): boolean;
  header(facts: ExportFacts): readonly Piece[];
  /** Stands before the block in that place, counted from 0, and is no part of it: ASCII. */
  separator(place: number): string;
  message(entry: Entry, facts: ExportFacts, files: readonly SentFile[]): readonly Piece[];
  /** The same proof gives the same bytes, whatever the export it ends. */
  proof(proof: ExportProof): readonly Piece[];
}
