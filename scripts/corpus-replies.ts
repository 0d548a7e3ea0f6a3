import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutReply } from '../core/mail/reply/cut-reply.ts';

export interface ReplyMeasure {
  readonly total: number;
  readonly exact: number;
  /** Names of the files whose text, cut, is not the expected one. */
  readonly misses: readonly string[];
}

/** How many of `folder`/emails are cut to what stands under the same name in `folder`/trimmed, outer white space aside. */
export function measureReplies(folder: string): ReplyMeasure {
  const names = readdirSync(join(folder, 'emails')).sort();
  const misses = names.filter((name) => {
    const cut = cutReply(readFileSync(join(folder, 'emails', name), 'utf8'));
    return cut.trim() !== readFileSync(join(folder, 'trimmed', name), 'utf8').trim();
  });
  return { total: names.length, exact: names.length - misses.length, misses };
}

if (import.meta.main) {
  const { total, exact, misses } = measureReplies(process.argv[2] ?? '../shared/corpus/replies');
  console.log(`${exact} of ${total} replies cut exactly (${((100 * exact) / total).toFixed(1)} %)`);
  for (const name of misses) console.log(`  differs: ${name}`);
}
