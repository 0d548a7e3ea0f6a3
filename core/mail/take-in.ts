import { createHash } from 'node:crypto';
import { aliasDomains, countGuestAliases } from '../aliases.ts';
import { automaticKind } from '../automatic-mail.ts';
import type { Arrival } from '../judge-arrival.ts';
import type { ReceivedFacts } from '../model.ts';
import { domainOf } from '../sender.ts';
import { verifiedDkimDomains } from './authentication-results.ts';
import { holdsInvite } from './calendar/holds-invite.ts';
import { cleanName } from './clean-name.ts';
import { hasOwnMark } from './compose/own-mark.ts';
import { Allowance } from './content/archive/allowance.ts';
import { nameFor } from './content-type.ts';
import { type EnclosedFile, knownFile } from './known-file.ts';
import type { ParsedMail } from './parse/parsed-mail.ts';
import { cutReply } from './reply/cut-reply.ts';
import { withoutArmor } from './reply/pgp-armor.ts';
import { sectionsText } from './section-text.ts';

/** Files of one mail that are looked at: what a message can keep a record of, and more than people send. */
export const MOST_FILES = 100;

/** Names of files beyond those that a message keeps. */
const MISSED_NAMES = 20;

/** What of a mail is held against the rules for what may get in. `domain` is the one that aliases live under. */
export function arrivalOf(
  mail: ParsedMail,
  { returnPath, verdicts }: Pick<ReceivedFacts, 'returnPath' | 'verdicts'>,
  domain: string,
): Omit<Arrival, 'expected' | 'released'> {
  const from = mail.from.map(({ address }) => address);
  return {
    verdicts,
    from,
    envelopeDomain: domainOf(returnPath),
    dkimDomains: verifiedDkimDomains(mail.headers('authentication-results')),
    automatic: automaticKind({ ...mail, from, returnPath, holdsInvite: () => holdsInvite(mail) }),
    isOurs: hasOwnMark(mail.headers, domain),
    guestAliases: countGuestAliases(
      [...mail.to, ...mail.cc].map(({ address }) => address),
      domain,
    ),
    ownDomains: aliasDomains(domain),
  };
}

/** What the sender wrote now, as plain text: the body's sections in order, quoted history and signatures of programs cut. */
export const textOf = ({ sections }: ParsedMail): string => cutReply(withoutArmor(sectionsText(sections, 'drop')));

/**
 * The files that came with a mail, the first {@link MOST_FILES} of them: decoded, known by their bytes, with a clean name.
 *
 * @param allowance how much of archives is looked at
 */
export function filesOf(mail: ParsedMail, allowance: Allowance = new Allowance()): readonly EnclosedFile[] {
  return mail.attachments
    .slice(0, MOST_FILES)
    .map((attachment, index) =>
      knownFile({ ...attachment, content: attachment.decode(), number: index + 1 }, allowance),
    );
}

/** Names of the files that came after those; not of all, where they are many. */
export const missedFilesOf = (mail: ParsedMail): readonly string[] =>
  mail.attachments
    .slice(MOST_FILES, MOST_FILES + MISSED_NAMES)
    .map(({ name, declaredType }, index) =>
      cleanName(name ?? nameFor(declaredType, MOST_FILES + index + 1), declaredType),
    );

/** Under which hash a mail's Message-ID counts as taken in; undefined where it has none. */
export const messageIdHash = ({ messageId }: Pick<ParsedMail, 'messageId'>): string | undefined =>
  messageId === undefined ? undefined : createHash('sha256').update(messageId).digest('base64url');
