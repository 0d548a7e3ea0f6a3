import { createHash } from 'node:crypto';
import { comparableAddress } from '../../comparable-address.ts';
import { domainOf } from '../../sender.ts';

/** A side of a conversation: the alias that stands for it, and the real addresses that the alias hides. */
export interface Hidden {
  readonly alias: string;
  readonly mailboxes: readonly string[];
}

/** An id longer than any calendar program makes one. */
const LONGEST = 1_000;
/** Ids that programs make: long with digits in them, or a time. Whoever reads one learns nobody's address. */
const MADE_BY_PROGRAM = /^(?=.*\d).{20,}$|\d{8}T\d{4}/;
/** A pattern that is found nowhere. */
const NOTHING = '(?!)';
/** What stands before each @. */
const ADDRESS_LIKE = /([^\s@<>,;:"/]*)(?:@|%40)/g;

/**
 * An event's UID as the other side may see it: with tokens in place of the writer's addresses and their domains, which
 * {@link restoreUid} turns back, so that an answer names the event by the id that the writer's calendar knows.
 *
 * Any other id that looks like a mailbox is replaced for good. The same id gives the same each time; upper case in a
 * replaced address comes back as lower case.
 */
export function hideUid(uid: string, { alias, mailboxes }: Hidden): string {
  const secrets = secretsOf(mailboxes);
  const pieces = uid.length > LONGEST ? [] : uid.split(anyOf(secrets));
  // what was split at stands at the odd places
  const foreign = pieces.filter((_, index) => index % 2 === 0).some(holdsMailbox);
  if (foreign || pieces.length === 0) return `${digestOf(`${alias} ${uid}`)}@${domainOf(alias)}`;
  return pieces
    .map((piece, index) =>
      index % 2 === 0 ? piece : tokenFor(secrets.indexOf(comparableAddress(piece)), piece, alias),
    )
    .join('');
}

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

/** What stands before the domain of a participant is no address without it. */
const holdsMailbox = (piece: string): boolean =>
  [...piece.matchAll(ADDRESS_LIKE)].some(
    ([found, local = ''], index, all) =>
      !MADE_BY_PROGRAM.test(local) && !(index === all.length - 1 && piece.endsWith(found)),
  );

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);
