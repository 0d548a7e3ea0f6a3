import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../../core/notices/language.ts';
import { explainRefusal, refusalNotice } from '../../../core/notices/refusal-notice.ts';
import type { Refusal } from '../../../core/refusals.ts';

const setting = {
  supportUrl: 'https://help.example.com/contact',
  platformName: 'Foyer',
  timeZone: 'Europe/Stockholm',
  recipients: ['g7k2@guest.foyer.example'],
};
const CLOSED = '2026-04-03T22:00:00.000Z';
const reopening = { until: '2031-03-27T23:00:00.000Z', days: 21 };

/** Every refusal there is, with the facts that its text must name and its status code. */
const REFUSALS: readonly { readonly refusal: Refusal; readonly status: string; readonly facts: readonly string[] }[] = [
  ...(['not-confirmed', 'never-confirmed', 'not-booked'] as const).map((rule) => ({
    ...{ refusal: { code: 'conversation-not-open' as const, rule, opensAt: null }, status: '5.2.1', facts: [] },
  })),
  {
    refusal: { code: 'conversation-not-open', rule: 'before-confirmation', opensAt: CLOSED },
    ...{ status: '5.2.1', facts: ['2026', '00:00'] },
  },
  {
    refusal: { code: 'conversation-closed', rule: 'days-after-end', days: 7, closedAt: CLOSED },
    ...{ status: '5.2.1', facts: ['2026', '00:00', '7'] },
  },
  {
    refusal: { code: 'conversation-closed', rule: 'days-after-guest-message', days: 14, closedAt: CLOSED, reopening },
    ...{ status: '5.2.1', facts: ['2026', '00:00', '14', '2031', '21'] },
  },
  {
    refusal: { code: 'conversation-unreadable', rule: 'read-cutoff', years: 5, closedAt: CLOSED },
    ...{ status: '5.2.1', facts: ['2026', '00:00', '5'] },
  },
  { refusal: { code: 'rate-limited', retryAfter: 301 }, status: '4.7.0', facts: ['6'] },
  { refusal: { code: 'several-recipients', count: 17 }, status: '5.5.3', facts: ['17'] },
  { refusal: { code: 'attachment-type', names: ['a.pdf', 'b.zip'] }, status: '5.6.1', facts: ['a.pdf, b.zip'] },
  {
    refusal: { code: 'attachment-type', names: ['key.zip', 'run.exe'], whys: ['encrypted', 'program'] },
    ...{ status: '5.6.1', facts: ['key.zip, run.exe'] },
  },
  { refusal: { code: 'attachment-type', names: ['x'], sealed: 'encrypted' }, status: '5.6.1', facts: [] },
  { refusal: { code: 'attachment-type', names: ['x'], sealed: 'signed' }, status: '5.6.1', facts: [] },
  { refusal: { code: 'attachment-size', limit: 10 * 1024 * 1024 }, status: '5.3.4', facts: ['10'] },
  { refusal: { code: 'message-too-long', limit: 500 }, status: '5.3.4', facts: ['500'] },
  { refusal: { code: 'inquiries-not-offered' }, status: '5.7.1', facts: [] },
  { refusal: { code: 'links-disabled', reason: 'Links to many guests' }, status: '5.7.1', facts: [] },
  { refusal: { code: 'attachment-infected' }, status: '5.7.1', facts: [] },
  { refusal: { code: 'alias-unknown' }, status: '5.1.1', facts: [] },
  { refusal: { code: 'sender-unknown' }, status: '5.7.1', facts: [] },
  { refusal: { code: 'sender-unverified' }, status: '5.7.1', facts: [] },
  { refusal: { code: 'automatic-mail' }, status: '5.7.1', facts: [] },
  { refusal: { code: 'mail-loop' }, status: '5.4.6', facts: [] },
  { refusal: { code: 'spam' }, status: '5.7.1', facts: [] },
  { refusal: { code: 'empty-message' }, status: '5.6.0', facts: [] },
  { refusal: { code: 'review-elsewhere' }, status: '5.7.1', facts: [] },
  { refusal: { code: 'payment-off-platform' }, status: '5.7.1', facts: [] },
];

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(REFUSALS)('$refusal.code says what is wrong, what to do and where to turn', ({ refusal, status, facts }) => {
    const notice = refusalNotice(refusal, language, setting);
    const { problem, remedy } = explainRefusal(refusal, language, { timeZone: setting.timeZone });
    expect(notice.status).toBe(status);
    expect(notice.subject).toMatch(/^\S.+$/);
    for (const words of [problem, remedy, setting.supportUrl, 'Foyer', 'g7k2@guest.foyer.example'])
      expect(notice.text).toContain(words);
    for (const fact of facts) expect(`${problem} ${remedy}`).toContain(fact);
    expect(notice.text).not.toMatch(/undefined|null|NaN|Invalid|\[object/);
    for (const sentence of [problem, remedy]) expect(sentence).toMatch(/\.$/);
  });

  it('every refusal has words of its own', () => {
    const problems = REFUSALS.map(({ refusal }) => explainRefusal(refusal, language, { timeZone: 'UTC' }).problem);
    expect(new Set(problems).size).toBe(REFUSALS.length);
  });

  it('no words are those of another language', () => {
    const said = (spoken: Language): string[] =>
      REFUSALS.flatMap(({ refusal }) => Object.values(explainRefusal(refusal, spoken, { timeZone: 'UTC' })));
    const others = LANGUAGES.filter((other) => other !== language).flatMap(said);
    expect(said(language).filter((words) => others.includes(words))).toEqual([]);
  });
});

it("writes the closing instant by the listing's clock, in the reader's words", () => {
  const closed: Refusal = { code: 'conversation-closed', rule: 'days-after-end', days: 7, closedAt: CLOSED };
  expect(explainRefusal(closed, 'en', { timeZone: 'Europe/Stockholm' }).problem).toBe(
    'Messages in this conversation closed on 4 April 2026 at 00:00 CEST: 7 days after the end or the cancellation.',
  );
  expect(explainRefusal(closed, 'en', { timeZone: 'UTC' }).problem).toContain('3 April 2026 at 22:00 UTC');
  expect(explainRefusal(closed, 'de', { timeZone: 'Europe/Stockholm' }).problem).toContain(
    'seit dem 4. April 2026 um 00:00 MESZ',
  );
  expect(explainRefusal(closed, 'ar', { timeZone: 'Europe/Stockholm' }).problem).toContain('4 أبريل 2026');
});

it.each([
  [0, 'in 1 minute'],
  [60, 'in 1 minute'],
  [61, 'in 2 minutes'],
  [7_200, 'in 120 minutes'],
  [7_201, 'in 3 hours'],
  [86_400, 'in 24 hours'],
])('rounds a wait of %i seconds up to "%s"', (retryAfter, words) => {
  expect(explainRefusal({ code: 'rate-limited', retryAfter }, 'en', { timeZone: 'UTC' }).remedy).toContain(words);
});

it('names at most ten files, each on one line', () => {
  const names = ['a\r\nb.exe', ...Array.from({ length: 20 }, (_, index) => `${index}.exe`)];
  const { problem } = explainRefusal({ code: 'attachment-type', names }, 'en', { timeZone: 'UTC' });
  expect(problem).toContain('a b.exe, 0.exe');
  expect(problem).toContain('8.exe.');
  expect(problem).not.toContain('9.exe');
});

describe('what would open a window again', () => {
  const closed = { code: 'conversation-closed', rule: 'days-after-end', days: 7, closedAt: CLOSED } as const;
  const remedy = (refusal: Refusal) => explainRefusal(refusal, 'en', { timeZone: 'Europe/Stockholm' }).remedy;

  it('is a message of the guest where the guest may still write', () => {
    expect(remedy({ ...closed, reopening })).toBe(
      'The guest can still write until 28 March 2031 at 00:00 CET; a new message of theirs opens it to you again for up to 21 days. Otherwise, please use our contact form.',
    );
  });

  it('is nothing where the guest may not: the contact form is left', () => {
    expect(remedy(closed)).toBe('If there is still something to settle, please use our contact form.');
  });

  it('is the confirmation of the booking that waits for it', () => {
    expect(remedy({ code: 'conversation-not-open', rule: 'not-confirmed', opensAt: null })).toContain('confirmed');
  });

  it('is a booking where the program has no inquiries', () => {
    expect(remedy({ code: 'conversation-not-open', rule: 'not-booked', opensAt: null })).toContain('a booking');
  });
});

it.each([
  ['days-after-end', '7 days after the end or the cancellation'],
  ['days-after-guest-message', '7 days after the guest’s latest message'],
] as const)('names the rule %s with its number', (rule, words) => {
  const closed: Refusal = { code: 'conversation-closed', rule, days: 7, closedAt: CLOSED };
  expect(explainRefusal(closed, 'en', { timeZone: 'UTC' }).problem).toContain(words);
});

describe('what is told of files', () => {
  const files = { code: 'attachment-type', names: ['a.zip', 'b.exe'] } as const;
  const problem = (refusal: Refusal, types?: readonly string[]) =>
    explainRefusal(refusal, 'en', { timeZone: 'UTC', types }).problem;

  it('is each reason once, and what the program lets through', () => {
    expect(problem({ ...files, whys: ['encrypted', 'type'] }, ['image/*', 'application/pdf'])).toBe(
      'These files cannot be sent here: a.zip, b.exe. Encrypted files cannot be checked, and are not passed on. Files of this kind are not passed on here. What is passed on: images and PDF files.',
    );
  });

  it('is their names alone where no more is known, or anything is let through', () => {
    expect(problem(files)).toBe('These files cannot be sent here: a.zip, b.exe.');
    expect(problem({ ...files, whys: ['signature'] }, ['*/*'])).toBe('These files cannot be sent here: a.zip, b.exe.');
  });
});

it('tells who reads it later from when on to write again, to the next whole minute', () => {
  const refusedAt = '2026-04-03T21:58:00.001Z';
  const { remedy } = explainRefusal({ code: 'rate-limited', retryAfter: 60 }, 'en', { timeZone: 'UTC', refusedAt });
  expect(remedy).toBe('Please send this message again from 3 April 2026 at 22:00 UTC on.');
});

it('names at most twenty addresses', () => {
  const recipients = Array.from({ length: 30 }, (_, n) => `a${n}@guest.foyer.example`);
  const { text } = refusalNotice({ code: 'attachment-infected' }, 'en', { ...setting, recipients });
  expect(text).toContain('a19@guest.foyer.example\n…\n');
  expect(text).not.toContain('a20@');
});
