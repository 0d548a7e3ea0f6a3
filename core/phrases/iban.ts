import type { Span } from '../masking/span.ts';
import { isPlainAlphanumeric } from './plain-alphanumeric.ts';

/** Characters of an IBAN by country (ISO 13616 registry). */
const LENGTHS: ReadonlyMap<string, number> = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 ' +
    'FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 ' +
    'LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 ' +
    'SC31 SD18 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

const GAPS = ' -.\n_/';
const WIDEST_GAP = 2;

/** The account number whose first two figures stand at `at`, groups apart or not; undefined where its check digits are wrong. */
export function ibanAround(text: string, at: number): Span | undefined {
  const letters = GAPS.includes(text.charAt(at - 1)) ? at - 3 : at - 2;
  const country = text.slice(Math.max(letters, 0), letters + 2).toUpperCase();
  const length = LENGTHS.get(country);
  if (length === undefined || isPlainAlphanumeric(text.charCodeAt(letters - 1))) return undefined;
  const { characters, end } = collect(text, at, length - 2);
  return isChecked(country + characters, length) && !isPlainAlphanumeric(text.charCodeAt(end))
    ? { start: letters, end }
    : undefined;
}

/** So many letters and figures from `at` on, and where they end. */
function collect(text: string, at: number, count: number): { readonly characters: string; readonly end: number } {
  let characters = '';
  let end = at;
  for (let next = at; characters.length < count && next - end <= WIDEST_GAP; next += 1) {
    const code = text.charCodeAt(next);
    if (isPlainAlphanumeric(code)) {
      characters += text.charAt(next);
      end = next + 1;
    } else if (!(next < text.length && GAPS.includes(text.charAt(next)))) break;
  }
  return { characters, end };
}

/** ISO 7064, mod 97-10: letters count as 10 to 35, the first four characters last. */
function isChecked(iban: string, length: number): boolean {
  if (iban.length !== length) return false;
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
