import { composeHeaders } from '../../../mail/compose/compose-headers.ts';
import { contentType } from '../../../mail/compose/compose-mail.ts';
import { asciiFileName, fileName, fileNameParameters } from '../../../mail/compose/encode-file-name.ts';
import { encodeText } from '../../../mail/compose/encode-text.ts';
import type { Addressee, MailAttachment } from '../../../mail/compose/mail-spec.ts';
import type { Instant } from '../../../model.ts';
import type { Piece } from '../block-bytes.ts';

/** One entry of a mailbox file. */
export interface RecordMail {
  /** Its Message-ID is made of it. */
  readonly id: string;
  /** The `id` of the mail it belongs under. */
  readonly replyTo?: string | undefined;
  readonly from: Addressee;
  readonly to: Addressee;
  readonly envelopeSender: string;
  readonly subject: string;
  readonly at: Instant;
  readonly text: string;
  readonly files: readonly MailAttachment[];
  readonly boundary: (typeof BOUNDARIES)[keyof typeof BOUNDARIES];
  /** What a program reads. */
  readonly part: { readonly name: string; readonly json: string };
}

/** Stand between the parts of a mail; neither base64 nor encoded text ever has `=_`. */
export const BOUNDARIES = { record: '=_record', proof: '=_proof' } as const;

/** How the part that a program reads begins, and where its base64 starts. */
export const partHeader = (name: string): string =>
  [
    `Content-Type: application/json; name=${name}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename=${name}`,
    '\n',
  ].join('\n');

/** A mail as a mailbox file has it (RFC 4155): a line with sender and time, line feeds alone, an empty line behind it. */
export const recordMail = (mail: RecordMail): readonly Piece[] => [
  `From ${mail.envelopeSender} ${postmark(mail.at)}\n`,
  `Message-ID: ${messageIdOf(mail.id)}\n`,
  lineFeeds(headersOf(mail)),
  `Content-Type: multipart/mixed; boundary="${mail.boundary}"\n\n`,
  ...[textPart(mail.text), ...mail.files.map(filePart), jsonPart(mail)].flatMap((part) => [
    `--${mail.boundary}\n`,
    ...part,
    '\n',
  ]),
  `--${mail.boundary}--\n\n`,
];

const headersOf = ({ replyTo, from, to, subject, at }: RecordMail): string =>
  composeHeaders({
    from,
    to,
    subject,
    date: at,
    ...(replyTo !== undefined && { inReplyTo: messageIdOf(replyTo), references: [messageIdOf(replyTo)] }),
    text: '',
    attachments: [],
    boundarySeed: '',
  });

const messageIdOf = (id: string): string => `<${id}@foyer.invalid>`;

const lineFeeds = (text: string): string => text.replaceAll('\r\n', '\n');

/** `Sat Feb  7 10:00:00 2026` (RFC 4155, appendix A), in UTC. */
function postmark(at: Instant): string {
  const [weekday = '', day = '', month = '', year = '', time = ''] = new Date(at).toUTCString().split(/,? /);
  return `${weekday} ${month} ${day.replace(/^0/, ' ')} ${time} ${year}`;
}

function textPart(text: string): readonly Piece[] {
  const { encoding, body } = encodeText(text);
  return [
    `Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: ${encoding}\n\n`,
    quoted(lineFeeds(body)),
  ];
}

/** A line that a reader would take for the beginning of the next mail gets a `>`, and so does one that has it already (mboxrd). */
const quoted = (body: string): string => body.replaceAll(/^>*From /gm, '>$&');

function filePart({ name, type, bytes }: MailAttachment): readonly Piece[] {
  const clean = fileName(name);
  return [
    `Content-Type: ${contentType(type)};\n name="${asciiFileName(clean)}"\n`,
    'Content-Transfer-Encoding: base64\n',
    `Content-Disposition: ${['attachment', ...fileNameParameters(clean)].join(';\n ')}\n\n`,
    { bytes, inLines: true },
  ];
}

const jsonPart = ({ part }: RecordMail): readonly Piece[] => [
  partHeader(part.name),
  { bytes: Buffer.from(part.json), inLines: true },
];
