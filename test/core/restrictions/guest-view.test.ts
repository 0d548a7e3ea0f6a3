import { describe, expect, it } from 'vitest';
import { headAfter, MOST_CARRIERS } from '../../../core/head.ts';
import type { Conversation, MessageDraft } from '../../../core/model.ts';
import { doubtfulSeqs, guestView, lastShownSeq } from '../../../core/restrictions/guest-view.ts';
import { aConversation } from '../../support/facts.ts';
import { messagesOf } from '../../support/messages.ts';

const PLAIN: Partial<MessageDraft> = { author: 'host', text: 'The key is in the box.' };
const LINK: Partial<MessageDraft> = { author: 'host', text: 'See elsewhere.example', links: ['elsewhere.example'] };
const ASKED: Partial<MessageDraft> = { author: 'guest', text: 'When can we come?' };

/** A conversation in which these were written, and its guest has read up to `read`. */
function written(drafts: readonly Partial<MessageDraft>[], read = 0) {
  const messages = messagesOf('c1', drafts);
  const head = messages.reduce<Conversation>(headAfter, aConversation({ id: 'c1' }));
  const unread = messages.filter(({ seq, author }) => seq > read && author !== 'guest').length;
  return { messages, head: { ...head, readSeq: { guest: read, host: 0 }, unread: { guest: unread, host: 0 } } };
}

describe('B7: a conversation as its guest sees it in a list', () => {
  it.each([
    ['none where the host sent no links', [ASKED, PLAIN], 0, []],
    ['those that are unread', [LINK, PLAIN, LINK, PLAIN], 1, [3]],
    ['those at the end though they were read', [LINK, PLAIN, LINK, LINK], 4, [3, 4]],
    ['none that were read and written after', [LINK, LINK, PLAIN], 3, []],
  ])('depends on %s', (_, drafts, read, seqs) => {
    expect(doubtfulSeqs(written(drafts, read).head)).toEqual(seqs);
  });

  it('counts and shows nothing that is withheld, and else what was written last', () => {
    const { head, messages } = written([PLAIN, LINK, LINK]);
    const withheld = new Set([2, 3]);
    expect(lastShownSeq(head, withheld)).toBe(1);
    const view = guestView(head, withheld, messages[0]);
    expect([view.unread.guest, view.lastMessage?.id, view.lastMessage?.preview]).toEqual([1, 'c1-1', PLAIN.text]);
    const partly = guestView(head, new Set([2]), undefined);
    expect([partly.unread.guest, partly.lastMessage?.id]).toEqual([2, 'c1-3']);
  });

  it('has the guest wait for an answer as long as that is withheld, unless a machine asked', () => {
    const waits = (draft: Partial<MessageDraft>, since?: string) => {
      const { head, messages } = written([draft, LINK]);
      const view = guestView({ ...head, awaitingAnswerSince: since }, new Set([2]), messages[0]);
      return view.awaitingAnswerSince === messages[0]?.at ? 'since it asked' : view.awaitingAnswerSince;
    };
    expect(waits(ASKED)).toBe('since it asked');
    expect(waits(ASKED, '2026-01-01T10:00:00.000Z')).toBe('2026-01-01T10:00:00.000Z');
    expect(waits({ ...ASKED, notes: ['automatic'] })).toBeUndefined();
    expect(waits(PLAIN)).toBeUndefined();
  });

  it('has no last message where all is withheld, and takes nothing off what was read', () => {
    const { head } = written([LINK], 1);
    expect(lastShownSeq(head, new Set([1]))).toBe(0);
    const view = guestView(head, new Set([1]), undefined);
    expect([view.unread.guest, view.lastMessage]).toEqual([0, undefined]);
  });

  it('shows none that may hold links and that nobody remembers', () => {
    const { head, messages } = written(Array.from({ length: MOST_CARRIERS + 1 }, () => LINK));
    const withheld = new Set(doubtfulSeqs(head));
    expect(lastShownSeq(head, withheld)).toBe(1);
    expect(guestView(head, withheld, messages[0]).lastMessage).toBeUndefined();
    expect(guestView(head, new Set([MOST_CARRIERS + 1]), messages[MOST_CARRIERS - 1]).lastMessage?.id).toBe('c1-50');
  });

  it('remembers the latest fifty', () => {
    const { carriers } = written(Array.from({ length: MOST_CARRIERS + 2 }, () => LINK)).head;
    expect([carriers?.length, carriers?.at(0), carriers?.at(-1)]).toEqual([MOST_CARRIERS, 3, MOST_CARRIERS + 2]);
  });
});
