import type { ServeTranslationsDeps } from './deps.ts';
import { getTranslation } from './get-translation.ts';
import { getMessage, listMessages } from './read-messages.ts';

/** Messages, as hosts and guests read them over the API, each in its own language. */
export const serveTranslations = (deps: ServeTranslationsDeps) => ({
  listMessages: listMessages(deps),
  getMessage: getMessage(deps),
  getTranslation: getTranslation(deps),
});
