import { cleanName } from '../mail/clean-name.ts';
import { inspectFile } from '../mail/content/inspect-file.ts';
import type { EnclosedFile } from '../mail/take-in.ts';
import { ok, type Refusal, type Result, refused } from '../refusals.ts';
import { type FileRule, whyNotSent } from './file-rule.ts';
import type { Declared } from './upload.ts';

/**
 * A file that was uploaded, as it may go on (B14, N5): known by its content, under a clean name, or why it may not.
 *
 * The rules are asked once more when it is sent: they may be others by then.
 */
export function clearFile(content: Uint8Array, declared: Declared, fileRule: FileRule): Result<EnclosedFile, Refusal> {
  const inspected = inspectFile(content, declared.name, declared.type);
  const file = { ...inspected, name: cleanName(declared.name, inspected.type), bytes: content.length, content };
  const refusal = whyNotSent(file, fileRule);
  return refusal ? refused(refusal) : ok(file);
}
