import { domainOf, isWithin } from '../../sender.ts';
import { foldWords } from './fold-words.ts';
import type { MailSpec } from './mail-spec.ts';

/** The header by which our own mail is known when somebody's forwarding brings it back under another sender's name. */
const NAME = 'X-Foyer-Relay';

/**
 * The mark that every mail of ours carries: the domain that it is sent from. Mail programs copy no such header into an answer
 * or into a mail that a person forwards; rules on a server hand it on as it is. It is no secret: who copies it into a mail
 * makes that mail come to nothing.
 */
export const ownMark = ({ from }: Pick<MailSpec, 'from'>): string => foldWords(NAME, [domainOf(from.address)]);

/** Whether a mail carries the mark of one that is sent from `domain` or below it. */
export const hasOwnMark = (headers: (name: string) => readonly string[], domain: string): boolean =>
  headers(NAME.toLowerCase()).some((value) => isWithin(value, domain));
