import { composeMail } from '../../core/mail/compose/compose-mail.ts';
import { mailboxTag } from '../../core/mailbox-tag.ts';
import { answerFilesName } from '../../core/notices/notice-name.ts';
import { answerFilesMail } from '../../core/notices/question-mails.ts';
import type { NoticeJob } from '../../core/ports/work.ts';
import { isAddress } from '../../core/schemas/formats.ts';
import { type ArrivalNoticeDeps, findArrival } from './arrival-notice.ts';
import type { PreparedNotice } from './prepared-notice.ts';

/**
 * The mail that tells who answered a public question by mail which of its files nobody is shown, at the mailbox that they wrote
 * from; undefined where that is over.
 */
export async function answerFilesNotice(
  deps: ArrivalNoticeDeps,
  job: Extract<NoticeJob, { kind: 'answer-files' }>,
): Promise<PreparedNotice | undefined> {
  const arrival = await findArrival(deps, job);
  const { leftOut, from = '', ownId } = arrival?.row ?? {};
  const found = leftOut && isAddress(from) ? await deps.questions.byAlias(job.recipient) : undefined;
  if (!leftOut || !found) return undefined;
  const { brand, domain, sender } = deps;
  const told = {
    ...found.facts,
    question: found.question,
    brand,
    to: { address: from },
    language: found.facts.host.language,
  };
  const mail = answerFilesMail(told, `no-reply@${domain}`, { messageId: ownId, leftOut });
  const tags = { notice: job.kind, ...mailboxTag({ role: 'host', id: found.question.hostId }) };
  return {
    id: { mailId: job.mailId, what: answerFilesName(job.recipient) },
    send: () => sender.send({ from: mail.from.address, to: mail.to.address, raw: composeMail(mail), tags }),
  };
}
