import type { Change, HeadCourse } from '../changes.ts';
import { type Delivery, messageId, SIDES, type Side } from '../model.ts';
import { canonical } from '../record/canonical.ts';
import type { LiveFrame, LiveJob, Party } from './live-frame.ts';

type ChangeOf<Kind extends Change['kind']> = Extract<Change, { readonly kind: Kind }>;

/**
 * What those who look at it just now are told of a change, each side by itself: a host's reading, its scheduled sends and its
 * restrictions are nothing to the guest, nor is a message that is held (B7); where that is not certain yet, it is looked at again
 * when it is told.
 *
 * What many changes at once would bring (all plans of a host whose template changed) is left to the next look.
 */
export function liveNews(change: Change): readonly LiveJob[] {
  switch (change.kind) {
    case 'head':
      return headNews(change);
    case 'delivery':
      return deliveryNews(change);
    case 'send':
      return sendNews(change);
    case 'upload':
      return uploadNews(change);
    case 'question':
      return questionNews(change);
    case 'cancellation':
      return cancellationNews(change);
    case 'restriction':
      return [toHost(change.after.hostId, { type: 'restriction' })];
    default:
      return [];
  }
}

const toParty = (party: Party, frame: LiveFrame): LiveJob => ({ to: 'party', party, frame });
const toHost = (id: string, frame: LiveFrame): LiveJob => toParty({ role: 'host', id }, frame);

function headNews(change: ChangeOf<'head'>): readonly LiveJob[] {
  const { conversationId, before, after } = change;
  const { seq, readSeq } = after.progress;
  if (seq > (before?.progress.seq ?? 0)) return messageNews(change);
  const conversation = { type: 'conversation', conversationId } as const;
  if (!before || factsOf(before) !== factsOf(after))
    return [{ to: 'sides', conversationId, sides: SIDES, frame: conversation }];
  const read = SIDES.filter((side) => readSeq[side] > before.progress.readSeq[side]).map((side) =>
    toSide(conversationId, side, { type: 'read', conversationId, seq: readSeq[side] }),
  );
  const isUnasked = before.progress.awaitingAnswerSince !== after.progress.awaitingAnswerSince;
  return isUnasked ? [...read, toSide(conversationId, 'host', conversation)] : read;
}

const toSide = (conversationId: string, side: Side, frame: LiveFrame): LiveJob => ({
  to: 'sides',
  conversationId,
  sides: [side],
  frame,
});

/** A message that its host may be kept from sending is told to the guest only where nothing holds it by then. */
function messageNews({ conversationId, after }: ChangeOf<'head'>): readonly LiveJob[] {
  const { seq, carrier } = after.progress;
  const at = after.latestMessageAt;
  const frame = { type: 'message', conversationId, messageId: messageId(conversationId, seq), seq, at } as const;
  if (!carrier) return [{ to: 'sides', conversationId, sides: SIDES, frame }];
  return [
    toSide(conversationId, 'host', frame),
    { to: 'sides', conversationId, sides: ['guest'], frame, doubtful: seq },
  ];
}

/** What both sides see of a conversation, beside what was said. */
const factsOf = ({ subject, releases }: HeadCourse): string => canonical({ subject, releases });

/** How far it got is for who wrote it; a file that is withdrawn for both, and so is one that was held, once it is let go. */
function deliveryNews({ conversationId, seq, author, before, after }: ChangeOf<'delivery'>): readonly LiveJob[] {
  if (!before) return [];
  const place = { conversationId, messageId: messageId(conversationId, seq), seq };
  const isReleased = before.held !== undefined && after.released !== undefined && before.released === undefined;
  if (isReleased || before.withdrawn?.length !== after.withdrawn?.length)
    return [{ to: 'sides', conversationId, sides: SIDES, frame: { type: 'message', ...place }, doubtful: seq }];
  if ((author !== 'guest' && author !== 'host') || shownOf(before) === shownOf(after)) return [];
  return [toSide(conversationId, author, { type: 'delivery', ...place })];
}

/** What its writer is shown of how far it got: a claim is not. */
const shownOf = ({ state, reason, held }: Delivery): string =>
  canonical({ state: state === 'sending' ? 'pending' : state, reason, held });

function sendNews({ before, after }: ChangeOf<'send'>): readonly LiveJob[] {
  const { conversationId, hostId, id: scheduledId } = after;
  if ((before?.state === 'held') === (after.state === 'held')) return [];
  return [toHost(hostId, { type: 'scheduled', conversationId, scheduledId })];
}

function uploadNews({ before, after }: ChangeOf<'upload'>): readonly LiveJob[] {
  const { id: attachmentId, conversationId, side, state } = after;
  if (before !== 'waiting' || state === 'waiting') return [];
  return [toSide(conversationId, side, { type: 'attachment', conversationId, attachmentId })];
}

/** Also who asked, of answers. A vote is told to nobody. */
function questionNews({ before, after }: ChangeOf<'question'>): readonly LiveJob[] {
  const { listingId, id: questionId, hostId, guestId } = after;
  if (before?.seq === after.seq) return [];
  const frame = { type: 'question', listingId, questionId } as const;
  const host = toHost(hostId, frame);
  return after.state === 'answered' ? [host, toParty({ role: 'guest', id: guestId }, frame)] : [host];
}

function cancellationNews({ before, after }: ChangeOf<'cancellation'>): readonly LiveJob[] {
  const { id: requestId, conversationId, hostId, state } = after;
  return before === state ? [] : [toHost(hostId, { type: 'cancellation', conversationId, requestId })];
}
