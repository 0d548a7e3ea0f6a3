import { sha256 } from '../canonical.ts';
import type { Audience, ExportFormat } from '../export/export-facts.ts';
import type { ExportProof } from '../export/proof.ts';
import { PieceCutter } from './cut-pieces.ts';
import type { Finding } from './findings.ts';
import { type Basis, judgeMessages } from './judge-messages.ts';
import type { Layout } from './layout.ts';
import { layoutOf } from './layouts.ts';
import { type ReadMessage, type ReadPiece, readMessage } from './read-piece.ts';
import { isSigned, readProof } from './read-proof.ts';

/** Which export it is, and whose key signed it. */
export interface ExportSummary {
  readonly format: ExportFormat;
  readonly exportId: string;
  readonly conversationId: string;
  readonly for: Audience;
  readonly exportedAt: string;
  readonly count: number;
  /** When the first and the last of its messages were written. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The key's thumbprint (RFC 7638). */
  readonly kid: string;
}

export type Verdict =
  /** It is no export. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'intact'; readonly summary: ExportSummary }
  /** All that it says is as it was issued, but another program wrote it anew in another form. */
  | { readonly kind: 'rewritten'; readonly summary: ExportSummary }
  | { readonly kind: 'not-intact'; readonly findings: readonly Finding[] };

/** Bytes that show which format it is. */
const BEGINNING = 64;
/** Without a proof a message's number is believed as far as this beyond the number of messages. */
const SPARE = 10_000;

/**
 * Says whether an export is as it was issued, from its bytes alone, chunk by chunk.
 *
 * Memory grows with the number of messages, a few hundred bytes each, and not with what they hold.
 */
export class ExportVerifier {
  readonly #accepted: readonly string[] | undefined;
  readonly #pieces: ReadPiece[] = [];
  #beginning = Buffer.alloc(0);
  #begun = false;
  #layout: Layout | undefined;
  #cutter: PieceCutter | undefined;
  #header: string | undefined;
  #proof: ExportProof | undefined;
  #likeProof = false;
  #goesOn = false;

  /** @param accepted thumbprints of the keys that may have signed it; any where absent */
  constructor(accepted?: readonly string[]) {
    this.#accepted = accepted;
  }

  push(chunk: Uint8Array): void {
    if (this.#begun) this.#cutter?.push(chunk);
    else {
      this.#beginning = Buffer.concat([this.#beginning, chunk]);
      if (this.#beginning.length >= BEGINNING) this.#begin();
    }
  }

  /** No more bytes come. */
  finish(): Verdict {
    if (!this.#begun) this.#begin();
    this.#cutter?.finish();
    const layout = this.#layout;
    const messages = this.#messages();
    if (!layout || (messages.length === 0 && !this.#proof && !this.#likeProof)) return { kind: 'unreadable' };
    const proof = this.#proof && isSigned(this.#proof, layout) ? this.#proof : undefined;
    const findings = proof ? this.#againstProof(proof, layout) : this.#withoutProof(layout);
    if (findings.length > 0 || !proof) return { kind: 'not-intact', findings };
    return { kind: 'intact', summary: summaryOf(proof, messages) };
  }

  #begin(): void {
    const layout = layoutOf(this.#beginning);
    this.#begun = true;
    this.#layout = layout;
    this.#cutter = layout && new PieceCutter(layout.marks, (piece) => this.#take(piece, layout));
    this.#cutter?.push(this.#beginning);
  }

  #take(piece: Buffer, layout: Layout): void {
    if (this.#header === undefined) this.#header = sha256(piece);
    else if (this.#proof) this.#goesOn = true;
    else if (layout.isProof(piece)) this.#takeProof(piece, layout);
    else this.#keep(readMessage(piece, layout));
  }

  #takeProof(piece: Buffer, layout: Layout): void {
    this.#proof = readProof(piece, layout, this.#pieces.length);
    if (this.#proof) return;
    this.#likeProof = true;
    this.#keep(undefined);
  }

  /** Pieces in a row that are no message are counted: a file of nothing else must not fill the memory. */
  #keep(message: ReadMessage | undefined): void {
    const last = this.#pieces.at(-1);
    if (message) this.#pieces.push(message);
    else if (last?.kind === 'fragments') this.#pieces.splice(-1, 1, { kind: 'fragments', count: last.count + 1 });
    else this.#pieces.push({ kind: 'fragments', count: 1 });
  }

  #messages(): readonly ReadMessage[] {
    return this.#pieces.filter((piece) => piece.kind === 'message');
  }

  #againstProof({ key, manifest }: ExportProof, layout: Layout): readonly Finding[] {
    const headTorn = manifest.header !== this.#header;
    const places = new Map(manifest.blocks.map((digest, index) => [digest, index + 1]));
    const idOf = (place: number): string => `${manifest.conversationId}-${place}`;
    const basis: Basis = {
      count: manifest.count,
      lastHash: manifest.lastHash,
      idOf,
      placeOf: ({ digest, id }) => {
        const place = places.get(digest);
        return place !== undefined && id === idOf(place) ? place : undefined;
      },
      separatorOf: (place) => layout.separator(place - 1),
      headTorn,
      endTorn: false,
    };
    return [
      ...(headTorn ? [{ kind: 'header-altered' } as const] : []),
      ...judgeMessages(this.#pieces, basis),
      ...(this.#goesOn ? [{ kind: 'goes-on' } as const] : []),
      ...(this.#accepted?.includes(key.kid) === false ? [{ kind: 'other-key', kid: key.kid } as const] : []),
    ];
  }

  /** Without a proof that holds there is still the chain, as far as it is believed: what it shows is named. */
  #withoutProof(layout: Layout): readonly Finding[] {
    const altered = this.#proof !== undefined || this.#likeProof;
    const messages = this.#messages();
    const believed = messages.map(({ seq }) => seq).filter((seq) => seq <= messages.length + SPARE);
    const highest = believed.reduce((a, b) => Math.max(a, b), 0);
    const count = highest + (!altered && this.#pieces.at(-1)?.kind === 'fragments' ? 1 : 0);
    const conversation = messages[0]?.id.replace(/-\d+$/, '') ?? '';
    const basis: Basis = {
      count,
      idOf: (place) => `${conversation}-${place}`,
      placeOf: ({ seq }) => (seq <= highest ? seq : undefined),
      separatorOf: (place) => layout.separator(place - 1),
      headTorn: true,
      endTorn: altered,
    };
    return [...judgeMessages(this.#pieces, basis), { kind: altered ? 'proof-altered' : 'proof-missing' }];
  }
}

const summaryOf = ({ key, manifest }: ExportProof, messages: readonly ReadMessage[]): ExportSummary => ({
  format: manifest.format,
  exportId: manifest.exportId,
  conversationId: manifest.conversationId,
  for: manifest.for,
  exportedAt: manifest.exportedAt,
  count: manifest.count,
  from: messages.at(0)?.at,
  to: messages.at(-1)?.at,
  kid: key.kid,
});
