import { describe, expect, it } from 'vitest';
import { REFUSAL_PROBLEMS } from '../../../core/problems.ts';
import { explainReason } from '../../../core/views/mail-reasons.ts';
import { mailDetailView, mailView } from '../../../core/views/mail-view.ts';
import { aMailRow } from '../../support/mail-rows.ts';
import { PASSED } from '../../support/received-mail.ts';

const notice = { code: 'rate-limited', retryAfter: 60 } as const;
const { received, ...bare } = aMailRow({ mailId: 'm1' });

describe('one received mail as the platform sees it', () => {
  it('shows verdicts, reasons in words, notices and releases; never where the mail lies', () => {
    const released = { by: { role: 'platform', id: 'backend' }, at: '2026-03-01T11:00:00.000Z' } as const;
    const view = mailDetailView([{ row: { ...bare, received, released } }]);
    expect(view).toMatchObject({ id: 'm1', verdicts: PASSED, rows: [{ released, notice: { state: 'none' } }] });
    expect(JSON.stringify(view)).not.toContain('inbound/');
  });

  it.each([
    [undefined, 'waiting'],
    ['waiting', 'waiting'],
    ['done', 'done'],
  ] as const)('says of a notice that is %s: %s, and what it tells', (state, shown) => {
    const view = mailDetailView([{ row: aMailRow({ mailId: 'm1', notice }), notice: state }]);
    expect(view.rows[0]?.notice).toEqual({
      state: shown,
      told: { detail: expect.any(String), remedy: expect.any(String) },
    });
  });

  it('B5: names no file in what its sender is told: that is read for a stated reason alone', () => {
    const notice = { code: 'attachment-type', names: ['passport of Gita.pdf'], whys: ['type'] } as const;
    const view = mailDetailView([{ row: aMailRow({ mailId: 'm1', notice }) }]);
    expect(view.rows[0]?.notice.told?.detail).toBe(
      'These files cannot be sent here: […]. Files of this kind are not passed on here.',
    );
  });

  it('says nothing of what was never found out', () => {
    expect(mailDetailView([{ row: bare }]).verdicts).toBeUndefined();
    expect(mailView(bare).released).toBeUndefined();
  });

  it('says of a mail that failed on our side what its sender is told, where they are', () => {
    const failed = aMailRow({ mailId: 'm1', state: 'failed', reason: 'internal-fault' });
    expect(mailDetailView([{ row: failed }]).rows[0]?.notice).toEqual({ state: 'none' });
    const { notice, explanation } =
      mailDetailView([{ row: { ...failed, answerable: true }, notice: 'done' }]).rows[0] ?? {};
    expect(notice).toMatchObject({
      state: 'done',
      told: { remedy: expect.stringContaining('no need to send it again') },
    });
    expect(explanation?.detail).toContain('fault on this side');
  });
});

describe('a reason in words', () => {
  it.each([...Object.keys(REFUSAL_PROBLEMS), 'mailbox-full', 'complaint', 'duplicate', 'support'])(
    'is there for %s',
    (code) => {
      const words = explainReason(code);
      expect(words?.detail).toMatch(/^[A-Z].*\.$/);
      expect(words?.remedy).toMatch(/^[A-Z].*\.$/);
    },
  );

  it.each([undefined, 'no-such-reason'])('is not for %s', (code) => expect(explainReason(code)).toBeUndefined());
});
