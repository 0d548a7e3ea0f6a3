import { baseLanguage } from '../base-language.ts';
import type { Author, ConversationContext, Message, Via } from '../model.ts';
import { LANGUAGES } from '../notices/language.ts';
import { detectLanguage } from './detect-language.ts';
import { type DetectedLanguage, UNKNOWN } from './detected-language.ts';

/** As much of a message as its language is told from. */
export type Worded = Pick<Message, 'text' | 'author' | 'via' | 'language'> & Partial<Pick<Message, 'notes'>>;

type Facts = Pick<ConversationContext, 'conversation' | 'host' | 'listing'>;

/**
 * The languages of messages that follow each other in a conversation, in their order.
 *
 * What an author typed before tells how the next is meant, where that leaves it open, and before it the language that was
 * set. A template's is known, unless its words were changed into another that is plain to see. One that went out translated
 * is in its reader's language, whatever stands below.
 */
export function messageLanguages(messages: readonly Worded[], facts: Facts): readonly DetectedLanguage[] {
  const typed: Record<Author, string[]> = { guest: [], host: [], platform: [] };
  return messages.map((message) => {
    const detected = languageOf(message, facts, typed[message.author]);
    if (detected.language && detected.sure && TYPED.includes(message.via))
      typed[message.author].push(detected.language);
    return detected;
  });
}

/** Ways in which an author's own words come. */
const TYPED: readonly Via[] = ['api', 'mail'];

/** @param earlier what its author typed in before, oldest first */
function languageOf(message: Worded, facts: Facts, earlier: readonly string[]): DetectedLanguage {
  const { text, author, language, notes } = message;
  const names = namesIn(facts);
  if (language !== undefined && notes?.includes('translated')) return told(language);
  if (language === undefined) return detectLanguage(text, { names, earlier, ...setBy(author, facts) });
  const detected = detectLanguage(text, { names, set: language });
  return detected.sure ? detected : told(language);
}

const told = (tag: string): DetectedLanguage => {
  const language = LANGUAGES.find((each) => each === baseLanguage(tag));
  return language ? { language, sure: true } : UNKNOWN;
};

/** What belongs to no language. */
const namesIn = ({ conversation, host, listing }: Facts): readonly string[] => [
  conversation.guest.name,
  host.name,
  listing.name,
];

function setBy(author: Author, { conversation, host }: Facts): { readonly set?: string } {
  if (author === 'platform') return {};
  return { set: author === 'host' ? host.language : conversation.guest.language };
}
