import { domainToASCII } from 'node:url';
import { type AddressToken, addressTokens } from './address-tokens.ts';
import { decodeWords } from './encoded-word.ts';
import type { MailAddress } from './parsed-mail.ts';

const unescaped = (text: string): string => text.replace(/\\(.)/gs, '$1');
const SAFE_LOCAL = /^[^\s"(),:;<>@[\\\]]+$/;

/** Domain in lower case, an international one in ASCII; what is no domain stays as it is. */
function asciiDomain(domain: string): string {
  const lower = domain.toLowerCase();
  return /^[\x21-\x7e]*$/.test(lower) ? lower : domainToASCII(lower) || lower;
}

/** An `addr-spec` in its plainest form: no source route, no quotes that it can do without. */
function plainAddress(spec: string): string {
  const bare = spec.startsWith('@') ? spec.slice(spec.indexOf(':') + 1) : spec;
  const at = bare.lastIndexOf('@');
  if (at < 0) return bare;
  const local = bare.slice(0, at);
  const quoted = /^"(.*)"$/s.exec(local)?.[1];
  const unquoted = quoted === undefined ? local : unescaped(quoted);
  return `${SAFE_LOCAL.test(unquoted) ? unquoted : local}@${asciiDomain(bare.slice(at + 1))}`;
}

/** Words that stand together without blanks: as an address has them, and as a name shows them. */
interface Run {
  spec: string;
  shown: string;
  /** There is an `@` in it that is not quoted. */
  addressed: boolean;
}

/** One mailbox while it is read. */
class MailboxDraft {
  /** What stands in angle brackets, once one was opened. */
  angle = '';
  angled = false;
  readonly #runs: Run[] = [];
  #comment = '';

  get hasAddress(): boolean {
    return this.angled || this.#runs.some((run) => run.addressed);
  }

  add(token: AddressToken): void {
    if (token.kind === 'comment') {
      this.#comment ||= unescaped(token.text).trim();
      return;
    }
    const quoted = token.kind === 'quoted';
    const spec = quoted ? `"${token.text}"` : token.text;
    const shown = quoted ? unescaped(token.text) : token.text;
    const addressed = !quoted && spec.includes('@');
    const last = this.#runs.at(-1);
    if (last && (!token.apart || spec.startsWith('@') || last.spec.endsWith('@'))) {
      last.spec += spec;
      last.shown += shown;
      last.addressed ||= addressed;
    } else this.#runs.push({ spec, shown, addressed });
  }

  /** The mailbox; several where only blanks stand between addresses, none where there is nothing. */
  finish(): MailAddress[] {
    if (this.angled) return this.#named(plainAddress(this.angle), this.#runs);
    const addressed = this.#runs.filter((run) => run.addressed);
    const others = this.#runs.filter((run) => !run.addressed);
    if (addressed.length > 0) return addressed.flatMap((run) => this.#named(plainAddress(run.spec), others));
    return this.#named('', this.#runs);
  }

  #named(address: string, runs: readonly Run[]): MailAddress[] {
    const phrase = runs.map((run) => run.shown).join(' ');
    const name = decodeWords(phrase.trim() === '' ? this.#comment : phrase);
    if (name === '') return address === '' ? [] : [{ address }];
    return [{ address, name }];
  }
}

/** Reads the tokens of one header; groups are dissolved into their members. */
class AddressReader {
  readonly #found: MailAddress[] = [];
  #draft = new MailboxDraft();
  #inAngle = false;

  read(value: string): MailAddress[] {
    for (const token of addressTokens(value)) {
      if (this.#inAngle) this.#readAngle(token);
      else if (token.kind === 'special') this.#readSpecial(token.text);
      else this.#draft.add(token);
    }
    this.#flush();
    return this.#found;
  }

  #flush(): void {
    for (const address of this.#draft.finish()) this.#found.push(address);
    this.#draft = new MailboxDraft();
    this.#inAngle = false;
  }

  #readSpecial(special: string): void {
    if (special === '<') this.#openAngle();
    else if (special === ',' || special === ';') this.#flush();
    else if (special === ':') this.#startGroup();
  }

  #startGroup(): void {
    if (this.#draft.hasAddress) this.#flush();
    else this.#draft = new MailboxDraft();
  }

  #openAngle(): void {
    if (this.#draft.angled) this.#flush();
    this.#draft.angled = true;
    this.#inAngle = true;
  }

  /** In angle brackets blanks and comments mean nothing; a comma is a route's, or shows that the bracket was not closed. */
  #readAngle(token: AddressToken): void {
    const draft = this.#draft;
    if (token.kind === 'comment') return;
    if (token.kind === 'quoted') draft.angle += `"${token.text}"`;
    else if (token.text === '>') this.#inAngle = false;
    else if (token.text === ',' && !draft.angle.startsWith('@')) this.#flush();
    else if (token.text !== '<') draft.angle += token.text;
    else if (draft.angle !== '') this.#openAngle();
  }
}

/**
 * The mailboxes of an address header, as RFC 5322 has them and as they are written all the same: groups, comments,
 * quoted local parts, routes, missing brackets and commas, encoded words, international domains. Never throws.
 */
export const parseAddresses = (value: string): MailAddress[] => new AddressReader().read(value);
