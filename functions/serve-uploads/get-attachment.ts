import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { findPartySight } from '../../adapters/lambda/find-sight.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { isThere } from '../../core/uploads/upload.ts';
import { uploadView } from '../../core/views/upload-view.ts';
import type { ServeUploadsDeps } from './deps.ts';

type Deps = Pick<ServeUploadsDeps, 'conversations' | 'uploads' | 'now'>;

/** `GET /conversations/{id}/attachments/{attachmentId}`: whether a file may be sent yet, for the side that announced it. */
export const getAttachment = (deps: Deps) =>
  endpoint(REQUESTS.getAttachment, async ({ caller, path: { conversationId, attachmentId } }) => {
    const sight = await findPartySight(deps, caller, conversationId);
    if (!sight.ok) return sight.error;
    const upload = await deps.uploads.find(attachmentId);
    const isTheirs = upload?.conversationId === conversationId && upload.side === sight.value.side;
    if (!isTheirs || !isThere(upload, deps.now())) return requestProblem('not-found');
    return { status: 200, body: uploadView(upload) };
  });
