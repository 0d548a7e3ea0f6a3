import { type TranslateClient, type TranslateClientConfig, TranslateTextCommand } from '@aws-sdk/client-translate';
import type { Translator, TranslatorOrder } from '../../core/ports/translations.ts';
import { isSameLanguage } from '../../core/translation/choose-languages.ts';
import { namedBy } from './named-by.ts';
import { translatorFailure } from './translator-failure.ts';

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

/**
 * Amazon Translate, by `TranslateText`.
 *
 * Pieces are asked for one after the other, and no more after one that failed: each is billed. All after the first are
 * asked for from the language that the service found in it, so that it tells once; found it the reader's own, the pieces
 * come back as they were sent.
 *
 * `by` is `Amazon Translate` unless what answered names itself in the header `X-Translated-By`. The service never does;
 * whatever stands in its place where the client's endpoint leads must, for its words not to pass for Amazon's.
 *
 * @throws TranslatorFault where it is neither throttled nor away, nor unclear about the language: permissions, a terminology
 *   that is not there, a request it doesn't take
 */
export const amazonTranslator = (client: TranslateClient): Translator => ({
  async translate(order) {
    const answers: PieceAnswer[] = [];
    try {
      for (const piece of order.pieces) {
        const { from } = answers[0] ?? order;
        if (answers[0] && isSameLanguage(from, order.to)) break;
        answers.push(await translatePiece(client, piece, { ...order, from }));
      }
    } catch (error) {
      return { kind: 'failed', reason: translatorFailure(error), answered: answers.length };
    }
    return answerOf(order, answers);
  },
});

interface PieceAnswer {
  readonly text: string;
  readonly from: string;
  readonly by: string;
}

/** What is asked for one piece; `from` as the service names languages. */
interface PieceOrder extends Omit<TranslatorOrder, 'pieces' | 'from'> {
  readonly from: string;
}

async function translatePiece(
  client: TranslateClient,
  Text: string,
  { from, to, terminology, formality }: PieceOrder,
): Promise<PieceAnswer> {
  const command = new TranslateTextCommand({
    Text,
    SourceLanguageCode: from,
    TargetLanguageCode: to,
    ...(terminology !== undefined && { TerminologyNames: [terminology] }),
    ...(formality && { Settings: { Formality: formality === 'formal' ? 'FORMAL' : 'INFORMAL' } }),
  });
  const by = namedBy(command);
  const { TranslatedText = '', SourceLanguageCode = from } = await client.send(command);
  return { text: TranslatedText, from: SourceLanguageCode, by: by() ?? AMAZON };
}

const AMAZON = 'Amazon Translate';

function answerOf({ pieces, from: named, to }: TranslatorOrder, answers: readonly PieceAnswer[]) {
  const { from } = answers[0] ?? { from: named };
  const texts = answers.map(({ text }) => text);
  const by = [...new Set(answers.map((answer) => answer.by))].join(', ');
  return { kind: 'translated' as const, pieces: isSameLanguage(from, to) ? pieces : texts, from, by };
}
