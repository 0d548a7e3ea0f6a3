import type { Threads } from '../../core/ports/searches.ts';
import { foldWords } from '../../core/search/fold-words.ts';
import { addTextGrams, type Gram } from '../../core/search/grams.ts';

/** What messages are found by. */
export interface ReadWords {
  readonly grams: Set<Gram>;
  /** The number of the last of them. */
  readonly upTo: number;
  readonly count: number;
}

/** What a conversation's messages after number `seq` are found by, as both sides read them. */
export async function readWords(
  threads: Pick<Threads, 'since'>,
  conversationId: string,
  seq: number,
): Promise<ReadWords> {
  const grams = new Set<Gram>();
  let [upTo, count] = [seq, 0];
  for await (const messages of threads.since(conversationId, seq)) {
    for (const { text } of messages) addTextGrams(grams, foldWords(text).words);
    upTo = messages.at(-1)?.seq ?? upTo;
    count += messages.length;
  }
  return { grams, upTo, count };
}
