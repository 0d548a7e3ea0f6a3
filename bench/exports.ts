import { generateKeyPairSync, sign } from 'node:crypto';
import type { ConversationContext, Message } from '../core/model.ts';
import { EXPORT_FORMATS, type ExportFormat, exportFacts } from '../core/record/export/export-facts.ts';
import { exportOf } from '../core/record/export/export-writer.ts';
import { publicKeyOf } from '../core/record/export/proof.ts';
import { CHAIN_BEGINS } from '../core/record/message-record.ts';
import { placeMessage } from '../core/record/place-message.ts';
import { ExportVerifier } from '../core/record/verify/export-verifier.ts';
import { median } from './median.ts';

/** How fast exports of one format are written and verified. */
export interface ExportSpeed {
  readonly format: ExportFormat;
  readonly messages: number;
  readonly megabytes: number;
  /** Seconds for the whole export. */
  readonly writing: number;
  readonly verifying: number;
}

/** As much as the command reads at once. */
const CHUNK = 1024 * 1024;
const TEXT = 'Hello,\nthe key is in the box beside the door – the code comes with the next message.\nUntil soon! ';

const CONTEXT: ConversationContext = {
  conversation: {
    id: 'bench',
    revision: 1,
    subject: { kind: 'inquiry', inquiry: { askedAt: '2026-02-01T08:00:00.000Z' } },
    listingId: 'listing',
    hostId: 'host',
    guest: { id: 'guest', name: 'Gita Guest', address: 'gita@guests.example', language: 'en' },
    aliases: { guest: 'guest@guest.foyer.test', host: 'host@partner.foyer.test' },
    seq: 0,
    lastHash: CHAIN_BEGINS,
    createdAt: '2026-02-01T08:00:00.000Z',
    activityAt: '2026-02-01T08:00:00.000Z',
    unread: { guest: 0, host: 0 },
    readSeq: { guest: 0, host: 0 },
    rates: {},
  },
  listing: {
    listingId: 'listing',
    hostId: 'host',
    program: 'rental-subscription',
    name: 'Sea View',
    timeZone: 'Europe/Stockholm',
  },
  host: { hostId: 'host', name: 'Hanna Host', mailboxes: [], phones: [], language: 'en' },
};

/** Writes and verifies an export in each format, in memory. @returns medians of `runs` */
export function measureExports(count: number, runs: number): readonly ExportSpeed[] {
  const thread = threadOf(count);
  return EXPORT_FORMATS.map((format) => {
    const written = Array.from({ length: runs }, () => timed(() => write(format, thread)));
    const file = written[0]?.result ?? Buffer.alloc(0);
    const verified = Array.from({ length: runs }, () => timed(() => verify(file)));
    return {
      format,
      messages: count,
      megabytes: file.length / 1e6,
      writing: median(written.map(({ seconds }) => seconds)),
      verifying: median(verified.map(({ seconds }) => seconds)),
    };
  });
}

function timed<T>(work: () => T): { readonly seconds: number; readonly result: T } {
  const began = performance.now();
  const result = work();
  return { seconds: (performance.now() - began) / 1000, result };
}

function threadOf(count: number): readonly Message[] {
  const messages: Message[] = [];
  let lastHash = CHAIN_BEGINS;
  for (let seq = 0; seq < count; seq++) {
    const author = seq % 2 === 0 ? 'guest' : 'host';
    const draft = { author, via: 'mail', text: TEXT.repeat(1 + (seq % 9)), attachments: [], notes: [] } as const;
    const message = placeMessage({ id: 'bench', seq, lastHash }, { ...draft, at: '2026-02-07T10:00:00.000Z' }, 'salt');
    lastHash = message.proof.hash;
    messages.push(message);
  }
  return messages;
}

function write(format: ExportFormat, thread: readonly Message[]): Buffer {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const key = publicKeyOf({ x, y });
  const exportedAt = '2026-04-01T08:00:00.000Z';
  const request = { exportId: 'bench', for: 'guest', exportedAt, platformName: 'Foyer' } as const;
  const writer = exportOf(format, exportFacts(CONTEXT, request));
  const pieces = [writer.begin(), ...thread.map((message) => writer.message(message, { state: 'sent' }, new Map()))];
  const value = sign('sha256', writer.signingInput(key), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return Buffer.concat([...pieces, writer.end({ key, value })]);
}

function verify(file: Buffer): void {
  const verifier = new ExportVerifier();
  for (let at = 0; at < file.length; at += CHUNK) verifier.push(file.subarray(at, at + CHUNK));
  const { kind } = verifier.finish();
  if (kind !== 'intact') throw new Error(`the export is ${kind}`);
}
