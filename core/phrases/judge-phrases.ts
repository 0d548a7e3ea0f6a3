import { mergeSpans } from '../masking/span.ts';
import type { ConversationContext, Note, Side, Subject } from '../model.ts';
import type { OwnNames } from '../own-names.ts';
import type { PhraseRule, PhraseRules } from '../programs/program.ts';
import { programOf } from '../programs/programs.ts';
import type { Refusal } from '../refusals.ts';
import { paymentState } from '../release.ts';
import { findPhrases } from './find-phrases.ts';
import { PHRASE_KINDS, type PhraseKind } from './phrase-kind.ts';

/** What stands in place of a hidden demand: no words, so that it needs no translation and asks for nothing. */
export const HIDDEN_PHRASE = '[•••]';

/** By whose and in which conversation words are judged. */
export interface PhraseSetting {
  readonly side: Side;
  readonly subject: Subject;
  readonly rules: PhraseRules;
  readonly own: OwnNames;
}

/** By whose program and in which conversation what `side` writes is judged. */
export const phraseSettingOf = (
  { conversation, listing }: Pick<ConversationContext, 'conversation' | 'listing'>,
  side: Side,
  { domain, ownLinkDomains, platformName }: OwnNames,
): PhraseSetting => ({
  side,
  subject: conversation.subject,
  rules: programOf(listing.program).phrases,
  own: { domain, ownLinkDomains, platformName },
});

/** What the rules make of a text's demands. */
export interface PhraseJudgement {
  readonly refusal?: Refusal | undefined;
  readonly notes: readonly Note[];
  /** The kinds that the other side does not see. */
  readonly hidden: readonly PhraseKind[];
  /** A host asks for payment outside the platform, whatever the rules make of that (N10). */
  readonly demandsPayment: boolean;
}

export const NOTHING_FOUND: PhraseJudgement = { notes: [], hidden: [], demandsPayment: false };

/** The kinds of demands that stand in texts, each by itself; only what `setting` asks about is looked for. */
export function kindsIn(texts: readonly string[], setting: PhraseSetting): readonly PhraseKind[] {
  if (setting.side === 'guest' && judgedIn(setting).length === 0) return [];
  return [...new Set(texts.flatMap((text) => findPhrases(text, setting.own).map(({ kind }) => kind)))];
}

/** What becomes of a text by itself. */
export const judgePhrases = (text: string, setting: PhraseSetting): PhraseJudgement =>
  judgeKinds(kindsIn([text], setting), setting);

/**
 * What becomes of words that ask for payment outside the platform (V3; either side's) or for a review elsewhere (G19; only
 * the host's).
 */
export function judgeKinds(kinds: readonly PhraseKind[], setting: PhraseSetting): PhraseJudgement {
  const judged = judgedIn(setting);
  const found = new Set(kinds);
  const notes = judged.filter((kind) => found.has(kind));
  const refused = notes.find((kind) => ruleFor(kind, setting) === 'refuse');
  return {
    refusal: refused && { code: refused },
    notes,
    hidden: notes.filter((kind) => ruleFor(kind, setting) === 'mask'),
    demandsPayment: setting.side === 'host' && found.has('payment-off-platform'),
  };
}

const judgedIn = (setting: PhraseSetting): readonly PhraseKind[] =>
  PHRASE_KINDS.filter((kind) => ruleFor(kind, setting) !== 'pass');

function ruleFor(kind: PhraseKind, { side, subject, rules }: PhraseSetting): Exclude<PhraseRule, UntilPaid> {
  if (kind === 'review-elsewhere' && side === 'guest') return 'pass';
  const rule = kind === 'review-elsewhere' ? rules.review : rules.payment;
  if (rule !== 'mask-until-full-payment') return rule;
  return paymentState(subject) === 'full' ? 'flag' : 'mask';
}

type UntilPaid = 'mask-until-full-payment';

/** Whether any demand is hidden there. */
export const hidesDemands = (setting: PhraseSetting): boolean =>
  PHRASE_KINDS.some((kind) => ruleFor(kind, setting) === 'mask');

/** The text without the demands that are hidden, as `own` names the operator's own. */
export function hidePhrases(text: string, { hidden }: Pick<PhraseJudgement, 'hidden'>, own: OwnNames): string {
  if (hidden.length === 0) return text;
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of mergeSpans(findPhrases(text, own).filter(({ kind }) => hidden.includes(kind)))) {
    parts.push(text.slice(done, start), HIDDEN_PHRASE);
    done = end;
  }
  return parts.join('') + text.slice(done);
}
