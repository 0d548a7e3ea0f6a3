import { isAbsenceSubject } from './absence-subject.ts';

/** What of a mail tells that no person sent it. */
export interface MailSigns {
  /** Values of a header, in order; case of `name` does not matter. */
  headers(name: string): readonly string[];
  /** Media type of the whole, in lower case. */
  readonly contentType: string;
  /** Addresses of the From header. */
  readonly from: readonly string[];
  /** The envelope's sender; empty, or `<>`, where it has none. */
  readonly returnPath: string;
  /** Decoded. */
  readonly subject: string;
  /** Whether it holds an invite, or the answer to one. */
  holdsInvite(): boolean;
}

/** `out-of-office`: somebody's mailbox answers while they are away. `machine`: a list, a bounce, a report, anything else. */
export type AutomaticKind = 'out-of-office' | 'machine';

const BULK = ['bulk', 'junk', 'list'];
const RESPONDER_HEADERS = ['x-autoreply', 'x-autorespond', 'x-autoresponder'];
const LIST_HEADERS = ['list-id', 'list-post', 'list-unsubscribe'];
const REPORTS = /^(multipart\/report|message\/(feedback-report|delivery-status|disposition-notification))/;
const MACHINES = /^(mailer-daemon|postmaster|(no|do[-_.]?not)[-_.]?reply)(?![a-z0-9])/;

/**
 * Whether a mail is automatic, and of which kind ("Decided where the sources are silent", RFC 3834); undefined where a person
 * sent it. Nothing may be sent back for it, or two machines talk for ever.
 *
 * Headers of mailing lists, and Exchange's wish for no automatic answer, say nothing of who wrote: people's mails have them too.
 */
export function automaticKind(mail: MailSigns): AutomaticKind | undefined {
  if (isFromMachine(mail)) return 'machine';
  if (isAutoReply(mail)) return isFromList(mail) ? 'machine' : 'out-of-office';
  return isOtherwiseMarked(mail) ? 'machine' : undefined;
}

const isFromMachine = (mail: MailSigns): boolean =>
  REPORTS.test(mail.contentType) ||
  [mail.returnPath, ...mail.from].some(isMachine) ||
  mail.headers('x-failed-recipients').length > 0;

const isAutoReply = (mail: MailSigns): boolean =>
  submitted(mail).includes('auto-replied') ||
  precedence(mail).includes('auto_reply') ||
  RESPONDER_HEADERS.some((name) => mail.headers(name).some((value) => keyword(value) !== 'no')) ||
  isAbsenceSubject(mail.subject);

const isFromList = (mail: MailSigns): boolean =>
  precedence(mail).includes('list') || LIST_HEADERS.some((name) => mail.headers(name).length > 0);

const isOtherwiseMarked = (mail: MailSigns): boolean =>
  isEmptyPath(mail.returnPath) ||
  precedence(mail).some((value) => BULK.includes(value)) ||
  submitted(mail).some((value) => value !== 'no' && !(value === 'auto-generated' && mail.holdsInvite()));

/** Calendars mark as generated what a person told them to send: an invite, and "Accepted: …", which wants to come back. */
const submitted = (mail: MailSigns): readonly string[] => mail.headers('auto-submitted').map(keyword);

const precedence = (mail: MailSigns): readonly string[] => mail.headers('precedence').map(keyword);

const isEmptyPath = (returnPath: string): boolean => ['', '<>'].includes(returnPath.trim());

const isMachine = (address: string): boolean => MACHINES.test(address.trim().toLowerCase());

/** `Auto-Replied; owner=x (on leave)` says `auto-replied`. */
const keyword = (value: string): string =>
  value
    .replace(/[;(].*/s, '')
    .trim()
    .toLowerCase();
