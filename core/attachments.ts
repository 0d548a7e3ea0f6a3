import type { FileSigns } from './detection/signs.ts';
import type { Forbidden, LeftOut, LeftOutReason, Via } from './model.ts';
import type { AttachmentRule } from './programs/program.ts';
import type { Refusal } from './refusals.ts';

/** What is known of an attachment that somebody wants to send. */
export interface ProposedAttachment {
  readonly name: string;
  /** What its sender knows it by, where its name was changed to say what it is. */
  readonly sentAs?: string | undefined;
  /** Media type by content, not as claimed. */
  readonly type: string;
  /** Decoded. */
  readonly bytes: number;
  /** No program of Foyer's lets it through. */
  readonly forbidden?: Forbidden | undefined;
  /** An archive in which such a file lies. */
  readonly holdsAddresses?: boolean | undefined;
  /** An attached mail, invite or contact card out of which the addresses have been taken. */
  readonly rewritten?: boolean | undefined;
  /** What of its words is judged as the message's are, where they were read. */
  readonly signs?: FileSigns | undefined;
  /** It can hold links, which its sender may not send for now (B7). */
  readonly mayHoldLinks?: boolean | undefined;
  /** Files of an attached mail that do not pass with it. */
  readonly leftOutWithin?: readonly LeftOut[] | undefined;
}

export interface SortedAttachments<A> {
  readonly passing: readonly A[];
  readonly leftOut: readonly LeftOut[];
  readonly refusal?: Refusal | undefined;
}

const SIGNATURES = /^application\/(x-)?(pkcs7-signature|pgp-signature|pgp-keys)$/;
const SIGNATURE_NAMES = /\.(p7s|sig)$/i;
/** What OpenPGP encrypted, or only signed and packed: nothing looks into it. */
const PGP_MESSAGES = /^application\/pgp(-encrypted)?$/;
const PGP_MESSAGE_NAMES = /\.(gpg|pgp)$/i;
/**
 * Kinds that hold addresses by their nature: attached mails, signed ones too, invites, contact cards, Outlook's own; by name
 * whole mailboxes, calendars and address books too.
 */
const CARRIES_ADDRESSES =
  /^(message\/.*|text\/(rfc822.*|calendar|x-vcalendar|vcard|x-vcard|directory)|application\/(ics|mbox|ms-tnef|vnd\.ms-(tnef|outlook)|(calendar|vcard)\+(xml|json)|(x-)?pkcs7-mime))$/;
const CARRIER_NAMES =
  /\.(emlx?|emltpl|nws|msg|oft|tnef|mbo?x|dbx|[po]st|olm|ics|ical(endar)?|icbu|ifb|vcs|xcs|jcs|p7m)$|^winmail\.dat$/i;
const CARD_NAMES = /\.(?:vcf|vcard|contact|wab|ldif|abbu)$/i;
/** Pictures by name, documents with text, links and commands in truth. */
const DOCUMENT_IMAGES = /^image\/(?:svg.*|emf|wmf|x-[ew]mf|vnd\.(?:djvu.*|dwg|dxf)|x-eps|x-psd)$/;

/** Whatever comes with a message, and how it comes. */
export interface Enclosing<A> {
  readonly via: Via;
  readonly text: string;
  readonly attachments: readonly A[];
  /** Names of files beyond those that are looked at. */
  readonly missed?: readonly string[] | undefined;
}

/**
 * Which attachments pass a program's rule (B14, G8, N4), which stay behind, and what refuses the message.
 *
 * Signatures stay behind, since the outgoing mail is built new. What the program does not let through refuses the message;
 * in a program that leaves it out it stays behind, if it came by mail and something is left to send. Mails and invites pass
 * only rewritten, contact cards never, under every program.
 *
 * @param hidesAddresses whether addresses, or what stands beside them in a contact card, are masked in this conversation now
 */
export function sortAttachments<A extends ProposedAttachment>(
  { via, text, attachments, missed = [] }: Enclosing<A>,
  rule: AttachmentRule,
  hidesAddresses: boolean,
): SortedAttachments<A> {
  const judged = attachments.map((attachment) => ({ attachment, why: whyBarred(attachment, rule, hidesAddresses) }));
  const passing = judged.flatMap(({ attachment, why }) => (why === undefined ? [attachment] : []));
  const barred = judged.flatMap(({ attachment: { name, sentAs = name }, why }) =>
    why === undefined ? [] : [{ name: sentAs, why }],
  );
  const leavesOut = via === 'mail' && rule.others === 'leave-out' && (hasWords(text) || passing.length > 0);
  return {
    passing,
    leftOut: [
      ...barred,
      ...passing.flatMap(({ leftOutWithin = [] }) => leftOutWithin),
      ...missed.map((name) => ({ name, why: 'number' }) as const),
    ],
    refusal: (leavesOut ? undefined : typeRefusal(meantToPass(barred))) ?? sizeRefusal(passing, rule),
  };
}

/** Those whose sender would miss them: a signature is put in by a mail program. */
export const meantToPass = (leftOut: readonly LeftOut[]): readonly LeftOut[] =>
  leftOut.filter(({ why }) => why !== 'signature');

/** Whether there is anything to read. */
export const hasWords = (text: string): boolean => text.trim() !== '';

const typeRefusal = (barred: readonly LeftOut[]): Refusal | undefined =>
  barred.length > 0
    ? {
        code: 'attachment-type',
        names: barred.map(({ name }) => name),
        whys: [...new Set(barred.map(({ why }) => why))],
      }
    : undefined;

function sizeRefusal(passing: readonly ProposedAttachment[], { totalBytes }: AttachmentRule): Refusal | undefined {
  const total = passing.reduce((sum, { bytes }) => sum + bytes, 0);
  return total > totalBytes ? { code: 'attachment-size', limit: totalBytes } : undefined;
}

const isSignature = ({ name, type }: ProposedAttachment): boolean =>
  SIGNATURES.test(mediaType(type)) || SIGNATURE_NAMES.test(name);

const isPgpMessage = ({ name, type }: ProposedAttachment): boolean =>
  PGP_MESSAGES.test(mediaType(type)) || PGP_MESSAGE_NAMES.test(name);

/**
 * Undefined where it may pass. What is of no kind that the program lets through is told as that: with nothing wrong in it
 * it would stay behind all the same.
 */
function whyBarred(
  attachment: ProposedAttachment,
  { types }: AttachmentRule,
  hidesAddresses: boolean,
): LeftOutReason | undefined {
  const { forbidden, rewritten, holdsAddresses, mayHoldLinks } = attachment;
  if (isSignature(attachment)) return 'signature';
  if (forbidden === 'program') return 'program';
  if (isPgpMessage(attachment)) return 'encrypted';
  if (rewritten !== true && carriesAddresses(attachment)) return 'addresses';
  if (!types.some((pattern) => matches(mediaType(attachment.type), pattern))) return 'type';
  if (forbidden) return forbidden;
  if (hidesAddresses && holdsAddresses === true) return 'addresses';
  return mayHoldLinks === true ? 'links' : undefined;
}

/** Whether a file is a mail, an invite or a contact card, by type or by name. */
export const carriesAddresses = ({ name, type }: Pick<ProposedAttachment, 'name' | 'type'>): boolean =>
  CARRIES_ADDRESSES.test(mediaType(type)) || CARRIER_NAMES.test(name) || CARD_NAMES.test(name);

function matches(type: string, pattern: string): boolean {
  if (pattern === '*/*' || pattern === type) return true;
  return pattern.endsWith('/*') && type.startsWith(pattern.slice(0, -1)) && !DOCUMENT_IMAGES.test(type);
}

/** Whether a file is nothing but a picture, by its content's type: it holds no link that can be followed. */
export const isPicture = (type: string): boolean => matches(mediaType(type), 'image/*');

/** `text/calendar; charset=utf-8` is `text/calendar`. */
const mediaType = (type: string): string => type.replace(/;.*/s, '').trim().toLowerCase();
