import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import type { Caller } from '../../core/access.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import type { ServeQuestionsDeps } from './deps.ts';

type Deps = Pick<ServeQuestionsDeps, 'questions' | 'now'>;

/** `PUT …/questions/{questionId}/helpful`: it helped the guest who says so; each counts once. */
export const putHelpful = (deps: Deps) =>
  endpoint(REQUESTS.putHelpful, ({ caller, path }) => vote(deps, caller, path, true));

/** `DELETE …/questions/{questionId}/helpful`: takes that back. */
export const deleteHelpful = (deps: Deps) =>
  endpoint(REQUESTS.deleteHelpful, ({ caller, path }) => vote(deps, caller, path, false));

async function vote(
  { questions, now }: Deps,
  caller: Caller,
  { listingId, questionId }: { readonly listingId: string; readonly questionId: string },
  helped: boolean,
): Promise<Reply> {
  const question = await questions.find(listingId, questionId);
  const counts = question?.state === 'answered' && (await questions.vote(question, caller.id, helped, now()));
  return counts ? { status: 204 } : requestProblem('not-found');
}
