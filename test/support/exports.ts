import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { Disclosure } from '../../core/disclosures.ts';
import type { ConversationContext, Delivery, Message, MessageDraft } from '../../core/model.ts';
import type { PublicKey } from '../../core/ports/signing.ts';
import { sha256 } from '../../core/record/canonical.ts';
import { type Audience, type ExportFormat, exportFacts } from '../../core/record/export/export-facts.ts';
import { exportOf } from '../../core/record/export/export-writer.ts';
import { publicKeyOf } from '../../core/record/export/proof.ts';
import type { Files } from '../../core/record/export/rendering.ts';
import { CHAIN_BEGINS } from '../../core/record/message-record.ts';
import { placeMessage } from '../../core/record/place-message.ts';
import { ExportVerifier } from '../../core/record/verify/export-verifier.ts';
import { findingLine } from '../../core/record/verify/findings.ts';
import type { Confirmation } from '../../core/requirements/confirmation.ts';
import { aDraft } from './conversations.ts';
import { aContext } from './facts.ts';

/** A key of one test run: what it signs proves nothing to anybody. */
export interface TestKey {
  readonly privateKey: KeyObject;
  readonly publicKey: PublicKey;
}

export function aSigningKey(): TestKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  return { privateKey, publicKey: publicKeyOf({ x, y }) };
}

/** Messages of conversation `c1`, chained. */
export function aThread(drafts: readonly Partial<MessageDraft>[]): readonly Message[] {
  const messages: Message[] = [];
  for (const draft of drafts) {
    const lastHash = messages.at(-1)?.proof.hash ?? CHAIN_BEGINS;
    messages.push(placeMessage({ id: 'c1', seq: messages.length, lastHash }, aDraft(draft), `salt-${messages.length}`));
  }
  return messages;
}

export const aFile = (id: string, name: string, type: string, content: Uint8Array) => ({
  id,
  name,
  type,
  bytes: content.length,
  sha256: sha256(content),
  key: `c1/${id}`,
});

export interface ExportOptions {
  readonly for?: Audience;
  readonly context?: ConversationContext;
  /** Contact details that were given out. */
  readonly given?: readonly Disclosure[];
  /** What the guest confirmed before booking. */
  readonly confirmed?: readonly Confirmation[];
  readonly files?: Files;
  readonly delivery?: Delivery | undefined;
  /** Numbers of messages that the reader may not see. */
  readonly withheld?: readonly number[];
}

/** An export in its blocks. */
export interface SignedExport {
  readonly header: Buffer;
  readonly blocks: readonly Buffer[];
  readonly proof: Buffer;
  readonly whole: Buffer;
}

export const factsOf = ({ for: reader = 'guest', context = aContext(), given, confirmed }: ExportOptions = {}) =>
  exportFacts(
    context,
    { exportId: 'x1', for: reader, exportedAt: '2026-04-01T08:00:00.000Z', platformName: 'Foyer' },
    { given, confirmed },
  );

/** Writes an export as the worker does, and signs it. */
export function aSignedExport(
  format: ExportFormat,
  messages: readonly Message[],
  key: TestKey,
  options: ExportOptions = {},
): SignedExport {
  const { files = new Map(), delivery, withheld = [] } = options;
  const writer = exportOf(format, factsOf(options));
  const header = Buffer.from(writer.begin());
  const blocks = messages.map((message) =>
    Buffer.from(writer.message(message, delivery, files, withheld.includes(message.seq))),
  );
  const value = sign('sha256', writer.signingInput(key.publicKey), {
    key: key.privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  const proof = Buffer.from(writer.end({ key: key.publicKey, value }));
  return { header, blocks, proof, whole: Buffer.concat([header, ...blocks, proof]) };
}

/** What the verifier finds, a line each; `intact` where there is nothing to find. */
export function findingsOf(file: Uint8Array, accepted?: readonly string[]): readonly string[] {
  const verifier = new ExportVerifier(accepted);
  verifier.push(file);
  const verdict = verifier.finish();
  return verdict.kind === 'not-intact' ? verdict.findings.map(findingLine) : [verdict.kind];
}
