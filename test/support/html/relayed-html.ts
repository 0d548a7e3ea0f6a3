import PostalMime from 'postal-mime';
import { REPLY_MARKER } from '../../../core/mail/reply-marker.ts';
import { aBooking, aContext, aConversation, aGuest, aListing, aPayment } from '../facts.ts';
import { relayMail } from '../relay-mail.ts';
import { type ReadHtml, readAllowedHtml } from './allowed-html.ts';

const OUR_LINK = 'https://help.example.com/contact';

const context = aContext({
  listing: aListing({ program: 'rental-subscription' }),
  conversation: aConversation({
    subject: { kind: 'booking', booking: aBooking({ payment: aPayment({ state: 'full' }) }) },
    guest: aGuest({ language: 'en' }),
  }),
});

/** What became of a host's mail: the words of its message, and its HTML part. */
export interface RelayedHtml {
  readonly words: string;
  readonly raw: string;
  readonly html: ReadHtml;
  /** Links of the message's words, without the platform's own. */
  readonly links: readonly string[];
}

/**
 * A host's mail with that HTML and nothing beside it, as it reaches the guest, in a program that masks nothing.
 *
 * @returns undefined where there was nothing to read in it
 * @throws where the mail to the guest holds anything that none of ours holds
 */
export async function relayHtml(
  html: string,
  encoding: 'base64' | '8bit' = 'base64',
): Promise<RelayedHtml | undefined> {
  const body = Buffer.from(html);
  const head = `From: hanna@hosts.example\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
  const mail = Buffer.concat([Buffer.from(head), encoding === '8bit' ? body : base64(body)]);
  const relayed = relayMail(mail, context, 'host');
  if ('code' in relayed) return undefined;
  const parts = await PostalMime.parse(relayed.raw);
  const read = readAllowedHtml((parts.html ?? '').replaceAll('\r\n', '\n').trimEnd());
  return {
    words: wordsOf(parts.text ?? ''),
    raw: Buffer.from(relayed.raw).toString('latin1'),
    html: read,
    links: read.links.filter((link) => link !== OUR_LINK),
  };
}

const base64 = (bytes: Buffer): Buffer => Buffer.from(`${bytes.toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`);

const wordsOf = (plain: string): string =>
  plain
    .replaceAll('\r\n', '\n')
    .slice(plain.indexOf(REPLY_MARKER))
    .replace(/^.*\n\n/, '')
    .replace(/\n\n-- \nMessage from[\s\S]*$/, '');
