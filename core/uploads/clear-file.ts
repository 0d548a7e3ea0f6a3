import type { Enclosure } from '../mail/enclosed/enclosure.ts';
import { rewriteFiles } from '../mail/enclosed/rewrite-files.ts';
import { type EnclosedFile, knownFile } from '../mail/known-file.ts';
import { ok, type Refusal, type Result, refused } from '../refusals.ts';
import { fileRuleOf, whyNotSent } from './file-rule.ts';
import type { Declared } from './upload.ts';

/**
 * A file that was uploaded, as it may go on (B14, N4, N5): known by its content, under a clean name, without place data
 * or addresses; or why it may not. As by mail, but that what would stay behind is refused: who sends it is there.
 *
 * The rules are asked once more when it is sent: they may be others by then.
 */
export function clearFile(
  content: Uint8Array,
  declared: Declared,
  enclosure: Enclosure,
): Result<EnclosedFile, Refusal> {
  const file = knownFile({ content, name: declared.name, declaredType: declared.type });
  const [rewritten = file] = rewriteFiles([file], enclosure);
  const refusal = whyNotSent(rewritten, fileRuleOf(enclosure.context, enclosure.domain));
  return refusal ? refused(refusal) : ok(rewritten);
}
