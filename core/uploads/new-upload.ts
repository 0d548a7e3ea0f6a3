import { CONVERSATION_ID, nameFrom } from '../aliases.ts';
import type { Upload } from './upload.ts';

/** Random bytes behind an upload's id: nobody guesses one. */
export const UPLOAD_ID_BYTES = 16;

/** A file that is announced now; the same random bytes give the same id. */
export const newUpload = (
  upload: Pick<Upload, 'conversationId' | 'side' | 'declared' | 'createdAt'>,
  random: Uint8Array,
): Upload => ({ ...upload, id: nameFrom(CONVERSATION_ID, random), state: 'waiting' });
