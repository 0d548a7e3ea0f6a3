import type { MaskPolicy } from './masking/mask-policy.ts';
import { type MaskedText, maskText } from './masking/mask-text.ts';

/**
 * A file's name with what `policy` hides replaced, its extension kept where that is no part of an address.
 *
 * Digits in names are mostly a camera's, so numbers are looked for only where they must not be seen.
 */
export function maskFileName(name: string, policy: MaskPolicy): MaskedText {
  const quiet: MaskPolicy = { ...policy, phones: policy.phones === 'mask' ? 'mask' : 'pass' };
  const dot = name.lastIndexOf('.');
  const stem = maskText(dot > 0 ? name.slice(0, dot) : name, quiet);
  const whole = maskText(dot > 0 ? stem.text + name.slice(dot) : stem.text, quiet);
  return { text: whole.text, notes: [...stem.notes, ...whole.notes] };
}
