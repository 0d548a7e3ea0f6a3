import { STALE, untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { findPartySight, type PartySight } from '../../adapters/lambda/find-sight.ts';
import { answerBefore, type IdempotentCall, keptAnswer } from '../../adapters/lambda/idempotency.ts';
import { linksTo } from '../../adapters/lambda/links-to.ts';
import { problemReply } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import { initialDelivery } from '../../core/initial-delivery.ts';
import type { Attachment, Message, Via } from '../../core/model.ts';
import type { Append } from '../../core/ports/conversations.ts';
import { refusalProblem } from '../../core/problems.ts';
import { keptSites } from '../../core/restrictions/link-carrier.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import type { ClearedFile } from '../../core/uploads/upload.ts';
import { type MessageView, messageView } from '../../core/views/message-view.ts';
import { type Decided, decideWords, type Wish } from './decide-words.ts';
import type { ServeConversationsDeps } from './deps.ts';
import { findUploads } from './find-uploads.ts';
import { findWords } from './find-words.ts';
import { translateOnce } from './translate-once.ts';

/** `POST /conversations/{id}/messages`: what the caller writes, if the rules let it through as things are when it is stored. */
export const postMessage = (deps: ServeConversationsDeps) =>
  endpoint(REQUESTS.postMessage, ({ caller, path: { conversationId }, body, idempotent }) => {
    const translate = translateOnce(deps.translation);
    return untilFresh(async () => {
      const sight = await findPartySight(deps, caller, conversationId);
      if (!sight.ok) return sight.error;
      const uploads = await findUploads(deps, sight.value.side, conversationId, body.attachmentIds ?? []);
      const words = await findWords(deps, sight.value, body);
      // after all else is read: where the same call used the files meanwhile, its answer is there too
      const before = await answerBefore(deps, idempotent, placeIn(conversationId));
      if (before) return before;
      if (!uploads.ok) return uploads.error;
      if (!words.ok) return words.error;
      return write(deps, sight.value, { words: words.value, uploads: uploads.value, translate }, idempotent);
    });
  });

async function write(
  deps: ServeConversationsDeps,
  sight: PartySight,
  wish: Wish,
  idempotent: IdempotentCall | undefined,
): Promise<Reply | typeof STALE> {
  const decided = await decideWords(deps, sight, wish);
  if (!decided.ok) return problemReply(refusalProblem(decided.error));
  const { now, acceptance } = decided.value;
  const { words, uploads } = wish;
  const detection = { signs: acceptance.signs, rules: deps.detection, now };
  const entry = { ...entryOf(sight, words.via, decided.value), uploads, limits: deps.limits, detection };
  const view = await viewOf(deps, sight, entry);
  const keep = idempotent && ((message: Message) => keptAnswer(idempotent, 201, view(message), now));
  const appended = await deps.conversations.append({ ...entry, keep });
  if (appended.kind === 'refused') return problemReply(refusalProblem(appended.refusal));
  if (appended.kind !== 'appended') return STALE;
  return created(sight.context.conversation.id, view(appended.message));
}

/** What to store; a repeat of the call finds its answer there. */
const entryOf = (
  { side, context }: PartySight,
  via: Via,
  { acceptance: { text, original, notes, attachments, leftOut, links }, language, now }: Decided,
): Append => ({
  context,
  message: {
    ...{ at: now, author: side, via, text, original, language, notes },
    attachments: attachments.map(attachmentOf),
    leftOut: leftOut.length > 0 ? leftOut : undefined,
    links: keptSites(links),
  },
  delivery: initialDelivery(context, side),
});

/** Without what was decided on, which is no part of what was said. */
const attachmentOf = ({ id, name, type, bytes, sha256, key }: ClearedFile): Attachment => ({
  ...{ id, name, type, bytes, sha256, key },
});

/** How the message is shown to who wrote it: the links are there before it is stored, so that a repeat gets the same. */
async function viewOf(
  deps: ServeConversationsDeps,
  sight: PartySight,
  { message: { attachments }, delivery }: Append,
): Promise<(message: Message) => MessageView> {
  const links = await linksTo(deps, sight, attachments);
  return (message) => messageView(message, delivery, links);
}

function created(conversationId: string, message: { readonly id: string }): Reply {
  return {
    status: 201,
    headers: { Location: placeIn(conversationId)(message.id) },
    body: message,
  };
}

const placeIn = (conversationId: string) => (messageId: string) =>
  `/conversations/${conversationId}/messages/${messageId}`;
