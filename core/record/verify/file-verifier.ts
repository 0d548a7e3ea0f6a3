import { ExportVerifier, type Verdict } from './export-verifier.ts';
import { restored } from './rewritten.ts';

/** A longer file is judged by its bytes alone, in bytes. */
const LONGEST_RESTORED = 32 * 1024 * 1024;

/**
 * Says of a file what {@link ExportVerifier} says; and where another program wrote the export anew, so that no byte is
 * where it was, which of its messages were altered all the same.
 *
 * Keeps the file, up to 32 MiB.
 */
export class FileVerifier {
  readonly #accepted: readonly string[] | undefined;
  readonly #longest: number;
  readonly #verifier: ExportVerifier;
  #kept: Uint8Array[] = [];
  #length = 0;

  /** @param accepted thumbprints of the keys that may have signed it; any where absent */
  constructor(accepted?: readonly string[], longest = LONGEST_RESTORED) {
    this.#accepted = accepted;
    this.#longest = longest;
    this.#verifier = new ExportVerifier(accepted);
  }

  /** @param chunk is kept, and may not change */
  push(chunk: Uint8Array): void {
    this.#verifier.push(chunk);
    this.#length += chunk.length;
    if (this.#length <= this.#longest) this.#kept.push(chunk);
    else this.#kept = [];
  }

  /** No more bytes come. */
  finish(): Verdict {
    const verdict = this.#verifier.finish();
    return isLost(verdict) && this.#length <= this.#longest ? (this.#restoredVerdict() ?? verdict) : verdict;
  }

  /** Undefined where it was not written anew. */
  #restoredVerdict(): Verdict | undefined {
    const file = Buffer.concat(this.#kept);
    const before = restored(file);
    if (!before || file.equals(Buffer.from(before.text))) return undefined;
    const verifier = new ExportVerifier(this.#accepted);
    verifier.push(Buffer.from(before.text));
    const verdict = verifier.finish();
    if (verdict.kind === 'intact' && !before.hasMore) return { kind: 'rewritten', summary: verdict.summary };
    const found = verdict.kind === 'not-intact' ? verdict.findings : [];
    const added = before.hasMore ? [{ kind: 'added' } as const] : [];
    return { kind: 'not-intact', findings: [...found, ...added, { kind: 'layout-changed' }] };
  }
}

/** Whether the proof is not where it was: where it is, all that differs is named already. */
const isLost = (verdict: Verdict): boolean =>
  verdict.kind === 'unreadable' ||
  (verdict.kind === 'not-intact' &&
    verdict.findings.some(({ kind }) => kind === 'proof-altered' || kind === 'proof-missing'));
