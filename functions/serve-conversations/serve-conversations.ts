import { countConversations } from './count-conversations.ts';
import type { ServeConversationsDeps } from './deps.ts';
import { getContact } from './get-contact.ts';
import { getConversation } from './get-conversation.ts';
import { listConversations } from './list-conversations.ts';
import { putNoAnswerNeeded, putRead } from './mark-messages.ts';
import { postMessage } from './post-message.ts';

/** Conversations, as hosts and guests hold them over the API. */
export const serveConversations = (deps: ServeConversationsDeps) => ({
  listConversations: listConversations(deps),
  countConversations: countConversations(deps),
  getConversation: getConversation(deps),
  postMessage: postMessage(deps),
  putRead: putRead(deps),
  putNoAnswerNeeded: putNoAnswerNeeded(deps),
  getContact: getContact(deps),
});
