import { type TranslateClient, type TranslateClientConfig, TranslateTextCommand } from '@aws-sdk/client-translate';
import type { Translator, TranslatorAnswer, TranslatorOrder } from '../../core/ports/translations.ts';
import { isSameLanguage } from '../../core/translation/choose-languages.ts';
import { namedBy } from './named-by.ts';
import { EmptyAnswer, isPerhapsBilled, translatorFailure } from './translator-failure.ts';

/**
 * How the client calls: a piece takes some 11 s at the very most.
 *
 * Twice, since the first connection after a function was frozen is often dead; no more, since whoever asked waits, and what
 * is throttled is asked again later by what is kept of it. A request that timed out may have been billed.
 */
export const TRANSLATE_CALLS = {
  maxAttempts: 2,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
} as const satisfies TranslateClientConfig;

/** Pieces of one text that are asked for at once. */
const AT_ONCE = 4;

/**
 * Amazon Translate, by `TranslateText`.
 *
 * The first piece tells the language: all others are asked for from that, four at once, so that the service tells once; found
 * it the reader's own, the pieces come back as they were sent. No more is asked after one that failed, since each is billed,
 * and none is waited for beyond the order's time.
 *
 * `by` is `Amazon Translate` unless what answered names itself in the header `X-Translated-By`. The service never does;
 * whatever stands in its place where the client's endpoint leads must, for its words not to pass for Amazon's.
 *
 * @throws TranslatorFault where it is neither throttled nor away, nor unclear about the language: permissions, a terminology
 *   that is not there, a request it doesn't take
 */
export const amazonTranslator = (client: TranslateClient): Translator => ({
  async translate(order) {
    const ask = asking(client, order);
    const all = [...order.pieces.entries()];
    const first = await inTurns(all.slice(0, 1), (piece) => ask(piece, order.from));
    const from = languageOf(order, first);
    const isOver = first.some(({ failed }) => failed) || isSameLanguage(from, order.to);
    const others = isOver ? [] : await inTurns(all.slice(1), (piece) => ask(piece, from));
    return answerOf(order, [...first, ...others]);
  },
});

interface PieceAnswer {
  readonly text: string;
  readonly from: string;
  readonly by: string;
}

/** A piece by its place among those of the order. */
type Piece = readonly [place: number, html: string];

/** What became of one piece. */
interface Asked {
  readonly place: number;
  readonly answer?: PieceAnswer;
  readonly failed?: { readonly error: unknown };
}

function asking(client: TranslateClient, order: TranslatorOrder): (piece: Piece, from: string) => Promise<Asked> {
  const signal = AbortSignal.timeout(order.within);
  return async ([place, html], from) => {
    try {
      return { place, answer: await translatePiece(client, html, { ...order, from }, signal) };
    } catch (error) {
      return { place, failed: { error } };
    }
  };
}

/** Asks for the pieces until one fails. @returns what became of those that were asked for, in their order */
async function inTurns(pieces: readonly Piece[], ask: (piece: Piece) => Promise<Asked>): Promise<readonly Asked[]> {
  const rest = pieces.values();
  const asked: Asked[] = [];
  const askNext = async (): Promise<void> => {
    for (const piece of rest) {
      if (asked.some(({ failed }) => failed)) return;
      asked.push(await ask(piece));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askNext));
  return asked.sort((one, other) => one.place - other.place);
}

/** What is asked for one piece; `from` as the service names languages. */
interface PieceOrder extends Omit<TranslatorOrder, 'pieces' | 'from'> {
  readonly from: string;
}

async function translatePiece(
  client: TranslateClient,
  Text: string,
  { from, to, terminology, formality }: PieceOrder,
  abortSignal: AbortSignal,
): Promise<PieceAnswer> {
  const command = new TranslateTextCommand({
    Text,
    SourceLanguageCode: from,
    TargetLanguageCode: to,
    ...(terminology !== undefined && { TerminologyNames: [terminology] }),
    ...(formality && { Settings: { Formality: formality === 'formal' ? 'FORMAL' : 'INFORMAL' } }),
  });
  const by = namedBy(command);
  const { TranslatedText = '', SourceLanguageCode = from } = await client.send(command, { abortSignal });
  if (TranslatedText.trim() === '') throw new EmptyAnswer();
  return { text: TranslatedText, from: SourceLanguageCode, by: by() ?? AMAZON };
}

const AMAZON = 'Amazon Translate';

const languageOf = ({ from }: TranslatorOrder, [first]: readonly Asked[]): string => first?.answer?.from ?? from;

function answerOf(order: TranslatorOrder, asked: readonly Asked[]): TranslatorAnswer {
  const billed = asked.filter(isBilled).map(({ place }) => place);
  const failed = asked.find((each) => each.failed)?.failed;
  if (failed) return { kind: 'failed', reason: translatorFailure(failed.error, billed), billed };
  const answers = asked.flatMap(({ answer }) => answer ?? []);
  const from = languageOf(order, asked);
  const by = [...new Set(answers.map((answer) => answer.by))].join(', ');
  const pieces = isSameLanguage(from, order.to) ? order.pieces : answers.map(({ text }) => text);
  return { kind: 'translated', pieces, from, by, billed };
}

const isBilled = ({ failed }: Asked): boolean => !failed || isPerhapsBilled(failed.error);
