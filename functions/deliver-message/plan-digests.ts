import { holderOf } from '../../core/mailbox-tag.ts';
import type { Instant } from '../../core/model.ts';
import { digestAfter, digestMark } from '../../core/notifications/digest.ts';
import { type DigestReader, digestReadersIn } from '../../core/notifications/message-readers.ts';
import type { Consignment } from '../../core/ports/deliveries.ts';
import type { Digests } from '../../core/ports/notifications.ts';
import { receiverOf } from '../../core/receiver-of.ts';

interface PlanDigestsDeps {
  readonly digests: Digests;
  readonly now: () => Instant;
}

/**
 * Plans the digests that are to tell of a message: at the next time that each of its readers asked for. One that is being sent
 * just then is left alone.
 */
export async function planDigests(deps: PlanDigestsDeps, { context, message }: Consignment): Promise<void> {
  const side = receiverOf(message);
  for (const reader of digestReadersIn(context, side))
    await planNext(deps, { holder: holderOf(context, side), since: message.at }, reader, deps.now());
}

/** A digest is sent within minutes, and times are a minute apart at least: the one after it is free. */
async function planNext(
  { digests }: PlanDigestsDeps,
  digest: Pick<Parameters<Digests['plan']>[0], 'holder' | 'since'>,
  { owner, times }: DigestReader,
  after: Instant,
): Promise<void> {
  let due = digestAfter(times, after);
  while (!(await digests.plan({ ...digest, mark: digestMark(owner), due }))) due = digestAfter(times, due);
}
