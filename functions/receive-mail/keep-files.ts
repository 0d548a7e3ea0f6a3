import { createHash } from 'node:crypto';
import type { EnclosedFile } from '../../core/mail/known-file.ts';
import type { Attachment } from '../../core/model.ts';
import type { Media } from '../../core/ports/mails.ts';
import { sha256 } from '../../core/record/canonical.ts';

/** Where files came from: what makes their keys together with their bytes, so that a repeat writes the same objects again. */
export interface Origin {
  readonly conversationId: string;
  readonly mailId: string;
  readonly recipient: string;
}

/** Puts a message's files into the media bucket, those in `stored` excepted, and adds them to it. */
export async function keepFiles(
  media: Pick<Media, 'put'>,
  origin: Origin,
  files: readonly EnclosedFile[],
  stored: Set<string>,
): Promise<readonly Attachment[]> {
  const kept = files.map((file, index) => ({ file, attachment: attachmentOf(origin, file, index) }));
  for (const { file, attachment } of kept) {
    if (stored.has(attachment.key)) continue;
    await media.put(attachment.key, file.type, file.content);
    stored.add(attachment.key);
  }
  return kept.map(({ attachment }) => attachment);
}

function attachmentOf({ conversationId, mailId, recipient }: Origin, file: EnclosedFile, index: number): Attachment {
  const digest = sha256(file.content);
  // with the content: decided again, other files may pass, and what a stored message refers to must stay as it is
  const source = JSON.stringify([mailId, recipient.toLowerCase(), index, digest]);
  const id = createHash('sha256').update(source).digest('base64url').slice(0, 22);
  return {
    id,
    name: file.name,
    type: file.type,
    bytes: file.content.length,
    sha256: digest,
    key: `${conversationId}/${id}`,
  };
}
