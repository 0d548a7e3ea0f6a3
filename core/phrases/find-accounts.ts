import { isDigit } from '../masking/character-class.ts';
import type { Span } from '../masking/span.ts';
import { ibanAround } from './iban.ts';
import { isPlainAlphanumeric } from './plain-alphanumeric.ts';
import { isWallet } from './wallet-address.ts';

/**
 * Account numbers (IBAN) that prove themselves by their check digits, and addresses of wallets, in the order of the text.
 *
 * Once through: at most so many characters as the longest of them has are looked at from each.
 */
export function findAccounts(text: string): readonly Span[] {
  const found: Span[] = [];
  let run = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isDigit(code) && isDigit(text.charCodeAt(at + 1))) {
      const iban = ibanAround(text, at);
      if (iban) {
        found.push(iban);
        at = iban.end - 1;
        run = iban.end;
        continue;
      }
    }
    if (isPlainAlphanumeric(code)) continue;
    if (isWallet(text, run, at)) found.push({ start: run, end: at });
    run = at + 1;
  }
  return found;
}
