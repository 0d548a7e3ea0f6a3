import { requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import { type Admission, admissionOf } from '../../core/admission.ts';
import { admit } from '../../core/mailboxes.ts';
import type { MailRow } from '../../core/model.ts';
import { ok, type Result, refused } from '../../core/refusals.ts';
import type { InspectMailDeps } from './deps.ts';

type Deps = Pick<InspectMailDeps, 'conversations' | 'registry' | 'domain' | 'now'>;
type Admitted = Extract<Admission, { readonly ok: true }>;

/**
 * Makes the From address of released mails a mailbox of the host that each was written for; of none where one of them cannot.
 */
export async function admitSenders(deps: Deps, rows: readonly MailRow[]): Promise<Result<true, Reply>> {
  const admitted: Admitted[] = [];
  for (const row of rows) {
    const admission = admissionOf(row, await deps.conversations.byAlias(row.recipient), deps.domain);
    if (!admission.ok) return refused(requestProblem('mailbox-not-admissible', { detail: admission.detail }));
    admitted.push(admission);
  }
  for (const each of admitted) if (await isFull(deps, each)) return refused(requestProblem('too-many-mailboxes'));
  return ok(true);
}

/** Admits a mailbox that is none of the host's yet. @returns whether the host has no room for it */
async function isFull({ registry, now }: Deps, { host: { hostId }, address }: Admitted): Promise<boolean> {
  const changed = await registry.changeAdmitted(hostId, (host) => {
    const admitted = admit(host, address, now());
    return admitted === host.admittedMailboxes ? { isFull: false } : { admitted, isFull: admitted === undefined };
  });
  return changed?.isFull === true;
}
