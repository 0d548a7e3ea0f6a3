import type { Instant } from '../model.ts';
import { isThere, type Upload } from './upload.ts';

/** What a scan found: nothing, a threat, or that it could not look. */
export type ScanVerdict = 'clean' | 'infected' | 'unscanned';

/** What follows from a verdict about an upload: look into the file, refuse it, or take it back from a message. */
export type AfterVerdict = 'clear' | 'refuse' | 'withdraw' | 'nothing';

/**
 * What to do about a verdict (G14), in whatever order verdicts come, and however often.
 *
 * Anything but a pass blocks. The version that a verdict came for first is the one that counts: another that was put over
 * it changes nothing. A threat wins whenever it is found; that a scan failed says nothing of a file that passed before.
 */
export function afterVerdict(upload: Upload, version: string, verdict: ScanVerdict, now: Instant): AfterVerdict {
  if (!isThere(upload, now) || (upload.version !== undefined && upload.version !== version)) return 'nothing';
  if (upload.state === 'waiting') return verdict === 'clean' ? 'clear' : 'refuse';
  if (verdict !== 'infected') return 'nothing';
  if (upload.state === 'used') return 'withdraw';
  return upload.seq === undefined ? 'refuse' : 'nothing';
}
