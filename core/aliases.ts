import { comparableAddress } from './comparable-address.ts';
import type { NewConversation } from './ports/conversations.ts';
import { ALPHABETS } from './programs/alphabets.ts';
import type { AliasForm, Program } from './programs/program.ts';
import { aliasSubdomains, PROGRAMS } from './programs/programs.ts';

/** Random bytes behind one name: 128 bits make the remainder's bias unmeasurable for up to 65 bits of name. */
export const BYTES_EACH = 16;
/** 100 bits: never met twice, without asking the table. */
export const CONVERSATION_ID: Pick<AliasForm, 'alphabet' | 'length'> = { alphabet: 'readable', length: 20 };

/** How many random bytes {@link newConversation} takes. */
export const NEW_CONVERSATION_BYTES = 3 * BYTES_EACH;

/**
 * A conversation's id and aliases, in the form its program gives them (B6, G6).
 *
 * @param random bytes of a cryptographic source; the same bytes give the same names
 * @throws RangeError where they are fewer than {@link NEW_CONVERSATION_BYTES}: a name must not be guessable
 */
export function newConversation(program: Program, domain: string, random: Uint8Array): NewConversation {
  if (random.length < NEW_CONVERSATION_BYTES) throw new RangeError('too few random bytes for a conversation');
  const bytes = (place: number): Uint8Array => random.subarray(place * BYTES_EACH, (place + 1) * BYTES_EACH);
  return {
    conversationId: nameFrom(CONVERSATION_ID, bytes(0)),
    aliases: {
      guest: aliasFrom(program.aliases.guest, domain, bytes(1)),
      host: aliasFrom(program.aliases.host, domain, bytes(2)),
    },
  };
}

/** An alias of that form; the same bytes give the same one. */
export const aliasFrom = (form: AliasForm, domain: string, random: Uint8Array): string =>
  `${form.prefix}${nameFrom(form, random)}@${form.subdomain}.${comparableAddress(domain)}`;

/** Digits of the bytes' number in base of the alphabet. */
export function nameFrom({ alphabet, length }: Pick<AliasForm, 'alphabet' | 'length'>, random: Uint8Array): string {
  const characters = ALPHABETS[alphabet];
  const base = BigInt(characters.length);
  let rest = random.reduce((number, byte) => number * 256n + BigInt(byte), 0n);
  return Array.from({ length }, () => {
    const character = characters.charAt(Number(rest % base));
    rest /= base;
    return character;
  }).join('');
}

/** The mail domains under `domain` in which aliases live. */
export const aliasDomains = (domain: string): readonly string[] =>
  aliasSubdomains().map((subdomain) => `${subdomain}.${comparableAddress(domain)}`);

/** Whether mail to `address` comes to Foyer under `domain`; whether there is such an alias, the table tells. */
export const isAlias = (address: string, domain: string): boolean =>
  aliasDomains(domain).some((own) => comparableAddress(address).endsWith(`@${own}`));

/** What is wrong with such an address as somebody's own: Foyer's mail would go round in circles. */
export const IS_ALIAS = "must not be an address under Foyer's own domain";

/** How many different guests' aliases, by their form, are among `addresses` (G15). */
export const countGuestAliases = (addresses: readonly string[], domain: string): number =>
  new Set(addresses.map(comparableAddress).filter((address) => isGuestAlias(address, domain))).size;

const isGuestAlias = (address: string, domain: string): boolean =>
  Object.values(PROGRAMS).some(({ aliases }) => hasForm(address, aliases.guest, domain));

/** Whether an address, in lower case, is of that form under `domain`. */
export function hasForm(address: string, { prefix, alphabet, length, subdomain }: AliasForm, domain: string): boolean {
  const at = `@${subdomain}.${comparableAddress(domain)}`;
  if (!address.startsWith(prefix) || !address.endsWith(at)) return false;
  const name = address.slice(prefix.length, -at.length);
  return name.length === length && [...name].every((character) => ALPHABETS[alphabet].includes(character));
}
