import { TryAgain } from '../../adapters/lambda/try-again.ts';
import { inTurn } from '../../adapters/ses/in-turn.ts';
import type { Brand } from '../../core/brand.ts';
import { leaseOf } from '../../core/lease.ts';
import { composeMail } from '../../core/mail/compose/compose-mail.ts';
import { mailboxTag } from '../../core/mailbox-tag.ts';
import type { Instant } from '../../core/model.ts';
import { digestMail } from '../../core/notices/digest-mail.ts';
import { type Digest, digestTurn } from '../../core/notifications/digest.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import type { Inbox } from '../../core/ports/inbox.ts';
import { type OutgoingMail, type Sender, SendingThrottled } from '../../core/ports/mails.ts';
import type { DueDigests } from '../../core/ports/notifications.ts';
import type { DigestJob } from '../../core/ports/work.ts';
import { activeConversations } from './active-conversations.ts';
import { type FindReaderDeps, type FoundReader, findReader } from './find-reader.ts';
import { unreadNews } from './unread-news.ts';

export interface SendDigestDeps extends FindReaderDeps {
  readonly digests: DueDigests;
  readonly inbox: Pick<Inbox, 'newest' | 'contexts'>;
  readonly conversations: Pick<Conversations, 'messages'>;
  readonly sender: Sender;
  readonly brand: Brand;
  /** The domain that aliases live under, from which the platform itself writes. */
  readonly domain: string;
  readonly now: () => Instant;
  /** Waits for so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** From 0 to 1. */
  readonly chance: () => number;
}

/**
 * How it ended, for the log. `none`: everything is read, or nobody is to be told. `moved`: other times were chosen meanwhile.
 * `ended`: there was nothing to do any more.
 */
export type Digested = 'sent' | 'rejected' | 'none' | 'moved' | 'ended';

const LEASE = leaseOf('send-digest');
/** Conversations that a digest lists; of the others it says how many. */
const MOST_LISTED = 20;

/**
 * Sends somebody one mail about all that they have not read, or none.
 *
 * What it says is read when it is sent: what was read meanwhile is not told of, and choices hold as they are then. Claimed before
 * it is sent, like a message (ADR 0003).
 *
 * @throws TryAgain where another has it just now; SendingThrottled where SES is still too busy after some seconds
 */
export const sendDigest =
  (deps: SendDigestDeps) =>
  async (job: DigestJob): Promise<Digested> => {
    const claimed = await deps.digests.claim(job, deps.now(), LEASE);
    if (claimed === 'ended') return 'ended';
    if (claimed === 'busy') throw new TryAgain(LEASE);
    const prepared = await orUnclaim(deps, job, () => prepare(deps, job));
    const outcome = typeof prepared === 'string' ? prepared : await hand(deps, job, prepared);
    await deps.digests.end(job);
    return outcome;
  };

async function prepare(deps: SendDigestDeps, job: DigestJob): Promise<OutgoingMail | 'none' | 'moved'> {
  const digest = await deps.digests.find(job);
  if (!digest) throw new Error('no digest of that name');
  const active = await activeConversations(deps.inbox, digest.holder, digest.since);
  const reader = await findReader(deps, job, active);
  if (!reader) return 'none';
  const turn = digestTurn(reader.choice, digest.due, deps.now());
  if (turn.kind === 'move') return move(deps, { ...digest, due: turn.due });
  const side = digest.holder.role;
  const news = await unreadNews(deps.conversations, active, { side, address: reader.owner }, deps.now());
  return news.length > 0 ? mailOf(deps, digest, reader, news) : 'none';
}

/** One that is planned for then already tells of this too. */
async function move({ digests }: SendDigestDeps, digest: Digest): Promise<'moved'> {
  await digests.plan(digest);
  return 'moved';
}

function mailOf(
  { brand, domain }: SendDigestDeps,
  { holder, due }: Digest,
  { mailbox, language }: FoundReader,
  news: Awaited<ReturnType<typeof unreadNews>>,
): OutgoingMail {
  const mail = digestMail({
    ...{ side: holder.role, news: news.slice(0, MOST_LISTED), more: Math.max(0, news.length - MOST_LISTED) },
    ...{ brand, from: `no-reply@${domain}`, to: mailbox, language, about: `${holder.role} ${holder.id} ${due}` },
  });
  const tags = { notice: 'digest', ...mailboxTag(holder) };
  return { from: mail.from.address, to: mail.to.address, raw: composeMail(mail), tags };
}

async function hand(deps: SendDigestDeps, job: DigestJob, mail: OutgoingMail): Promise<'sent' | 'rejected'> {
  const outcome = await inTurn(deps, () => deps.sender.send(mail));
  if (outcome !== 'throttled') return outcome;
  await deps.digests.unclaim(job);
  throw new SendingThrottled('a digest');
}

async function orUnclaim<T>({ digests }: SendDigestDeps, job: DigestJob, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    await digests.unclaim(job);
    throw error;
  }
}
