import type { Question } from '../../core/questions/question.ts';
import { similarTo } from '../../core/questions/similarity.ts';
import type { ServeQuestionsDeps } from './deps.ts';

/** As many of a listing's latest answered questions are compared: one query. */
const COMPARED = 100;

/** The answered questions of a listing that ask what `text` asks, the likest first. */
export async function similarQuestions(
  { questions }: Pick<ServeQuestionsDeps, 'questions'>,
  listingId: string,
  text: string,
  most: number,
): Promise<readonly Question[]> {
  const answered = await questions.latestAnswered(listingId, COMPARED);
  return similarTo(text, answered, ({ asked }) => asked.text, most);
}
