import type { TakeQuestionMailDeps } from '../../functions/receive-mail/take-question-mail.ts';
import type { TakeSupportMailDeps } from '../../functions/receive-mail/take-support-mail.ts';

const notAsked = async (): Promise<never> => {
  throw new Error('support requests are not asked for');
};

/** For tests of mail that answers no question: whoever asks for one fails. */
export const NO_QUESTIONS: Pick<TakeQuestionMailDeps, 'questions' | 'questionLimits'> = {
  questions: { byAlias: notAsked, answer: notAsked, taken: notAsked },
  questionLimits: 'off',
};

/** For tests of mail that is neither for support nor answers a question: whoever asks for a request fails. */
export const NO_SUPPORT: Pick<TakeSupportMailDeps, 'support' | 'supportMailbox' | 'supportLimits'> &
  typeof NO_QUESTIONS = {
  support: { byAlias: notAsked, append: notAsked, rates: notAsked, taken: notAsked },
  supportMailbox: undefined,
  supportLimits: 'off',
  ...NO_QUESTIONS,
};
