import { PROGRAM } from './magic-numbers.ts';

/** Markup that a browser would act on, and texts that hold addresses by their nature, whatever they are called. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  // Pages and components that Windows runs with the rights of who opens them.
  [/^<(?:.*<)?(?:hta:application|scriptlet)[\s>]/is, PROGRAM],
  [/^<(?:!doctype html|html|head|body|script|iframe)[\s>]/i, 'text/html'],
  [/^(?:<.*)?<svg[\s>]/is, 'image/svg+xml'],
  [/^begin:vcalendar/i, 'text/calendar'],
  [/^begin:vcard/i, 'text/vcard'],
  [/^\[\s*"vcalendar"/i, 'application/calendar+json'],
  [/^\[\s*"vcard"/i, 'application/vcard+json'],
  [/^(?:<\?xml[^>]{0,200}>\s*)?<(?:\w{1,20}:)?icalendar[\s>]/i, 'application/calendar+xml'],
  [/^(?:<\?xml[^>]{0,200}>\s*)?<(?:\w{1,20}:)?vcards?[\s>]/i, 'application/vcard+xml'],
  [/^-----begin pgp public key block-----/i, 'application/pgp-keys'],
  [/^-----begin pgp signature-----/i, 'application/pgp-signature'],
  [/^-----begin pgp message-----/i, 'application/pgp-encrypted'],
  // Header fields, behind the line that mailboxes and Apple's files have above a mail, among the first of them one that
  // only a mail has: in a note, too, something may be received.
  [
    /^(?:from [^\n]*\n|\d+\s*\n)?(?:[\w-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){0,30}?(?:received:\s{0,20}(?:from|by|\()|(?:return-path|message-id|mime-version):)/i,
    'message/rfc822',
  ],
  // Readers take a PDF whose mark stands behind something else.
  [/^.{1,1000}?%PDF-/s, 'application/pdf'],
];

/** The mark of UTF-16: all that is looked for is ASCII, so that every other byte is nothing. */
const WIDE = /^(?:\xff\xfe|\xfe\xff)/;

/** What a text, or what begins like one, is by its words; undefined where it is none in particular. */
export function textType(head: string): string | undefined {
  const text = WIDE.test(head) ? head.slice(2).replaceAll('\0', '') : head;
  const start = text.replace(/^(?:\xef\xbb\xbf)?\s*/, '');
  return KINDS.find(([pattern]) => pattern.test(start))?.[1];
}
