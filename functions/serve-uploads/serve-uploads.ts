import type { ServeUploadsDeps } from './deps.ts';
import { getAttachment } from './get-attachment.ts';
import { postAttachment } from './post-attachment.ts';

/** Files that hosts and guests send over the API, until they are in a message. */
export const serveUploads = (deps: ServeUploadsDeps) => ({
  postAttachment: postAttachment(deps),
  getAttachment: getAttachment(deps),
});
