import { LANGUAGES, type Language } from './language.ts';

/** One of a reader's languages, and how much it is wanted: 0 to 1. */
interface Wish {
  readonly base: string;
  readonly weight: number;
}

/**
 * The language of ours that a browser's reader wants most; English where it wants none of ours.
 *
 * @param header Accept-Language (RFC 9110, 12.5.4); what is no part of one is passed over
 */
export function preferredLanguage(header = ''): Language {
  const wishes = header.split(',').map(wishOf).filter(isWanted);
  for (const { base } of wishes.toSorted((one, other) => other.weight - one.weight)) {
    const language = LANGUAGES.find((each) => each === base);
    if (language) return language;
  }
  return 'en';
}

function wishOf(part: string): Wish {
  const [tag = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
  const weight = parameters.find((each) => each.startsWith('q='))?.slice(2) ?? '1';
  return { base: tag.replace(/-.*$/s, ''), weight: Number(weight) };
}

const isWanted = ({ weight }: Wish): boolean => weight > 0 && weight <= 1;
