import type * as z from 'zod/mini';
import type { Sight } from '../access.ts';
import type { Side } from '../model.ts';
import type { foundConversation } from '../schemas/search.ts';
import type { Match } from '../search/found.ts';
import { conversationView } from './conversation-view.ts';

export type FoundView = z.output<typeof foundConversation>;

/** A conversation as one of its sides sees it in a list, with what it was found by. */
export const foundView = (sight: Omit<Sight, 'viewer'>, side: Side, matches: readonly Match[]): FoundView => ({
  ...conversationView(sight, side),
  matches: matches.map((match) => ({ ...match })),
});
