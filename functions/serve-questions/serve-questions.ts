import type { ServeQuestionsDeps } from './deps.ts';
import { getQuestion, listQuestionRecord } from './get-question.ts';
import { listHostQuestions, listQuestions } from './list-questions.ts';
import { postQuestion } from './post-question.ts';
import { deleteQuestion, putAnswer } from './put-answer.ts';
import { deleteHelpful, putHelpful } from './vote.ts';

/** Public questions about listings: asked by guests, answered by hosts, read by everybody. */
export const serveQuestions = (deps: ServeQuestionsDeps) => ({
  listQuestions: listQuestions(deps),
  postQuestion: postQuestion(deps),
  getQuestion: getQuestion(deps),
  deleteQuestion: deleteQuestion(deps),
  putAnswer: putAnswer(deps),
  putHelpful: putHelpful(deps),
  deleteHelpful: deleteHelpful(deps),
  listQuestionRecord: listQuestionRecord(deps),
  listHostQuestions: listHostQuestions(deps),
});
