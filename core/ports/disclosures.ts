import type { Disclosure } from '../disclosures.ts';
import type { Page, PageRequest } from './conversations.ts';

/** The record of contact details that were given out: it is only ever added to (B18, V6). */
export interface Disclosures {
  /** Records one; the same again changes nothing, and the first keeps its instant. */
  record(disclosure: Disclosure): Promise<void>;
  /** Of one conversation, newest first. */
  list(conversationId: string, page: PageRequest): Promise<Page<Disclosure>>;
  /** All of one conversation, oldest first. */
  all(conversationId: string): Promise<readonly Disclosure[]>;
}
