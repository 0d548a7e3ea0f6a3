import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holderOf, mailboxTag, readMailboxTag } from '../../core/mailbox-tag.ts';
import { aContext } from '../support/facts.ts';

describe('the tag that says whose mailbox a mail goes to', () => {
  it('names a guest or a host by an id of any characters, in those that a tag takes', () => {
    const id = fc.string({ minLength: 1, maxLength: 128, unit: 'grapheme-ascii' });
    fc.assert(
      fc.property(fc.constantFrom('guest' as const, 'host' as const), id, (role, name) => {
        const { mailbox } = mailboxTag({ role, id: name });
        expect(mailbox).toMatch(/^[\w-]{1,256}$/);
        expect(readMailboxTag(mailbox)).toEqual({ role, id: name });
      }),
    );
  });

  it.each(['', 'support_YQ', 'host_', 'host', 'guest_a b', 'undeliverable'])('is not «%s»', (tag) => {
    expect(readMailboxTag(tag)).toBeUndefined();
  });

  it("is that of a conversation's side", () => {
    expect(holderOf(aContext(), 'guest')).toEqual({ role: 'guest', id: 'g-1' });
    expect(holderOf(aContext(), 'host')).toEqual({ role: 'host', id: 'h-1' });
  });
});
