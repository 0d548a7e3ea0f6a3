import type { Note } from '../model.ts';
import type { MaskPolicy } from './mask-policy.ts';

/** A text as the other side may see it, and what was found in it. */
export interface MaskedText {
  readonly text: string;
  readonly notes: readonly Note[];
}

/** What stands in place of an address. It holds no word, so it needs no translation, and is no address itself. */
export const HIDDEN_ADDRESS = '[•••@•••]';

const PLAIN_ADDRESS = /[\w.+-]{1,64}@[\w.-]{1,253}/g;

/** The text with what `policy` hides replaced, and a note for each kind that was found. */
export function maskText(text: string, policy: MaskPolicy): MaskedText {
  const masked = policy.addresses ? text.replace(PLAIN_ADDRESS, HIDDEN_ADDRESS) : text;
  return { text: masked, notes: masked === text ? [] : ['addresses-masked'] };
}
