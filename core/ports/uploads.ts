import type { Instant } from '../model.ts';
import type { Refusal } from '../refusals.ts';
import type { ClearedFile, Upload } from '../uploads/upload.ts';
import type { UploadLimit } from '../uploads/upload-limit.ts';
import type { KeptAnswer } from './conversations.ts';

/** A new upload and all that goes with it, stored in one transaction. */
export interface NewUpload {
  readonly upload: Upload;
  readonly limit: UploadLimit;
  readonly keep: KeptAnswer | undefined;
}

/** Files that were announced, on their way from their sender into a message. */
export interface Uploads {
  /** `limited`: there were enough in this hour. `stale`: something else was in the way; `kept`: the Idempotency-Key was used meanwhile. */
  announce(entry: NewUpload): Promise<'announced' | 'limited' | 'stale' | 'kept'>;
  find(uploadId: string): Promise<Upload | undefined>;
  /** In the order of the ids. One request. */
  findAll(uploadIds: readonly string[]): Promise<readonly (Upload | undefined)[]>;
  /** Makes this version the one that counts, where the file still waits. @returns false where another counts, or it waits no more */
  claim(uploadId: string, version: string): Promise<boolean>;
  /** @returns false where it waits no more */
  clear(upload: Upload, version: string, file: ClearedFile): Promise<boolean>;
  /** @returns false where it was refused before, or was sent meanwhile */
  refuse(upload: Upload, version: string, refusal: Refusal): Promise<boolean>;
  /** Takes a file back that was sent: nobody gets it any more from then on. @returns false where that was done before */
  withdraw(upload: Upload, refusal: Refusal): Promise<boolean>;
}

/** How to upload a file. */
export interface UploadLink {
  readonly url: string;
  /** Headers to send along as they are. */
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAt: Instant;
}

/** Scanned files can't be read yet: what says so of them is not everywhere yet. Try again. */
export class NotReadableYet extends Error {
  override readonly name = 'NotReadableYet';
}

/** Where files are uploaded to, and scanned. */
export interface UploadStore {
  /** A link by which this very file, of its type and size, can be put once. */
  link(upload: Upload): Promise<UploadLink>;
  /** One version of what was uploaded; undefined where it has another size than announced. @throws NotReadableYet */
  read(upload: Upload, version: string): Promise<Uint8Array | undefined>;
}
