import type { Archive } from '../../core/ports/archive.ts';
import type { Readings } from '../../core/ports/readings.ts';
import type { ArchiveJob } from '../../core/ports/work.ts';
import type { Archived } from './archived.ts';

export interface KeepReadingDeps {
  readonly archive: Pick<Archive, 'keepReading'>;
  readonly readings: Pick<Readings, 'find'>;
}

/** Archives what was recorded of a reading (B5). */
export async function keepReading(
  { archive, readings }: KeepReadingDeps,
  { subject, at, readingId }: Extract<ArchiveJob, { kind: 'reading' }>,
): Promise<Archived> {
  const reading = await readings.find(subject, at, readingId);
  if (!reading) throw new Error('an archive job of no reading');
  await archive.keepReading(reading);
  return { code: 'reading-archived' };
}
