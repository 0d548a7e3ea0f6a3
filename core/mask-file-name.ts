import type { MaskPolicy } from './masking/mask-policy.ts';
import { type MaskedText, maskText } from './masking/mask-text.ts';

/**
 * A file's name with what `policy` hides replaced, its extension kept where that is no part of an address.
 *
 * Digits in names are mostly a camera's, so numbers are looked for only where they must not be seen.
 *
 * @param hide takes out what else is not to be seen, of all but the extension
 */
export function maskFileName(
  name: string,
  policy: MaskPolicy,
  hide: (words: string) => string = (words) => words,
): MaskedText {
  const quiet: MaskPolicy = { ...policy, phones: policy.phones === 'mask' ? 'mask' : 'pass' };
  const dot = name.lastIndexOf('.');
  const stem = maskText(dot > 0 ? name.slice(0, dot) : name, quiet);
  const shown = hide(stem.text);
  const whole = maskText(dot > 0 ? shown + name.slice(dot) : shown, quiet);
  return { text: whole.text, notes: [...stem.notes, ...whole.notes] };
}
