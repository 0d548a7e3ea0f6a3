import type { MailRow, Side } from '../../core/model.ts';
import { isOfWholeMail, noticeName } from '../../core/notices/notice-name.ts';
import type { MailLog } from '../../core/ports/mails.ts';
import type { Refusal } from '../../core/refusals.ts';
import type { RateLimits } from '../../core/writing.ts';
import { type ArrivedMail, rowOf, usableId } from './arrived-mail.ts';
import { recipientsOf } from './received.ts';

export interface EndArrivalDeps {
  readonly log: Pick<MailLog, 'record' | 'move'>;
  readonly limits: RateLimits;
}

/** How it ended: for the log, so codes and ids only. `arrived`: it had ended before. */
export interface Ending extends Place {
  readonly end: 'accepted' | 'refused' | 'quarantined' | 'duplicate' | 'arrived';
  readonly reason?: string | undefined;
}

/** What a mail was for. */
export interface Place {
  readonly conversationId?: string | undefined;
  readonly requestId?: string | undefined;
  readonly questionId?: string | undefined;
}

/** A mail that is not let in. */
export interface Refused {
  readonly refusal: Refusal;
  /** Whether the sender is told. */
  readonly notice: boolean;
  /** Whose mailbox it came from. */
  readonly sender: Side | undefined;
}

/** A refused mail of somebody who may be answered names the side: it decides the language of the notice. */
export function refuse(
  deps: EndArrivalDeps,
  arrived: ArrivedMail,
  place: Place,
  { refusal, notice, sender }: Refused,
): Promise<Ending> {
  const reason = refusal.code;
  const told = notice ? { notice: refusal, sender, ...answerOf(arrived, refusal) } : { refusal };
  const row = { ...rowOf(arrived), state: 'refused', reason, ...place, ...told } as const;
  return end(deps, arrived, row, { end: 'refused', reason, ...place });
}

/** What a notice is addressed by: the mail's own id, and all recipients where it is refused as a whole. */
function answerOf({ mail, received }: ArrivedMail, { code }: Refusal): Pick<MailRow, 'ownId' | 'together'> {
  const all = recipientsOf(received);
  return { ownId: usableId(mail), together: all.length > 1 && isOfWholeMail(code) ? all : undefined };
}

export function quarantine(deps: EndArrivalDeps, arrived: ArrivedMail, place: Place, reason: string): Promise<Ending> {
  const row = { ...rowOf(arrived), state: 'quarantined', reason, ...place } as const;
  return end(deps, arrived, row, { end: 'quarantined', reason, ...place });
}

/** It came before, and is that message, or answered that question. */
export function duplicate(
  deps: EndArrivalDeps,
  arrived: ArrivedMail,
  place: Place,
  messageId?: string,
): Promise<Ending> {
  const row = { ...rowOf(arrived), state: 'delivered', reason: 'duplicate', ...place, messageId } as const;
  return end(deps, arrived, row, { end: 'duplicate', ...place });
}

/** Writes the end of a mail that gives no message; a released one's row is there already. */
async function end(deps: EndArrivalDeps, arrived: ArrivedMail, row: MailRow, ending: Ending): Promise<Ending> {
  const { state, reason, conversationId, messageId, requestId, questionId, notice, together, ownId, refusal, sender } =
    row;
  const written = arrived.released
    ? await deps.log.move(row, 'quarantined', {
        ...{ state, reason, conversationId, messageId, requestId, questionId },
        ...{ notice, together, ownId, refusal, sender },
      })
    : await record(deps, arrived, row);
  return written ? ending : { end: 'arrived', conversationId, requestId, questionId };
}

/** A notice about several recipients goes out once, and counts once. @returns false where the mail had ended before */
async function record({ log, limits }: EndArrivalDeps, { counted }: ArrivedMail, row: MailRow): Promise<boolean> {
  const name = row.notice && noticeName(row.notice.code, row.recipient);
  const isFree = name === undefined || counted.has(name) || limits === 'off';
  const recorded = await log.record(row, isFree ? undefined : limits.noticesPerAddress);
  if (name !== undefined && recorded === 'recorded') counted.add(name);
  return recorded !== 'arrived';
}
