import { CopyObjectCommand, HeadObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { archivedFile } from '../../core/contract/archive.ts';
import type { Attachment, Message } from '../../core/model.ts';
import { copySource } from './copy-source.ts';
import { isNotThere } from './not-there.ts';

/** Puts working copies of files back from the archive. */
export interface FileRestorer {
  /** Whether the media bucket has the file. */
  isThere(file: Attachment): Promise<boolean>;
  /** Copies it there from the archive. @throws where the archive has none either */
  restore(message: Message, file: Attachment): Promise<void>;
}

export const s3FileRestorer = (client: S3Client, archiveBucket: string, mediaBucket: string): FileRestorer => ({
  async isThere({ key }) {
    try {
      await client.send(new HeadObjectCommand({ Bucket: mediaBucket, Key: key }));
      return true;
    } catch (error) {
      if (!isNotThere(error)) throw error;
      return false;
    }
  },
  async restore({ conversationId, at }, { id, key }) {
    const source = copySource(archiveBucket, archivedFile(conversationId, at, id));
    await client.send(new CopyObjectCommand({ Bucket: mediaBucket, Key: key, CopySource: source }));
  },
});
