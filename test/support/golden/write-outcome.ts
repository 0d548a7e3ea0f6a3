import { createHash } from 'node:crypto';
import PostalMime, { type Attachment } from 'postal-mime';
import { instantInWords } from '../../../core/notices/facts-in-words.ts';
import { LANGUAGES } from '../../../core/notices/language.ts';
import type { OutboxMail } from '../stack.ts';
import type { GoldenOutcome } from './golden-world.ts';

/** Header fields of outgoing mail that say something of the case; the others are the same in all, or differ each time. */
const TOLD = ['from', 'to', 'subject', 'auto-submitted'];

/**
 * What became of a mail, as text to be compared with what is written down: the end for each recipient, and each mail that
 * went out, decoded. People, and the minute in which it ran, are replaced by marks.
 */
export async function writeOutcome({ ends, mails, people, receivedAt }: GoldenOutcome): Promise<string> {
  const written = await Promise.all(mails.map(writeMail));
  const told = (text: string): string => withMarks(withoutTime(text, receivedAt), people);
  return `${[...ends.map(told).toSorted(), ...written.map(told).toSorted()].join('\n\n')}\n`;
}

async function writeMail({ raw, mail }: OutboxMail): Promise<string> {
  const headers = mail.headers.filter(({ key }) => TOLD.includes(key)).map(({ key }) => headerLine(key, raw));
  const files = await Promise.all(mail.attachments.map(writeAttachment));
  return ['─'.repeat(60), ...headers, '', (mail.text ?? '').trim(), ...files].join('\n');
}

/** As it stands, unfolded and with encoded words decoded. */
function headerLine(key: string, raw: string): string {
  const found = new RegExp(`^${key}:((?:.*(?:\\r?\\n[ \\t])?)*)`, 'im').exec(raw);
  const value = (found?.[1] ?? '').replaceAll(/\r?\n[ \t]/g, ' ').trim();
  return `${key}: ${decodedWords(value)}`;
}

const decodedWords = (value: string): string =>
  value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, encoding: string, word: string) => decodedWord(encoding, word));

const decodedWord = (encoding: string, word: string): string =>
  encoding.toLowerCase() === 'b'
    ? Buffer.from(word, 'base64').toString()
    : decodeURIComponent(word.replaceAll('_', ' ').replaceAll('%', '%25').replaceAll('=', '%'));

/** A file by name, type, size and content; a small text as it reads, a mail by its words. */
async function writeAttachment({ filename, mimeType, content }: Attachment): Promise<string> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
  const head = `\n[${filename ?? 'no name'}: ${mimeType}`;
  if (mimeType === 'message/rfc822') return `${head}]\n${await writeInner(bytes)}`;
  if (mimeType === 'application/ics') return `${head}]`;
  if (/^(text|message)\//.test(mimeType)) return `${head}]\n${unfolded(bytes.toString()).trim()}`;
  return `${head}, ${bytes.length} bytes, ${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}]`;
}

async function writeInner(bytes: Buffer): Promise<string> {
  const { from, to, subject, date, text, attachments } = await PostalMime.parse(bytes);
  const people = JSON.stringify({ from, to }, ['from', 'to', 'name', 'address']);
  const files = await Promise.all(attachments.map(writeAttachment));
  return [people, subject, date, (text ?? '').trim(), ...files].join('\n');
}

const unfolded = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll(/\n[ \t]/g, '');

const withMarks = (text: string, people: GoldenOutcome['people']): string =>
  Object.entries(people).reduce((marked, [name, value]) => marked.replaceAll(value, `{{${name}}}`), text);

/** Notices say when the mail came, in whatever language; ids of events are made from those of conversations. */
const withoutTime = (text: string, at: string): string =>
  LANGUAGES.flatMap((language) => ['Europe/Stockholm', 'UTC'].map((zone) => instantInWords(at, language, zone)))
    .reduce((timeless, words) => timeless.replaceAll(words, '{{THEN}}'), text)
    .replaceAll(/^Arrival-Date: .*$/gm, 'Arrival-Date: {{THEN}}')
    .replaceAll(/^UID:[\w-]{22}@/gm, 'UID:{{UID}}@');
