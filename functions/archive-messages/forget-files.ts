import type { Archive } from '../../core/ports/archive.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import type { Media } from '../../core/ports/mails.ts';
import type { ArchiveJob } from '../../core/ports/work.ts';
import type { Archived } from './archived.ts';

export interface ForgetFilesDeps {
  readonly conversations: Pick<Conversations, 'message'>;
  readonly archive: Pick<Archive, 'holds'>;
  readonly media: Pick<Media, 'remove'>;
}

/**
 * Takes away the working copies of a departed message's files, of those that the archive has.
 *
 * A message that is there again was restored with its files.
 *
 * @throws where the archive lacks one: it stays, and somebody is to look
 */
export async function forgetFiles(
  { conversations, archive, media }: ForgetFilesDeps,
  { conversationId, seq, at, files }: Extract<ArchiveJob, { kind: 'forget' }>,
): Promise<Archived> {
  if (await conversations.message(conversationId, seq)) return { code: 'message-present' };
  for (const { id, key } of files) {
    if (!(await archive.holds({ conversationId, at }, id))) throw new Error('a file that the archive does not hold');
    await media.remove(key);
  }
  return { code: 'files-forgotten', counts: { files: files.length } };
}
