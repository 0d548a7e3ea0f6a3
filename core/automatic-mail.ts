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
}

const AUTOMATIC_PRECEDENCE = ['bulk', 'junk', 'list', 'auto_reply'];
const RESPONDER_HEADERS = ['x-autoreply', 'x-autorespond', 'x-autoresponder'];
const MACHINES = /^(mailer-daemon|postmaster|(no|do-?not)[-_.]?reply)(?![a-z0-9])/;

/**
 * Whether a mail is automatic: an answering machine's, a list's, a bounce ("Decided where the sources are silent").
 *
 * Nothing may be sent back for it, or two machines talk for ever (RFC 3834).
 */
export const isAutomatic = (mail: MailSigns): boolean =>
  mail.contentType.startsWith('multipart/report') ||
  isEmptyPath(mail.returnPath) ||
  [mail.returnPath, ...mail.from].some(isMachine) ||
  mail.headers('auto-submitted').some((value) => keyword(value) !== 'no') ||
  mail.headers('precedence').some((value) => AUTOMATIC_PRECEDENCE.includes(keyword(value))) ||
  RESPONDER_HEADERS.some((name) => mail.headers(name).length > 0);

const isEmptyPath = (returnPath: string): boolean => ['', '<>'].includes(returnPath.trim());

const isMachine = (address: string): boolean => MACHINES.test(address.trim().toLowerCase());

/** `Auto-Replied; owner=x (on leave)` says `auto-replied`. */
const keyword = (value: string): string =>
  value
    .replace(/[;(].*/s, '')
    .trim()
    .toLowerCase();
