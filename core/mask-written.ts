import { stretchesOf } from './mail/reply/added-lines.ts';
import type { MaskPolicy } from './masking/mask-policy.ts';
import { type MaskedText, maskText } from './masking/mask-text.ts';
import { machinePolicy } from './masking-rule.ts';
import type { Via } from './model.ts';

/**
 * A message's words as the other side may see them (B18, N4): what a person typed as `policy` has it, and in what a mail
 * program added (quotes and their headers, a signature) the participants' own addresses hidden in any case.
 */
export function maskWritten(text: string, via: Via, policy: MaskPolicy): MaskedText {
  const quiet = via === 'mail' && !policy.addresses ? withoutOwn(text, policy) : text;
  const masked = maskText(quiet, policy);
  const notes = masked.notes.filter((note) => note !== 'addresses-masked');
  return quiet === text ? masked : { text: masked.text, notes: ['addresses-masked', ...notes] };
}

/** The same text where none of them stands in what a program added. */
function withoutOwn(text: string, policy: MaskPolicy): string {
  const own: MaskPolicy = { ...machinePolicy(policy), addresses: false, phones: 'pass' };
  const stretches = stretchesOf(text).map((stretch) => ({
    stretch,
    masked: maskAdded(stretch.text, stretch.added, own),
  }));
  return stretches.some(({ stretch, masked }) => masked !== stretch.text)
    ? stretches.map(({ masked }) => masked).join('\n')
    : text;
}

const maskAdded = (text: string, added: boolean, policy: MaskPolicy): string =>
  added ? maskText(text, policy).text : text;
