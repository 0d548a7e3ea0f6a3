import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import { comparableAddress } from '../../core/comparable-address.ts';
import type { MailLog } from '../../core/ports/mails.ts';
import type { Work } from '../../core/ports/work.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { mailView } from '../../core/views/mail-view.ts';

interface Deps {
  readonly log: Pick<MailLog, 'list' | 'rows'>;
  readonly work: Pick<Work, 'release'>;
}

/** `GET /mail`: every received mail with what became of it, newest first. */
const listMail = ({ log }: Deps) =>
  endpoint(REQUESTS.listMail, async ({ query: { state, ...request } }) => {
    const page = await log.list(state, request);
    return { status: 200, body: { items: page.items.map(mailView), next: page.next } };
  });

/** `POST /mail/{mailId}/release`: lets a mail out of quarantine; all other rules run again on it. */
const releaseMail = ({ log, work }: Deps) =>
  endpoint(REQUESTS.releaseMail, async ({ path: { mailId }, body: { recipient } }) => {
    const wanted = recipient && comparableAddress(recipient);
    const rows = (await log.rows(mailId)).filter((row) => !wanted || comparableAddress(row.recipient) === wanted);
    if (rows.length === 0) return requestProblem('not-found');
    const recipients = rows.filter(({ state }) => state === 'quarantined').map((row) => row.recipient);
    if (recipients.length === 0) return requestProblem('mail-not-quarantined');
    for (const each of recipients) await work.release({ released: { mailId, recipient: each } });
    return { status: 202, body: { id: mailId, mailId, recipients } };
  });

/** Received mail, for the platform's eyes. */
export const inspectMail = (deps: Deps) => ({ listMail: listMail(deps), releaseMail: releaseMail(deps) });
