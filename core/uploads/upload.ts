import type { ProposedAttachment } from '../attachments.ts';
import type { Attachment, Instant, Side } from '../model.ts';
import type { Refusal } from '../refusals.ts';

/** What a side says of a file before it uploads it. */
export interface Declared {
  readonly name: string;
  /** Media type in lower case, without parameters. */
  readonly type: string;
  readonly bytes: number;
}

/** `waiting` for the file or its scan; `cleared`: may be sent; `used`: was sent, in one message. */
export const UPLOAD_STATES = ['waiting', 'cleared', 'refused', 'used'] as const;
export type UploadState = (typeof UPLOAD_STATES)[number];

/** A file that passed, as it goes on, with what the rules ask of it once more when it is sent. */
export interface ClearedFile
  extends Attachment,
    Pick<ProposedAttachment, 'rewritten' | 'holdsAddresses' | 'leftOutWithin' | 'signs'> {}

/** A file that a side of a conversation announced. */
export interface Upload {
  readonly id: string;
  readonly conversationId: string;
  readonly side: Side;
  readonly declared: Declared;
  readonly createdAt: Instant;
  readonly state: UploadState;
  /** Of all versions of the object the one that counts: the first that a verdict came for. */
  readonly version?: string | undefined;
  /** From `cleared` on. */
  readonly file?: ClearedFile | undefined;
  /** Where it is `refused`. */
  readonly refusal?: Refusal | undefined;
  /** Number of the message that it was sent with. */
  readonly seq?: number | undefined;
}

/** One that may be sent. */
export interface ClearedUpload extends Upload {
  readonly state: 'cleared';
  readonly file: ClearedFile;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** For how many seconds a link to upload by works. */
export const UPLOAD_LINK_LIFE = 15 * 60;
const UNUSED_LIFE = 24 * HOUR;
/** One that is sent in its last moment is not swept by a table that is about to. */
const SWEEP_MARGIN = HOUR;
/** GuardDuty may say otherwise of an object for as long as there is one: two days. */
const USED_LIFE = 7 * 24 * HOUR;

const later = (instant: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

/** Until when it can be uploaded. */
export const linkEndsAt = ({ createdAt }: Pick<Upload, 'createdAt'>): Instant =>
  later(createdAt, UPLOAD_LINK_LIFE * 1000);

/** From when on a file that was not sent is forgotten: a day after it was announced. */
export const uploadGoneAt = ({ createdAt }: Pick<Upload, 'createdAt'>): Instant => later(createdAt, UNUSED_LIFE);

/** Whether it is there for its side: what was sent stays to be looked up. */
export const isThere = (upload: Upload, now: Instant): boolean =>
  upload.seq !== undefined || now < uploadGoneAt(upload);

/** When the table may let go of it, in seconds since the epoch. */
export function uploadExpiry(createdAt: Instant, state: UploadState): number {
  const life = state === 'used' ? USED_LIFE : UNUSED_LIFE + SWEEP_MARGIN;
  return Math.ceil((Date.parse(createdAt) + life) / 1000);
}

/** Where the cleared file lies in the media bucket, as any attachment. */
export const mediaKeyOf = ({ conversationId, id }: Pick<Upload, 'conversationId' | 'id'>): string =>
  `${conversationId}/${id}`;

export const isCleared = (upload: Upload): upload is ClearedUpload =>
  upload.state === 'cleared' && upload.file !== undefined;

/** Whether its copy in the media bucket is nobody's any more. */
export const isRefusedUnsent = ({ state, seq }: Pick<Upload, 'state' | 'seq'>): boolean =>
  state === 'refused' && seq === undefined;
