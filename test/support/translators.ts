import { setTimeout } from 'node:timers/promises';
import type { Translator, TranslatorAnswer, TranslatorOrder } from '../../core/ports/translations.ts';

/** A translating service that notes what it is asked, and does as it is told. */
export interface ToldTranslator extends Translator {
  readonly orders: TranslatorOrder[];
  /** What it answers; what throws, throws. */
  answer: (order: TranslatorOrder) => TranslatorAnswer | Promise<TranslatorAnswer>;
}

/** Who translates in tests. */
export const NOBODY = 'Nobody in particular';

/** Each paragraph as it was, with the language before it: what is protected survives. */
export const inBrackets = ({ pieces, from, to }: TranslatorOrder): TranslatorAnswer => ({
  kind: 'translated',
  pieces: pieces.map((piece) => piece.replaceAll('<p>', `<p>[${to}] `)),
  from: from === 'auto' ? 'en' : from,
  by: NOBODY,
});

export function toldTranslator(): ToldTranslator {
  const told: ToldTranslator = {
    orders: [],
    answer: inBrackets,
    translate: async (order) => {
      told.orders.push(order);
      return told.answer(order);
    },
  };
  return told;
}

/** Waits for another's work are short; what a page is given at most, never ends. */
export const briefly = (milliseconds: number): Promise<unknown> =>
  milliseconds >= 5_000 ? new Promise(() => {}) : setTimeout(milliseconds / 20);
