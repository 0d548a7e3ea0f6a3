import { expect, it } from 'vitest';
import type { EnclosedFile } from '../../../core/mail/known-file.ts';
import type { MailContent } from '../../../core/mail/mail-content.ts';
import { judgeMailAnswer } from '../../../core/questions/mail-answer.ts';
import { aPlace } from '../../support/questions.ts';

const file = (name: string, type: string): EnclosedFile => ({ name, type, bytes: 3, content: Buffer.from('abc') });
const AT = { language: 'en', at: '2026-02-07T10:00:00.000Z' };
const judge = (content: Partial<MailContent>) =>
  judgeMailAnswer({ text: 'Yes.', attachments: [], missed: [], ...content }, AT, aPlace());

it('is its words; its files are named, but for signatures, those beyond what is looked at too', () => {
  const attachments = [file('plan.png', 'image/png'), file('smime.p7s', 'application/pkcs7-signature')];
  expect(judge({ attachments, missed: ['more.png'] })).toMatchObject({
    ok: true,
    value: { answer: { words: { text: 'Yes.' } }, leftOut: ['plan.png', 'more.png'] },
  });
  expect(judge({})).toMatchObject({ ok: true, value: { leftOut: [] } });
});

it('is none where nobody can read it, where it is files alone, nothing, or what the rules refuse', () => {
  const attachments = [file('smime.p7m', 'application/pkcs7-mime')];
  expect(judge({ text: '', sealed: 'encrypted', attachments })).toEqual({
    ok: false,
    error: { code: 'attachment-type', names: ['smime.p7m'], sealed: 'encrypted' },
  });
  expect(judge({ text: ' ', attachments: [file('plan.png', 'image/png')] })).toMatchObject({
    error: { code: 'attachment-type', names: ['plan.png'] },
  });
  expect(judge({ text: ' ' })).toMatchObject({ error: { code: 'empty-message' } });
  expect(judge({ text: 'a'.repeat(5_001) })).toMatchObject({ error: { code: 'message-too-long' } });
});
