import type { Instant } from '../../core/model.ts';
import type { Conversations, KeptAnswers } from '../../core/ports/conversations.ts';
import type { UploadStore, Uploads } from '../../core/ports/uploads.ts';
import type { UploadLimit } from '../../core/uploads/upload-limit.ts';

export interface ServeUploadsDeps {
  readonly conversations: Pick<Conversations, 'byId'>;
  readonly answers: KeptAnswers;
  readonly uploads: Pick<Uploads, 'announce' | 'find'>;
  readonly store: Pick<UploadStore, 'link'>;
  /** The domain that aliases live under. */
  readonly domain: string;
  readonly limit: UploadLimit;
  /** As many bytes of a cryptographic source as an upload's id takes. */
  readonly random: () => Uint8Array;
  readonly now: () => Instant;
}
