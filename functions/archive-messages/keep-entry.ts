import type { Archive } from '../../core/ports/archive.ts';
import type { Questions } from '../../core/ports/questions.ts';
import type { ArchiveJob } from '../../core/ports/work.ts';
import type { Archived } from './archived.ts';

export interface KeepEntryDeps {
  readonly archive: Pick<Archive, 'keepEntry'>;
  readonly questions: Pick<Questions, 'entry'>;
}

/** Archives an entry of a public question's record (B8): what was asked, answered, revised or taken off. */
export async function keepEntry(
  { archive, questions }: KeepEntryDeps,
  { questionId, seq }: Extract<ArchiveJob, { kind: 'entry' }>,
): Promise<Archived> {
  const entry = await questions.entry(questionId, seq);
  if (!entry) throw new Error('an archive job of no entry');
  await archive.keepEntry(entry);
  return { code: 'entry-archived' };
}
