import { STALE } from '../../adapters/dynamodb/until-fresh.ts';
import { judgeArrival } from '../../core/judge-arrival.ts';
import { messageIdHash, textOf } from '../../core/mail/take-in.ts';
import type { Support } from '../../core/ports/support.ts';
import { ok, type Refusal, type Result } from '../../core/refusals.ts';
import { careDraft } from '../../core/support/care-draft.ts';
import { countIn, type RatesChange, type SupportLimits } from '../../core/support/support-limits.ts';
import { expectedAt } from '../../core/support/support-reach.ts';
import { authorTo, type CareDraft, continueSupport, type SupportEnd } from '../../core/support/support-request.ts';
import { whyNotSaid } from '../../core/support/why-not-said.ts';
import { type ArrivedMail, rowOf, usableId } from './arrived-mail.ts';
import { duplicate, type EndArrivalDeps, type Ending, quarantine, refuse } from './end-arrival.ts';

export interface TakeSupportMailDeps extends EndArrivalDeps {
  readonly support: Pick<Support, 'byAlias' | 'append' | 'rates' | 'taken'>;
  /** Where the care team writes from; absent: by the API alone. */
  readonly supportMailbox: string | undefined;
  readonly supportLimits: SupportLimits;
  readonly domain: string;
}

type Found = NonNullable<Awaited<ReturnType<Support['byAlias']>>>;

/**
 * Takes a mail to an alias of a support request to its end (G17): judged as any other is, then what it says is added to
 * the request. Files stay behind.
 *
 * @returns STALE where the request changed meanwhile: read and decide again
 */
export async function takeSupportMail(deps: TakeSupportMailDeps, arrived: ArrivedMail): Promise<Ending | typeof STALE> {
  const found = await deps.support.byAlias(arrived.recipient);
  const expected = found && expectedAt(found.end, found.reach, deps.supportMailbox);
  const judgement = judgeArrival({ ...arrived.claim, expected, released: arrived.released });
  const place = { requestId: found?.request.id };
  if (judgement.kind === 'quarantine') return quarantine(deps, arrived, place, judgement.code);
  if (judgement.kind === 'refuse') return refuse(deps, arrived, place, { ...judgement, sender: senderOf(found) });
  if (!found) throw new Error('a mail to no alias was let in');
  return letIn(deps, arrived, found, judgement.notice);
}

/** The care team is no side: what it is told is in English. */
export const senderOf = (found: Found | undefined) => (found?.end === 'support' ? found.request.by.role : undefined);

async function letIn(
  deps: TakeSupportMailDeps,
  arrived: ArrivedMail,
  found: Found,
  notice: boolean,
): Promise<Ending | typeof STALE> {
  const requestId = found.request.id;
  const draft = draftOf(arrived, found);
  const refusal = whyNotSaid(draft.text);
  const counted = refusal ? { ok: false as const, error: refusal } : await count(deps, arrived, found);
  if (!counted.ok) {
    const before = await takenBefore(deps, arrived, found);
    if (before !== undefined) return duplicate(deps, arrived, { requestId }, before);
    return refuse(deps, arrived, { requestId }, { refusal: counted.error, notice, sender: senderOf(found) });
  }
  return store(deps, arrived, found, careDraft(draft, found, deps.domain), counted.value);
}

function draftOf({ received, recipient, mail }: ArrivedMail, { end, request }: Found): CareDraft {
  return {
    at: received.receivedAt,
    author: authorTo(end, request),
    via: 'mail',
    text: textOf(mail),
    notes: mail.attachments.length > 0 ? ['attachments-left-out'] : [],
    mail: { mailId: received.mailId, recipient, messageId: usableId(mail) },
  };
}

/** Only who asks is limited. */
async function count(
  { support, supportLimits }: TakeSupportMailDeps,
  { received }: ArrivedMail,
  { end, request: { by } }: Found,
): Promise<Result<RatesChange | undefined, Refusal>> {
  if (end === 'requester') return ok(undefined);
  return countIn(await support.rates(by), 'messages', received.receivedAt, supportLimits);
}

/** The end that wrote: the other one of whom the alias stands for. */
const writerOf = ({ end }: Found): SupportEnd => (end === 'support' ? 'requester' : 'support');

/** As which message the mail was taken in when it came before: that stands, whatever the rules say of it by now. */
async function takenBefore(
  { support }: TakeSupportMailDeps,
  { mail }: ArrivedMail,
  found: Found,
): Promise<string | undefined> {
  const hash = messageIdHash(mail);
  return hash === undefined ? undefined : support.taken(found.request.id, writerOf(found), hash);
}

async function store(
  deps: TakeSupportMailDeps,
  arrived: ArrivedMail,
  found: Found,
  draft: CareDraft,
  rates: RatesChange | undefined,
): Promise<Ending | typeof STALE> {
  const { request, message } = continueSupport(found.request, draft);
  const requestId = request.id;
  const hash = messageIdHash(arrived.mail);
  const told = { requestId, messageId: message.id, sender: senderOf(found) };
  const outcome = await deps.support.append({
    ...{ before: found.request, request, message, rates },
    seen: hash === undefined ? undefined : { end: writerOf(found), hash },
    mail: { row: { ...rowOf(arrived), state: 'delivered', reason: 'support', ...told }, released: arrived.released },
  });
  if (outcome.kind === 'stored') return { end: 'accepted', reason: 'support', requestId };
  if (outcome.kind === 'arrived') return { end: 'arrived', requestId };
  return outcome.kind === 'seen' ? duplicate(deps, arrived, { requestId }, outcome.messageId) : STALE;
}
