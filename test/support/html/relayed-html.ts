import PostalMime from 'postal-mime';
import { brandOf } from '../../../core/brand.ts';
import { decide } from '../../../core/decide.ts';
import { composeMail } from '../../../core/mail/compose/compose-mail.ts';
import { contentOf } from '../../../core/mail/mail-content.ts';
import { parseMail } from '../../../core/mail/parse/parse-mail.ts';
import { presentMessage } from '../../../core/mail/present/present-message.ts';
import { REPLY_MARKER } from '../../../core/mail/reply-marker.ts';
import type { Message } from '../../../core/model.ts';
import { aBooking, aContext, aConversation, aGuest, aListing, aPayment, aProof } from '../facts.ts';
import { type ReadHtml, readAllowedHtml } from './allowed-html.ts';

const brand = brandOf({ platformName: 'Foyer', color: '#1a5fb4', supportUrl: 'https://help.example.com/contact' });

const context = aContext({
  listing: aListing({ program: 'rental-subscription' }),
  conversation: aConversation({
    subject: { kind: 'booking', booking: aBooking({ payment: aPayment({ state: 'full' }) }) },
    guest: aGuest({ language: 'en' }),
  }),
});
const NOW = '2026-03-01T10:00:00.000Z';

/** What became of a host's mail: the words of its message, and the parts of the mail to the guest. */
export interface Relayed {
  readonly words: string;
  readonly raw: string;
  readonly html: ReadHtml;
  /** Links of the message's words, without the platform's own. */
  readonly links: readonly string[];
}

/**
 * A host's mail with that HTML and nothing beside it, as it reaches the guest, in a program that masks nothing.
 *
 * @throws where the mail to the guest holds anything that none of ours holds
 */
export async function relayHtml(html: string, via: 'base64' | '8bit' = 'base64'): Promise<Relayed> {
  const body = Buffer.from(html);
  const head = `From: hanna@hosts.example\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: ${via}\r\n\r\n`;
  const content = contentOf(parseMail(Buffer.concat([Buffer.from(head), via === '8bit' ? body : base64(body)])));
  const facts = { ...context, domain: 'foyer.test', ownLinkDomains: [], limits: 'off' as const };
  const decision = decide({ ...content, side: 'host', via: 'mail' }, facts, NOW);
  // an empty mail is refused: what would be sent of it is asked all the same
  const text = decision.ok ? decision.value.text : '';
  const spec = presentMessage({ context, message: aMessage(text), seenIds: [] }, 'guest', brand, []);
  const mail = await PostalMime.parse(composeMail(spec));
  const read = readAllowedHtml((mail.html ?? '').replaceAll('\r\n', '\n').trimEnd());
  return {
    words: wordsOf(mail.text ?? ''),
    raw: Buffer.from(composeMail(spec)).toString('latin1'),
    html: read,
    links: read.links.filter((link) => link !== brand.supportUrl),
  };
}

const base64 = (bytes: Buffer): Buffer => Buffer.from(`${bytes.toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`);

const wordsOf = (plain: string): string =>
  plain
    .replaceAll('\r\n', '\n')
    .slice(plain.indexOf(REPLY_MARKER))
    .replace(/^.*\n\n/, '')
    .replace(/\n\n-- \nMessage from[\s\S]*$/, '');

const aMessage = (text: string): Message => ({
  id: 'c1-1',
  conversationId: 'c1',
  seq: 1,
  proof: aProof(),
  at: NOW,
  author: 'host',
  via: 'mail',
  text,
  attachments: [],
  notes: [],
});
