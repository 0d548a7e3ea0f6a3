import type * as z from 'zod/mini';
import { messageId } from '../model.ts';
import type { UploadLink } from '../ports/uploads.ts';
import { explain } from '../problems.ts';
import type { announcedAttachment, attachmentAnswer } from '../schemas/upload.ts';
import { type Upload, uploadGoneAt } from '../uploads/upload.ts';

export type UploadView = z.output<typeof attachmentAnswer>;
export type AnnouncedView = z.output<typeof announcedAttachment>;

/** What became of an upload, for its side. */
export const uploadView = (upload: Upload): UploadView => ({
  ...facts(upload),
  refusal: upload.refusal && explain(upload.refusal),
  messageId: upload.seq === undefined ? undefined : messageId(upload.conversationId, upload.seq),
});

/** A new upload, with how to upload the file. */
export const announcedView = (upload: Upload, { url, headers, expiresAt }: UploadLink): AnnouncedView => ({
  ...facts(upload),
  upload: { method: 'PUT', url, headers: { ...headers }, expiresAt },
});

function facts(upload: Upload) {
  const { name, type, bytes } = upload.file ?? upload.declared;
  const expiresAt = uploadGoneAt(upload);
  return { id: upload.id, attachmentId: upload.id, state: upload.state, name, type, bytes, expiresAt };
}
