import { mergeSpans } from '../masking/span.ts';
import type { Note, Side, Subject } from '../model.ts';
import type { PhraseRule, PhraseRules } from '../programs/program.ts';
import type { Refusal } from '../refusals.ts';
import { paymentState } from '../release.ts';
import { findPhrases, type PhraseKind } from './find-phrases.ts';

/** What stands in place of a hidden demand: no words, so that it needs no translation and asks for nothing. */
export const HIDDEN_PHRASE = '[•••]';

/** By whose and in which conversation words are judged. */
export interface PhraseSetting {
  readonly side: Side;
  readonly subject: Subject;
  readonly rules: PhraseRules;
  /** The operator's own domains: a review may be asked for there. */
  readonly ownDomains: readonly string[];
}

/** What the rules make of a text's demands. */
export interface PhraseJudgement {
  readonly refusal?: Refusal | undefined;
  readonly notes: readonly Note[];
  /** The kinds that the other side does not see. */
  readonly hidden: readonly PhraseKind[];
  readonly ownDomains: readonly string[];
  /** A host asks for payment outside the platform, whatever the rules make of that (N10). */
  readonly demandsPayment: boolean;
}

const KINDS: readonly PhraseKind[] = ['payment-off-platform', 'review-elsewhere'];
export const NOTHING_FOUND: PhraseJudgement = { notes: [], hidden: [], ownDomains: [], demandsPayment: false };

/**
 * What becomes of a text that asks for payment outside the platform (V3; either side's) or for a review elsewhere (G19;
 * only the host's).
 */
export function judgePhrases(text: string, setting: PhraseSetting): PhraseJudgement {
  const judged = KINDS.filter((kind) => ruleFor(kind, setting) !== 'pass');
  if (judged.length === 0 && setting.side === 'guest') return NOTHING_FOUND;
  const found = new Set(findPhrases(text, setting.ownDomains).map(({ kind }) => kind));
  const notes = judged.filter((kind) => found.has(kind));
  const refused = notes.find((kind) => ruleFor(kind, setting) === 'refuse');
  return {
    refusal: refused && { code: refused },
    notes,
    hidden: notes.filter((kind) => ruleFor(kind, setting) === 'mask'),
    ownDomains: setting.ownDomains,
    demandsPayment: setting.side === 'host' && found.has('payment-off-platform'),
  };
}

function ruleFor(kind: PhraseKind, { side, subject, rules }: PhraseSetting): Exclude<PhraseRule, UntilPaid> {
  if (kind === 'review-elsewhere' && side === 'guest') return 'pass';
  const rule = kind === 'review-elsewhere' ? rules.review : rules.payment;
  if (rule !== 'mask-until-full-payment') return rule;
  return paymentState(subject) === 'full' ? 'flag' : 'mask';
}

type UntilPaid = 'mask-until-full-payment';

/** The text without the demands that are hidden. */
export function hidePhrases(text: string, { hidden, ownDomains }: PhraseJudgement): string {
  if (hidden.length === 0) return text;
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of mergeSpans(findPhrases(text, ownDomains).filter(({ kind }) => hidden.includes(kind)))) {
    parts.push(text.slice(done, start), HIDDEN_PHRASE);
    done = end;
  }
  return parts.join('') + text.slice(done);
}
