import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { mailDetailView, mailView } from '../../core/views/mail-view.ts';
import type { InspectMailDeps } from './deps.ts';

/** `GET /mail`: every received mail with what became of it, newest first. */
export const listMail = ({ log }: Pick<InspectMailDeps, 'log'>) =>
  endpoint(REQUESTS.listMail, async ({ query: { limit, cursor, ...filter } }) => {
    const page = await log.list(filter, { limit, cursor });
    return { status: 200, body: { items: page.items.map(mailView), next: page.next } };
  });

/** `GET /mail/{mailId}`: one mail, why it became what, and who was told. */
export const getMail = ({ log }: Pick<InspectMailDeps, 'log'>) =>
  endpoint(REQUESTS.getMail, async ({ path: { mailId } }) => {
    const [first, ...more] = await log.inspect(mailId);
    return first ? { status: 200, body: mailDetailView([first, ...more]) } : requestProblem('not-found');
  });
