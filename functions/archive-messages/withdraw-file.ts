import type { Archive } from '../../core/ports/archive.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import type { Media } from '../../core/ports/mails.ts';
import type { ArchiveJob } from '../../core/ports/work.ts';
import type { Archived } from './archived.ts';
import { neededContext } from './until-facts-stay.ts';

export interface WithdrawFileDeps {
  readonly conversations: Pick<Conversations, 'byId' | 'message'>;
  readonly archive: Pick<Archive, 'keep' | 'holds'>;
  readonly media: Pick<Media, 'remove'>;
}

/**
 * Takes away the working copy of a file in which a threat was found after it was sent (G14).
 *
 * The archive gets it first: what was said can't be proved without it.
 */
export async function withdrawFile(
  { conversations, archive, media }: WithdrawFileDeps,
  { conversationId, seq, file }: Extract<ArchiveJob, { kind: 'withdrawn' }>,
): Promise<Archived> {
  const message = await conversations.message(conversationId, seq);
  if (!message) return { code: 'message-departed' };
  if (!(await archive.holds(message, file.id)))
    await archive.keep(message, await neededContext(conversations, conversationId));
  await media.remove(file.key);
  return { code: 'file-withdrawn' };
}

/** Takes away the copy of a cleared file that was never sent. */
export async function forgetUnsent(
  { media }: Pick<WithdrawFileDeps, 'media'>,
  { key }: Extract<ArchiveJob, { kind: 'unsent' }>,
): Promise<Archived> {
  await media.remove(key);
  return { code: 'unsent-file-forgotten' };
}
