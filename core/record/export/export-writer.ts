import type { Attachment, Delivery, Message } from '../../model.ts';
import type { PublicKey } from '../../ports/signing.ts';
import { readableFiles } from '../../withdrawn.ts';
import { canonical, sha256 } from '../canonical.ts';
import { CHAIN_BEGINS, hashOf } from '../message-record.ts';
import { blockBytes } from './block-bytes.ts';
import { type Entry, entryOf, withheldEntry } from './entry.ts';
import type { ExportFacts, ExportFormat } from './export-facts.ts';
import { type Manifest, proofOf, type Signature, signingInput } from './proof.ts';
import type { Files, Rendering } from './rendering.ts';
import { RENDERINGS } from './renderings.ts';

/** What is to go into an export does not hold together: it is not signed. Its message holds an id and no text. */
export class RecordBroken extends Error {
  override readonly name = 'RecordBroken';
}

/**
 * Writes an export piece by piece, in this order: `begin`, `message` for each message from the first on, `end`.
 *
 * Of what was written it keeps a digest a block.
 */
export interface ExportWriter {
  begin(): Uint8Array;
  /** The attachments whose contents the message's block holds: none in which a threat was found. */
  wants(message: Message, delivery: Delivery | undefined): readonly Attachment[];
  /**
   * A message's block.
   *
   * @param delivery undefined where it is not known any more
   * @param files contents of those that {@link wants} named
   * @param withheld its words and files are kept from the reader: none of them is in the block
   * @throws RecordBroken where it is not the next message, its hash or the chain does not hold, or a file is not the one
   *   that was sent
   */
  message(message: Message, delivery: Delivery | undefined, files: Files, withheld?: boolean): Uint8Array;
  /** What is signed, in its canonical form. */
  manifest(): Uint8Array;
  /** The JWS signing input: who signs messages is given this. */
  signingInput(key: PublicKey): Uint8Array;
  /** Its SHA-256: who signs digests is given this. */
  digest(key: PublicKey): Uint8Array;
  end(signature: Signature): Uint8Array;
}

/** A writer of an export in a format. */
export const exportOf = (format: ExportFormat, facts: ExportFacts): ExportWriter =>
  new BlockWriter(RENDERINGS[format], facts);

class BlockWriter implements ExportWriter {
  readonly #rendering: Rendering;
  readonly #facts: ExportFacts;
  readonly #blocks: string[] = [];
  #header = '';
  #lastHash = CHAIN_BEGINS;

  constructor(rendering: Rendering, facts: ExportFacts) {
    this.#rendering = rendering;
    this.#facts = facts;
  }

  begin(): Uint8Array {
    const bytes = blockBytes(this.#rendering.header(this.#facts));
    this.#header = sha256(bytes);
    return bytes;
  }

  wants(message: Message, delivery: Delivery | undefined): readonly Attachment[] {
    return readableFiles(message, delivery).filter((attachment) => this.#rendering.wants(attachment));
  }

  message(message: Message, delivery: Delivery | undefined, files: Files, withheld = false): Uint8Array {
    const entry = entryOf(message, delivery, this.#facts.for);
    this.#demandNext(entry);
    const wanted = withheld ? [] : this.wants(message, delivery);
    const sent = wanted.map((file) => ({ ...file, content: contentOf(file, files, message) }));
    const separator = this.#rendering.separator(this.#blocks.length);
    const shown = withheld ? withheldEntry(entry) : entry;
    const bytes = blockBytes([separator, ...this.#rendering.message(shown, this.#facts, sent)]);
    this.#blocks.push(sha256(bytes.subarray(separator.length)));
    this.#lastHash = entry.hash;
    return bytes;
  }

  manifest(): Uint8Array {
    return Buffer.from(canonical(this.#manifest()));
  }

  signingInput({ kid }: PublicKey): Uint8Array {
    return Buffer.from(signingInput(this.#manifest(), kid));
  }

  digest(key: PublicKey): Uint8Array {
    return Buffer.from(sha256(this.signingInput(key)), 'hex');
  }

  end(signature: Signature): Uint8Array {
    return blockBytes(this.#rendering.proof(proofOf(this.#manifest(), signature)));
  }

  #manifest(): Manifest {
    const { exportId, conversationId, for: reader, exportedAt } = this.#facts;
    return {
      v: 1,
      format: this.#rendering.format,
      exportId,
      conversationId,
      for: reader,
      exportedAt,
      count: this.#blocks.length,
      lastHash: this.#lastHash,
      header: this.#header,
      blocks: [...this.#blocks],
    };
  }

  #demandNext({ hash, record }: Entry): void {
    const { conversationId, seq, prev } = record;
    const follows = conversationId === this.#facts.conversationId && seq === this.#blocks.length + 1;
    if (!follows || prev !== this.#lastHash || hash !== hashOf(record))
      throw new RecordBroken(`the chain does not hold at ${record.id}`);
  }
}

function contentOf({ id, sha256: digest }: Attachment, files: Files, { id: messageId }: Message): Uint8Array {
  const content = files.get(id);
  if (content === undefined || sha256(content) !== digest)
    throw new RecordBroken(`a file of ${messageId} is not the one that was sent`);
  return content;
}
