import type { AutomaticKind } from './automatic-mail.ts';
import { comparableAddress } from './comparable-address.ts';
import { mailboxesOf } from './mailboxes.ts';
import { otherSide } from './model.ts';
import type { Addressed } from './ports/conversations.ts';
import type { Program } from './programs/program.ts';
import { programOf } from './programs/programs.ts';
import type { Refusal, RefusalCode } from './refusals.ts';
import { type Claim, domainOf, isVerified, isWithin } from './sender.ts';

/** A received mail and one of its envelope recipients, as far as it decides whether the mail gets in. */
export interface Arrival extends Claim {
  /** Absent where a person sent it. */
  readonly automatic?: AutomaticKind | undefined;
  /** It carries our own mark: we sent it, and somebody's forwarding brought it back. */
  readonly isOurs: boolean;
  /** How many different guests' aliases its To and Cc name. */
  readonly guestAliases: number;
  /** Domains that only Foyer sends from. */
  readonly ownDomains: readonly string[];
  /** What the recipient's alias leads to; undefined where there is no such alias. */
  readonly expected?: Expected | undefined;
  /** The platform let it out of quarantine. */
  readonly released?: boolean | undefined;
}

/** Who may write to an alias, and how its program takes automatic mail. */
export interface Expected {
  /** Addresses of the side that writes to the alias. */
  readonly mailboxes: readonly string[];
  readonly automaticMail: Program['automaticMail'];
}

/** Whether a mail gets as far as the rules for what it says. `notice`: whether its sender is told of a refusal. */
export type Judgement =
  | { readonly kind: 'go'; readonly notice: boolean }
  | { readonly kind: 'refuse'; readonly refusal: Refusal; readonly notice: boolean }
  | { readonly kind: 'quarantine'; readonly code: RefusalCode };

/** Who is expected to write to an alias: the other side of the one that it stands for. */
export const expectedBy = ({ side, context }: Addressed): Expected => ({
  mailboxes: mailboxesOf(context, otherSide(side)),
  automaticMail: programOf(context.listing.program).automaticMail,
});

/**
 * Whether a mail may enter its conversation: who sent it and what it is, before what it says (N2, G12, G14, G15).
 *
 * Only a verified and known sender is told anything, and never a machine: answering others makes backscatter. A release
 * stands for what quarantine was in doubt about; everything else is judged again.
 */
export function judgeArrival(arrival: Arrival): Judgement {
  const { expected, guestAliases, released } = arrival;
  const doubt = doubtOf(arrival);
  const notice = doubt === undefined && arrival.automatic === undefined;
  const refuse = (refusal: Refusal): Judgement => ({ kind: 'refuse', refusal, notice });
  if (isOwn(arrival)) return { kind: 'refuse', refusal: { code: 'mail-loop' }, notice: false };
  if (arrival.automatic && !isLetIn(arrival, doubt)) return judgeAutomatic(expected);
  if (arrival.verdicts.virus !== 'PASS') return refuse({ code: 'attachment-infected' });
  if (!expected) return refuse({ code: 'alias-unknown' });
  if (doubt && !released) return { kind: 'quarantine', code: doubt };
  if (guestAliases > 1) return refuse({ code: 'several-recipients', count: guestAliases });
  return { kind: 'go', notice };
}

/** What Foyer itself sent comes back by a forwarding rule: an answer would go round for ever. */
const isOwn = ({ isOurs, from, envelopeDomain, ownDomains }: Arrival): boolean =>
  isOurs || [envelopeDomain, ...from.map(domainOf)].some((domain) => ownDomains.some((own) => isWithin(domain, own)));

/** Whether automatic mail gets in all the same: the platform let it, or the program shows absence notices and this is one. */
const isLetIn = ({ expected, released, automatic }: Arrival, doubt: RefusalCode | undefined): boolean =>
  (released === true && isKept(expected)) ||
  (expected?.automaticMail === 'show' && automatic === 'out-of-office' && doubt === undefined);

/** Whether the program keeps automatic mail for the platform to look at. */
const isKept = (expected: Expected | undefined): boolean => expected?.automaticMail === 'quarantine';

const judgeAutomatic = (expected: Expected | undefined): Judgement =>
  isKept(expected)
    ? { kind: 'quarantine', code: 'automatic-mail' }
    : { kind: 'refuse', refusal: { code: 'automatic-mail' }, notice: false };

/**
 * Why it is not certain that somebody who may be answered wrote this. To an unknown alias nobody is unknown.
 *
 * A release says that it is no spam; it can't say who wrote it.
 */
function doubtOf(arrival: Arrival): RefusalCode | undefined {
  if (arrival.verdicts.spam === 'FAIL' && !arrival.released) return 'spam';
  if (!isVerified(arrival)) return 'sender-unverified';
  return arrival.expected && !wrote(arrival.expected, arrival.from) ? 'sender-unknown' : undefined;
}

function wrote({ mailboxes }: Expected, from: readonly string[]): boolean {
  const known = mailboxes.map(comparableAddress);
  return from.some((sender) => known.includes(comparableAddress(sender)));
}
