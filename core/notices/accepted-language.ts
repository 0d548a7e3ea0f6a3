import { baseLanguage } from '../base-language.ts';
import { closestLanguage, LANGUAGES, type Language } from './language.ts';

/** More of a header is not looked at, in characters. */
const LONGEST = 500;

/** The language of ours that a reader of unknown settings likes best, by their Accept-Language (RFC 9110, 12.5.4). */
export function acceptedLanguage(header = ''): Language {
  const wanted = header.slice(0, LONGEST).split(',').map(rangeOf);
  const best = wanted
    .sort((one, other) => other.weight - one.weight)
    .find(({ tag, weight }) => weight > 0 && isOurs(tag));
  return closestLanguage(best?.tag ?? '');
}

function rangeOf(range: string): { readonly tag: string; readonly weight: number } {
  const [tag = '', weight = '1'] = range.split(/;\s*q=/i);
  return { tag: tag.trim(), weight: Number(weight) || 0 };
}

const isOurs = (tag: string): boolean => LANGUAGES.some((language) => language === baseLanguage(tag));
