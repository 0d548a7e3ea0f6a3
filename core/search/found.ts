import type { Instant } from '../model.ts';
import type { Fact } from './searched-facts.ts';

/** Where a conversation holds what was looked for, as its reader may see it. */
export type Match =
  | { readonly in: Fact['in']; readonly excerpt: string }
  | { readonly in: 'text'; readonly messageId: string; readonly at: Instant; readonly excerpt: string };
