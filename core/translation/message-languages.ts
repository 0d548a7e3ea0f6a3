import { baseLanguage } from '../base-language.ts';
import type { Author, ConversationContext, Message, Via } from '../model.ts';
import { LANGUAGES, type Language } from '../notices/language.ts';
import { readerLanguage } from '../reader-language.ts';
import { detectLanguage } from './detect-language.ts';
import { type DetectedLanguage, UNKNOWN } from './detected-language.ts';

/** As much of a message as its language is told from. */
export type Worded = Pick<Message, 'seq' | 'text' | 'author' | 'via' | 'language'> & Partial<Pick<Message, 'notes'>>;

type Facts = Pick<ConversationContext, 'conversation' | 'host' | 'listing'>;

/** So many messages before one may tell its language. */
export const EVIDENCE = 5;

/**
 * The languages of messages that follow each other in a conversation, in their order.
 *
 * What its author typed among the five messages before it tells how one is meant, where that leaves it open, and before it the
 * language that was set. Nothing else does, so that a message has one language wherever it is read: with those five before it,
 * or the conversation's beginning. A template's is known, unless its words were changed into another that is plain to see.
 * One that went out translated is in its reader's language, whatever stands below.
 */
export function messageLanguages(messages: readonly Worded[], facts: Facts): readonly DetectedLanguage[] {
  const names = namesIn(facts);
  const plain = messages.map((message) => ({
    ...{ author: message.author, seq: message.seq },
    language: plainLanguage(message, names),
  }));
  return messages.map((message, n) => {
    const before = plain.slice(Math.max(0, n - EVIDENCE), n);
    const own = before.filter(({ author, seq }) => author === message.author && seq >= message.seq - EVIDENCE);
    return languageOf(
      message,
      facts,
      own.flatMap(({ language }) => language ?? []),
    );
  });
}

/** What a message that was typed in is in by its own words alone. */
function plainLanguage({ text, via }: Worded, names: readonly string[]): Language | undefined {
  if (!TYPED.includes(via)) return undefined;
  const { language, sure } = detectLanguage(text, { names });
  return sure ? language : undefined;
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

const setBy = (author: Author, facts: Facts): { readonly set?: string } =>
  author === 'platform' ? {} : { set: readerLanguage(facts, author) };
