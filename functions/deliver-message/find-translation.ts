import type { Consignment } from '../../core/ports/deliveries.ts';
import type { Translations } from '../../core/ports/translations.ts';
import { type MailTranslation, mailTranslation } from '../../core/translation/mail-translation.ts';
import { conversationWindows } from '../../core/windows.ts';

/** What a mail has of the translation that is kept under a key which `translate-message` gave: one request; none without a key. */
export async function findTranslation(
  translations: Pick<Translations, 'find'>,
  { context, message: { conversationId, id } }: Consignment,
  key: string | undefined,
): Promise<MailTranslation | undefined> {
  if (key === undefined) return undefined;
  const of = { kind: 'message', conversationId, messageId: id } as const;
  const [kept] = await translations.find([{ of, key, goesAt: conversationWindows(context).readableUntil }]);
  return mailTranslation(kept);
}
