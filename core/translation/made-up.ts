import { findLinks } from '../links/find-links.ts';
import { findAddresses } from '../masking/find-addresses.ts';
import { foldText } from '../masking/fold-text.ts';
import type { LostKind } from './check-faithful.ts';

/**
 * What a translation has more of than its original: a link or an address that nobody wrote is worse than one that is lost.
 */
export function madeUp(original: string, translated: string): readonly LostKind[] {
  const [before, after] = [countsIn(original), countsIn(translated)];
  return [
    ...(after.links > before.links ? ['link' as const] : []),
    ...(after.addresses > before.addresses ? ['address' as const] : []),
  ];
}

function countsIn(text: string): { readonly links: number; readonly addresses: number } {
  const folded = foldText(text).text;
  return { links: findLinks(folded).length, addresses: findAddresses(folded).length };
}
