import { randomUUID } from 'node:crypto';
import { composeMail } from '../../../core/mail/compose/compose-mail.ts';
import type { MailSpec } from '../../../core/mail/compose/mail-spec.ts';
import { presentMessage } from '../../../core/mail/present/present-message.ts';
import { type ConversationContext, type MessageDraft, otherSide, type Side } from '../../../core/model.ts';
import type { Addressed } from '../../../core/ports/conversations.ts';
import { placeMessage } from '../../../core/record/place-message.ts';
import type { Ending } from '../../../functions/receive-mail/end-arrival.ts';
import { receiveMail } from '../../../functions/receive-mail/receive-mail.ts';
import { DETECTION } from '../../../lib/detection.ts';
import { memoryObjects } from '../memory-ports.ts';
import { NO_SUPPORT } from '../no-support.ts';
import { received } from '../received-mail.ts';

const DOMAIN = 'foyer.test';
const NOW = '2026-02-07T10:00:00.000Z';
const BRAND = { platformName: 'Foyer', color: '#0a5c5f', supportUrl: 'https://foyer.example/support' };
/** A salt in the shape of one. */
const SALT = 'c2FsdHNhbHRzYWx0c2FsdA';

/** What came of one mail. */
export interface PassedThrough {
  readonly end: Ending['end'];
  readonly reason?: string | undefined;
  /** The mail that goes out, as it is specified and as it is sent. */
  readonly sent?: { readonly spec: MailSpec; readonly raw: Uint8Array } | undefined;
}

/**
 * The way of a mail through `receive-mail` and on to the mail that goes out, without a database: what a side's mail to the
 * other side's alias becomes.
 */
export function inboundPath(context: ConversationContext, side: Side): (raw: Uint8Array) => Promise<PassedThrough> {
  const objects = memoryObjects();
  const addressed: Addressed = { side: otherSide(side), context };
  const accepted: MessageDraft[] = [];
  const receive = receiveMail({
    mails: objects,
    media: objects,
    conversations: {
      byAlias: async () => addressed,
      taken: async () => undefined,
      append: async ({ message }) => {
        accepted.push(message);
        return { kind: 'arrived' };
      },
    },
    log: { record: async () => 'recorded', rows: async () => [], move: async () => true },
    domain: DOMAIN,
    ownLinkDomains: ['foyer.test'],
    platformName: 'Foyer',
    detection: DETECTION,
    limits: 'off',
    ...NO_SUPPORT,
    now: () => NOW,
  });
  return async (raw) => {
    objects.all.clear();
    accepted.length = 0;
    const alias = context.conversation.aliases[otherSide(side)];
    const job = received([alias], { mailId: randomUUID() });
    objects.all.set(job.objectKey, raw);
    const [ending] = await receive(job);
    if (!ending) throw new Error('a mail without an end');
    const [draft] = accepted;
    return { ...ending, sent: draft && sentOn(context, otherSide(side), draft, objects.all) };
  };
}

function sentOn(
  context: ConversationContext,
  receiver: Side,
  draft: MessageDraft,
  files: ReadonlyMap<string, Uint8Array>,
): { readonly spec: MailSpec; readonly raw: Uint8Array } {
  const message = placeMessage(context.conversation, draft, SALT);
  const attachments = message.attachments.map(({ key, name, type }) => ({ name, type, bytes: stored(files, key) }));
  const spec = presentMessage({ context, message, seenIds: [] }, receiver, BRAND, attachments);
  return { spec, raw: composeMail(spec) };
}

function stored(files: ReadonlyMap<string, Uint8Array>, key: string): Uint8Array {
  const bytes = files.get(key);
  if (!bytes) throw new Error('a message with a file that was not kept');
  return bytes;
}
