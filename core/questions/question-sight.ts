import type { Caller } from '../access.ts';
import type { Question } from './question.ts';

/** Whether a caller sees all of a listing's questions: its host, the platform, its care team. Everybody else the answered ones. */
export const seesAllQuestions = (caller: Caller | undefined, { hostId }: Pick<Question, 'hostId'>): boolean =>
  caller !== undefined && (caller.role === 'host' ? caller.id === hostId : caller.role !== 'guest');

/** Whether a caller sees a question: what is taken off nobody does, an open one who sees all, and who asked it. */
export function seesQuestion(caller: Caller | undefined, question: Question): boolean {
  if (question.state === 'taken-off') return false;
  const isOwn = caller?.role === 'guest' && caller.id === question.guestId;
  return question.state === 'answered' || isOwn || seesAllQuestions(caller, question);
}
