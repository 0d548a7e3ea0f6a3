import {
  type Key,
  messageTranslationKey,
  questionTranslationKey,
  TABLE,
  templateTranslationKey,
} from '../../core/contract/table.ts';
import { seqOf } from '../../core/model.ts';
import type { TranslationPlace } from '../../core/ports/translations.ts';
import { LOST_KINDS, type LostKind } from '../../core/translation/check-faithful.ts';
import { TARGET_LANGUAGES } from '../../core/translation/choose-languages.ts';
import { type KeptTranslation, TRANSLATION_FAILURES } from '../../core/translation/kept-translation.ts';
import { type Attributes, number, oneOf, optionalText, text, texts, UnreadableItem } from './attributes.ts';
import { packText, unpackText } from './packed-text.ts';

/** Where a translation lies. @throws where the message is none of its conversation */
export function placeKey({ of, key }: Pick<TranslationPlace, 'of' | 'key'>): Key {
  if (of.kind === 'template') return templateTranslationKey(of.hostId, key);
  if (of.kind === 'question') return questionTranslationKey(of.listingId, of.questionId, key);
  const seq = seqOf(of.conversationId, of.messageId);
  if (seq === undefined) throw new Error('a translation of a message that is none of its conversation');
  return messageTranslationKey(of.conversationId, seq, key);
}

/** A translation as it is stored, in whatever state; {@link stateOf} tells it from any that was there before or comes after. */
export const translationItem = (place: TranslationPlace, kept: KeptTranslation): Attributes => ({
  ...kept,
  ...(kept.state === 'done' && { text: packText(kept.text) }),
  ...placeKey(place),
  asRead: stateOf(kept),
  [TABLE.timeToLive]: Math.ceil(Date.parse(place.goesAt) / 1000),
});

/** What no two states of the same translation have in common. */
export function stateOf(kept: KeptTranslation): string {
  if (kept.state === 'claimed') return `claimed ${kept.until}`;
  if (kept.state === 'failed') return `failed ${kept.attempts} ${kept.retryAt}`;
  return `${kept.state} ${kept.at}`;
}

const STATES = ['claimed', 'done', 'same-language', 'failed'] as const satisfies readonly KeptTranslation['state'][];

const READERS: Readonly<Record<(typeof STATES)[number], (item: Attributes) => KeptTranslation>> = {
  claimed: (item) => ({ state: 'claimed', until: text(item, 'until') }),
  done: (item) => ({
    state: 'done',
    text: unpackText(item, 'text'),
    by: text(item, 'by'),
    from: text(item, 'from'),
    to: oneOf(item, 'to', TARGET_LANGUAGES),
    lost: texts(item, 'lost').map(lostKind),
    characters: number(item, 'characters'),
    at: text(item, 'at'),
  }),
  'same-language': (item) => ({ state: 'same-language', from: text(item, 'from'), at: text(item, 'at') }),
  failed: (item) => ({
    state: 'failed',
    reason: oneOf(item, 'reason', TRANSLATION_FAILURES),
    attempts: number(item, 'attempts'),
    retryAt: optionalText(item, 'retryAt'),
  }),
};

/** Reads a translation as {@link translationItem} made it. */
export const readTranslation = (item: Attributes): KeptTranslation => READERS[oneOf(item, 'state', STATES)](item);

function lostKind(value: string): LostKind {
  const kind = LOST_KINDS.find((each) => each === value);
  if (!kind) throw new UnreadableItem('lost');
  return kind;
}
