import { expect, it } from 'vitest';
import type { KeptTranslation } from '../../../core/translation/kept-translation.ts';
import { mailTranslation } from '../../../core/translation/mail-translation.ts';
import { aTranslation } from '../../support/presented.ts';

const AT = '2026-02-07T10:00:00.000Z';
const failed = (
  reason: Extract<KeptTranslation, { state: 'failed' }>['reason'],
  retryAt?: string,
): KeptTranslation => ({
  ...{ state: 'failed', reason, attempts: 1, retryAt },
});

it('a mail has what was translated, faithful or not', () => {
  for (const done of [aTranslation(), aTranslation({ lost: ['name'] })]) expect(mailTranslation(done)).toBe(done);
});

it.each<[string, KeptTranslation | undefined]>([
  ['nobody has tried', undefined],
  ['somebody is at it', { state: 'claimed', until: AT }],
  ['the service was too busy', failed('throttled', AT)],
  ['the service was away', failed('unavailable', AT)],
  ["the day's budget is spent", failed('budget-spent', AT)],
])('a mail says that there is none yet where %s', (_, kept) => {
  expect(mailTranslation(kept)).toEqual({ state: 'missing' });
});

it.each<[string, KeptTranslation]>([
  ["it is in the reader's language", { state: 'same-language', from: 'en', at: AT }],
  ['nobody can tell in which language it is', failed('language-unclear')],
  ['it is too long', failed('too-long')],
])('a mail is the message alone where %s', (_, kept) => {
  expect(mailTranslation(kept)).toBeUndefined();
});
