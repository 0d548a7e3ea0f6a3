import type { MailSpec } from '../mail/compose/mail-spec.ts';
import { detailsOf } from '../mail/present/conversation-lines.ts';
import type { ConversationContext } from '../model.ts';
import type { ScheduledSend } from '../schedules/scheduled-send.ts';
import { placeholderName } from '../templates/placeholder-names.ts';
import type { Template } from '../templates/template.ts';
import { listInWords } from './facts-in-words.ts';
import { HELD_SEND_TEXTS } from './held-send-texts.ts';
import { closestLanguage } from './language.ts';
import { noticeTo, type Told } from './notice-mail.ts';

/** A send that is held, with what it is about. */
export interface HeldSend {
  readonly context: ConversationContext;
  readonly send: ScheduledSend;
  readonly template: Pick<Template, 'name'>;
}

/**
 * The mail that tells a host that a message which was to go out by itself waits, and for what (N11).
 *
 * Nothing of the guest is in it, nor the message's words.
 */
export function heldSendNotice(
  { context, send, template }: HeldSend,
  reader: Omit<Told, 'about' | 'answers' | 'language'>,
): MailSpec {
  const language = closestLanguage(context.host.language);
  const { subject, opening, missing, links, remedy } = HELD_SEND_TEXTS[language];
  const names = (send.missing ?? []).map((name) => placeholderName(name, language));
  const why = names.length > 0 ? missing(listInWords(names, language)) : links;
  const paragraphs = [opening(template.name, detailsOf(context, language)), why, remedy];
  return noticeTo(
    { ...reader, language, about: `${send.conversationId} ${send.id}` },
    { kind: `send-held ${send.revision}`, subject, paragraphs },
  );
}
