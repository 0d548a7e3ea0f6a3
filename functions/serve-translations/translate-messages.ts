import type { PartySight } from '../../adapters/lambda/find-sight.ts';
import { type ObtainedTranslation, PATIENCE } from '../../adapters/translate/obtain-translation.ts';
import { obtainTranslations } from '../../adapters/translate/obtain-translations.ts';
import type { Message, Side } from '../../core/model.ts';
import { readerLanguage } from '../../core/reader-language.ts';
import { ok, type Result, refused } from '../../core/refusals.ts';
import { chooseLanguages, type WantedLanguage } from '../../core/translation/choose-languages.ts';
import { UNKNOWN } from '../../core/translation/detected-language.ts';
import { messageTranslation } from '../../core/translation/message-translation.ts';
import type { WantedTranslation } from '../../core/translation/wanted-translation.ts';
import type { ServeTranslationsDeps } from './deps.ts';
import type { ReadableMessage } from './readable-messages.ts';

/** What stands for the language that is set for the reader. */
const OWN = 'own';

/** The language that a reader asks for, by name or as the one that is set for it. */
export const wantedBy = ({ side, context }: PartySight, asked: string = OWN): WantedLanguage =>
  asked === OWN ? { tag: readerLanguage(context, side), named: false } : { tag: asked, named: true };

/** A page mostly goes out some seconds after no more is begun; what was begun last is over after 22 s. The function has 29 s. */
const HASTE = { ...PATIENCE, atOnce: 4, begin: 8_000, end: 25_000 };

/** What became of each message's translation, in their order; undefined where the reader wants none of it. */
export async function translateMessages(
  { translation, domain }: ServeTranslationsDeps,
  { context, side }: PartySight,
  messages: readonly ReadableMessage[],
  wanted: WantedLanguage,
): Promise<Result<readonly (ObtainedTranslation | undefined)[], 'language-not-supported'>> {
  const setting = { domain, now: translation.now() };
  const any = chooseLanguages(UNKNOWN, wanted);
  if (any.kind === 'refused') return refused(any.code);
  const orders = messages.flatMap(({ message, detected }, n): readonly Order[] => {
    if (isOwnTranslated(message, side)) return [];
    const choice = chooseLanguages(detected, wanted);
    return choice.kind === 'translate' ? [{ n, order: messageTranslation(message, context, choice, setting) }] : [];
  });
  const inOrder = orders.map(({ order }) => order);
  const obtained = await obtainTranslations(translation, inOrder, HASTE);
  const byMessage = new Map(orders.map(({ n }, place) => [n, obtained[place]]));
  return ok(messages.map((_, n) => byMessage.get(n)));
}

/** Whether it went out translated and is read by who wrote what stands below the translation. */
const isOwnTranslated = ({ author, notes }: Message, side: Side): boolean =>
  author === side && notes.includes('translated');

/** What is wanted of a message, and its place in the page. */
interface Order {
  readonly n: number;
  readonly order: WantedTranslation;
}
