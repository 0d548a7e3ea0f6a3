import { brandOf } from '../../core/brand.ts';
import { type Acceptance, decide } from '../../core/decide.ts';
import { composeMail } from '../../core/mail/compose/compose-mail.ts';
import { rewriteFiles } from '../../core/mail/enclosed/rewrite-files.ts';
import type { EnclosedFile } from '../../core/mail/known-file.ts';
import { contentOf } from '../../core/mail/mail-content.ts';
import { parseMail } from '../../core/mail/parse/parse-mail.ts';
import { presentMessage } from '../../core/mail/present/present-message.ts';
import { type ConversationContext, type Message, otherSide, type Side } from '../../core/model.ts';
import type { Refusal } from '../../core/refusals.ts';
import { aProof } from './facts.ts';
import { leaks } from './leaks.ts';

const brand = brandOf({ platformName: 'Foyer', color: '#1a5fb4', supportUrl: 'https://help.example.com/contact' });
const NOW = '2026-03-01T10:00:00.000Z';

/** What became of a mail: the message that is stored, and the mail to the other side. */
export interface RelayedMail {
  readonly message: Message;
  readonly leftOut: Acceptance<EnclosedFile>['leftOut'];
  readonly raw: Uint8Array;
}

/** A mail of one side's on its way to the other, through all that is done with it but storing and sending. */
export function relayMail(raw: string | Uint8Array, context: ConversationContext, side: Side): RelayedMail | Refusal {
  const content = contentOf(parseMail(Buffer.from(raw)));
  const attachments = rewriteFiles(content.attachments, {
    context,
    side,
    domain: 'foyer.test',
    ownLinkDomains: [],
    platformName: 'Foyer',
  });
  const facts = { ...context, domain: 'foyer.test', ownLinkDomains: [], platformName: 'Foyer', limits: 'off' as const };
  const decision = decide({ ...content, attachments, side, via: 'mail' }, facts, NOW);
  if (!decision.ok) return decision.error;
  const { text, original, notes, attachments: passing, leftOut } = decision.value;
  const message: Message = {
    ...{ id: 'c1-1', conversationId: 'c1', seq: 1, proof: aProof(), at: NOW, author: side, via: 'mail' },
    ...{ text, original, notes, attachments: [] },
  };
  const files = passing.map(({ name, type, content: bytes }) => ({ name, type, bytes }));
  const spec = presentMessage({ context, message, seenIds: [] }, otherSide(side), brand, files);
  return { message, leftOut, raw: composeMail(spec) };
}

/** Which of `secrets` can be found in a mail, or in any file or mail within it, but for its receiver's own lines. */
export async function leaksWithin(raw: Uint8Array, secrets: readonly string[]): Promise<readonly string[]> {
  const found = new Set(await leaks(raw, secrets));
  for (const file of parseMail(raw).attachments) {
    const content = Buffer.from(file.decode());
    const within = /rfc822/.test(file.declaredType) ? await leaksWithin(content, secrets) : leaksIn(content, secrets);
    for (const secret of within) found.add(secret);
  }
  return [...found];
}

/** Folded lines of a calendar are one. */
const leaksIn = (content: Buffer, secrets: readonly string[]): readonly string[] => {
  const text = content
    .toString()
    .replaceAll(/\r\n[ \t]/g, '')
    .toLowerCase();
  return secrets.filter((secret) => text.includes(secret.toLowerCase()));
};
