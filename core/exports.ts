import type { Caller, Sight } from './access.ts';
import type { Instant } from './model.ts';
import type { ConversationReading, Reader, ReadingPurpose } from './readings.ts';
import type { Audience, ExportFormat } from './record/export/export-facts.ts';

/** How an export came to nothing. Stable, as codes are. */
export const EXPORT_FAILURES = [
  'conversation-unreadable',
  'record-broken',
  'message-missing',
  'timed-out',
  'internal-fault',
] as const;
export type ExportFailure = (typeof EXPORT_FAILURES)[number];

export const EXPORT_STATES = ['running', 'ready', 'failed'] as const;
export type ExportState = (typeof EXPORT_STATES)[number];

/** Who may ask for an export. */
export const EXPORT_ASKERS = ['platform', 'host', 'guest'] as const;

/** Who asked for an export. */
export interface Asker {
  readonly role: (typeof EXPORT_ASKERS)[number];
  readonly id: string;
}

/** An export that was asked for (N9). */
export interface Export {
  readonly id: string;
  readonly conversationId: string;
  readonly for: Audience;
  readonly format: ExportFormat;
  readonly by: Asker;
  readonly askedAt: Instant;
  /** Number of the latest message in it: that of the conversation when it was asked for. */
  readonly upTo: number;
  readonly state: ExportState;
  /** Where it is `failed`. */
  readonly failure?: ExportFailure | undefined;
}

const HOUR = 3_600_000;
const LIFE = 7 * 24 * HOUR;
/** More than all attempts together take, with the waits between them (`core/contract/queues.ts`). */
const LONGEST_RUN = 3 * HOUR;

/** From when on an export can't be fetched any more: seven days after it was asked for. */
export const exportGoneAt = ({ askedAt }: Pick<Export, 'askedAt'>): Instant => later(askedAt, LIFE);

/** The export as it stands at `now`: one that runs for longer than all attempts take will not end by itself. */
export const exportAt = (asked: Export, now: Instant): Export =>
  asked.state === 'running' && now >= later(asked.askedAt, LONGEST_RUN)
    ? { ...asked, state: 'failed', failure: 'timed-out' }
    : asked;

/** Whether who sees a conversation so may have an export for that audience: a party its own, the platform any. */
export const mayExport = (viewer: Sight['viewer'], audience: Audience): boolean =>
  viewer === 'care' || viewer === audience;

/** Who asks, where the caller is one who may: of the platform only who its token names. */
export function askerOf({ role, id }: Caller): Asker | undefined {
  return role !== 'support' && id !== '' ? { role, id } : undefined;
}

/** Whether the caller sees an export: who asked for it. A colleague would read what is recorded as read by another (B5). */
export const seesExport = ({ role, id }: Caller, { by }: Pick<Export, 'by'>): boolean =>
  role === by.role && id === by.id;

/** What an export for the platform records of itself: a reading like any other (B5). */
export function readingOf(
  asked: Export,
  id: string,
  why: { readonly purpose?: ReadingPurpose | undefined; readonly note?: string | undefined },
): ConversationReading | undefined {
  const { by, upTo, format } = asked;
  if (by.role !== 'platform') return undefined;
  const reader: Reader = { role: by.role, id: by.id };
  return {
    id,
    at: asked.askedAt,
    by: reader,
    conversationId: asked.conversationId,
    purpose: why.purpose ?? (asked.for === 'platform' ? 'legal' : 'access-request'),
    note: why.note ?? `Export as ${format}, with what ${READERS[asked.for]} may read.`,
    messages: upTo === 0 ? { from: 0, to: 0 } : { from: 1, to: upTo },
    exportId: asked.id,
  };
}

const READERS: Readonly<Record<Audience, string>> = {
  guest: 'the guest',
  host: 'the host',
  platform: 'the platform',
};

/** How many exports one asker had of a conversation in the hour that began at `from`. */
export interface ExportRate {
  readonly from: Instant;
  readonly count: number;
}

/** Exports of one conversation for one asker within an hour. */
export const EXPORTS_AN_HOUR = 10;

/** The rate with one more export at `now`; or in how many seconds there may be one, where there were enough. */
export function rateAfter(rate: ExportRate | undefined, now: Instant): ExportRate | { readonly retryAfter: number } {
  const ends = rate && later(rate.from, HOUR);
  if (!rate || !ends || now >= ends) return { from: now, count: 1 };
  if (rate.count < EXPORTS_AN_HOUR) return { from: rate.from, count: rate.count + 1 };
  return { retryAfter: Math.ceil((Date.parse(ends) - Date.parse(now)) / 1000) };
}

/** Where an export lies, what it is called as a download, and what it is. */
export interface ExportFile {
  readonly key: string;
  readonly name: string;
  readonly type: string;
}

const TYPES: Readonly<Record<ExportFormat, string>> = {
  json: 'application/json',
  html: 'text/html; charset=utf-8',
  mbox: 'application/mbox',
};

export const exportFile = ({ id, conversationId, format, askedAt }: Export): ExportFile => ({
  key: `${conversationId}/${id}.${format}`,
  name: `conversation-${conversationId}-${askedAt.slice(0, 10)}.${format}`,
  type: TYPES[format],
});

function later(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
