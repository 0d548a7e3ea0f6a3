import { createHash } from 'node:crypto';
import { comparableAddress } from '../../comparable-address.ts';
import { PROVIDERS } from '../../masking/address-words.ts';
import { domainOf, isWithin } from '../../sender.ts';

/** A side of a conversation: the alias that stands for it, and the real addresses that the alias hides. */
export interface Hidden {
  readonly alias: string;
  readonly mailboxes: readonly string[];
}

/** Who wrote an id, and the domains that aliases live in. */
export interface HiddenWriter extends Hidden {
  readonly ownDomains: readonly string[];
}

/** An id longer than any calendar program makes one. */
const LONGEST = 1_000;
/** Ids that programs make: long with digits in them, or a time. Whoever reads one learns nobody's address. */
const MADE_BY_PROGRAM = /^(?=.*\d).{20,}$|\d{8}T\d{4}/;
/** Also these, where nobody has a mailbox: "visit-7@calendar.example". */
const NUMBERED = /\d/;
/** A pattern that is found nowhere. */
const NOTHING = '(?!)';
/** What stands before and after each @. */
const ADDRESS_LIKE = /([^\s@<>,;:"/]*)(?:@|%40)([\w.-]*)/g;

/**
 * An event's UID as the other side may see it: with tokens in place of the writer's addresses and their domains, which
 * {@link restoreUid} turns back, so that an answer names the event by the id that the writer's calendar knows.
 *
 * Any other id that looks like somebody's mailbox is replaced for good; one with a number in it does only at a mail provider,
 * and a token of the other side never. The same id gives the same each time; upper case in a
 * replaced address comes back as lower case.
 */
export function hideUid(uid: string, writer: HiddenWriter): string {
  const { alias, mailboxes } = writer;
  const secrets = secretsOf(mailboxes);
  const pieces = uid.length > LONGEST ? [] : piecesOf(uid, secrets);
  const isKnown = pieces.every((piece) => piece.secret || !holdsMailbox(piece, writer.ownDomains));
  if (pieces.length === 0 || !isKnown) return `${digestOf(`${alias} ${uid}`)}@${domainOf(alias)}`;
  return pieces
    .map(({ text, secret }) => (secret ? tokenFor(secrets.indexOf(comparableAddress(text)), text, alias) : text))
    .join('');
}

interface Piece {
  readonly text: string;
  /** One of the writer's addresses, or a domain of one. */
  readonly secret: boolean;
  /** Such a one stands behind. */
  readonly goesOn: boolean;
}

/** What was split at stands at the odd places. */
const piecesOf = (uid: string, secrets: readonly string[]): readonly Piece[] =>
  uid.split(anyOf(secrets)).map((text, index, { length }) => ({
    text,
    secret: index % 2 === 1,
    goesOn: index < length - 1,
  }));

/** The id with tokens of that side's alias turned back; what names nothing any more stays. */
export function restoreUid(uid: string, { alias, mailboxes }: Hidden): string {
  const secrets = secretsOf(mailboxes);
  const [local, domain] = [escaped(localOf(alias)), escaped(domainOf(alias))];
  const token = new RegExp(`a(\\d{1,4})\\.${local}[@.]${domain}`, 'g');
  return uid.replace(token, (whole, place: string) => secrets[Number(place)] ?? whole);
}

/** Addresses, their domains and the domains above those, each once, in an order that only grows with new mailboxes. */
function secretsOf(mailboxes: readonly string[]): readonly string[] {
  const all = mailboxes.map(comparableAddress).flatMap((address) => [address, ...domainsOf(domainOf(address))]);
  return [...new Set(all)];
}

/** `mail.hosts.example` and `hosts.example`: a domain with all above it that are no top-level ones. */
function domainsOf(domain: string): readonly string[] {
  const labels = domain.split('.');
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
}

/** Finds any of them, the longest first, in whatever case. */
const anyOf = (secrets: readonly string[]): RegExp =>
  new RegExp(
    `(${
      secrets
        .toSorted((one, other) => other.length - one.length)
        .map(escaped)
        .join('|') || NOTHING
    })`,
    'i',
  );

const tokenFor = (place: number, secret: string, alias: string): string =>
  `a${place}.${localOf(alias)}${secret.includes('@') ? '@' : '.'}${domainOf(alias)}`;

const localOf = (address: string): string => address.slice(0, address.lastIndexOf('@'));

/** What stands before the domain of who wrote it is no address without that; at a domain of ours nobody has a mailbox. */
const holdsMailbox = ({ text, goesOn }: Piece, ownDomains: readonly string[]): boolean =>
  [...text.matchAll(ADDRESS_LIKE)].some(([found, local = '', domain = ''], index, all) => {
    const isCut = goesOn && index === all.length - 1 && text.endsWith(found);
    return !isCut && !isMadeByProgram(local, domain) && !ownDomains.some((own) => isWithin(domain, own));
  });

const isMadeByProgram = (local: string, domain: string): boolean =>
  MADE_BY_PROGRAM.test(local) ||
  (NUMBERED.test(local) && !PROVIDERS.has(comparableAddress(domain).replace(/\..*/s, '')));

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);
