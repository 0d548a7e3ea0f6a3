import { STALE, untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import type { EnclosedFile } from '../../core/mail/known-file.ts';
import type { Instant } from '../../core/model.ts';
import type { OwnNames } from '../../core/own-names.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import type { Media } from '../../core/ports/mails.ts';
import type { UploadStore, Uploads } from '../../core/ports/uploads.ts';
import { sha256 } from '../../core/record/canonical.ts';
import { type Refusal, refused } from '../../core/refusals.ts';
import { clearFile } from '../../core/uploads/clear-file.ts';
import { isRefusedUnsent, mediaKeyOf, type Upload } from '../../core/uploads/upload.ts';
import { afterVerdict } from '../../core/uploads/verdict.ts';
import type { ScanResult } from './scan-result.ts';

export interface ClearUploadDeps extends OwnNames {
  readonly uploads: Pick<Uploads, 'find' | 'claim' | 'clear' | 'refuse' | 'withdraw'>;
  readonly store: Pick<UploadStore, 'read'>;
  readonly conversations: Pick<Conversations, 'byId'>;
  readonly media: Pick<Media, 'put' | 'remove'>;
  readonly now: () => Instant;
}

/** How it ended, for the log. `nothing`: it is another version, was told before, or is forgotten. */
export type ClearedUp = 'cleared' | 'refused' | 'withdrawn' | 'nothing';

const INFECTED: Refusal = { code: 'attachment-infected' };

/**
 * Takes a scanned upload to its end: a file that may be sent, or one that may not (G14).
 *
 * The same result again finds what was done, and does nothing new.
 *
 * @throws NotReadableYet where S3 does not know of the scan yet
 */
export const clearUpload =
  (deps: ClearUploadDeps) =>
  (result: Omit<ScanResult, 'isFault'>): Promise<ClearedUp> =>
    untilFresh(async () => {
      const { uploadId, version, verdict } = result;
      const upload = await deps.uploads.find(uploadId);
      if (!upload) return 'nothing';
      switch (afterVerdict(upload, version, verdict, deps.now())) {
        case 'clear':
          return clear(deps, upload, version);
        case 'refuse':
          return takeAway(deps, upload, version);
        case 'withdraw':
          return (await deps.uploads.withdraw(upload, INFECTED)) ? 'withdrawn' : 'nothing';
        default:
          return 'nothing';
      }
    });

/** Claimed first: of two versions that are told of at once one is looked into. */
async function clear(deps: ClearUploadDeps, upload: Upload, version: string): Promise<ClearedUp | typeof STALE> {
  const { uploads, store, conversations, domain, ownLinkDomains, platformName } = deps;
  if (!(await uploads.claim(upload.id, version))) return STALE;
  const content = await store.read(upload, version);
  const context = await conversations.byId(upload.conversationId);
  if (!context) throw new Error('an upload of no conversation');
  const file = content
    ? clearFile(content, upload.declared, { context, side: upload.side, domain, ownLinkDomains, platformName })
    : refused({ code: 'attachment-size', limit: upload.declared.bytes } as const);
  if (file.ok) return keep(deps, upload, version, file.value);
  return (await uploads.refuse(upload, version, file.error)) ? 'refused' : STALE;
}

/** The bytes first: what is cleared can be sent at once. */
async function keep(
  { uploads, media }: ClearUploadDeps,
  upload: Upload,
  version: string,
  { name, type, content, ...judged }: EnclosedFile,
): Promise<ClearedUp> {
  const key = mediaKeyOf(upload);
  await media.put(key, type, content);
  const file = { id: upload.id, name, type, bytes: content.length, sha256: sha256(content), key };
  const { rewritten, holdsAddresses, leftOutWithin, signs } = judged;
  const cleared = await uploads.clear(upload, version, { ...file, rewritten, holdsAddresses, leftOutWithin, signs });
  if (cleared) return 'cleared';
  // refused meanwhile, or forgotten; not where another did the same first
  const now = await uploads.find(upload.id);
  if (!now || isRefusedUnsent(now)) await media.remove(key);
  return 'nothing';
}

/** Also where it was refused before: who did that may have died before the copy was gone. */
async function takeAway(
  { uploads, media }: ClearUploadDeps,
  upload: Upload,
  version: string,
): Promise<ClearedUp | typeof STALE> {
  const done = await uploads.refuse(upload, version, INFECTED);
  if (!done && upload.state !== 'refused') return STALE;
  await media.remove(mediaKeyOf(upload));
  return done ? 'refused' : 'nothing';
}
