import { expect, it } from 'vitest';
import { templateTranslationView } from '../../../core/views/preview-view.ts';

const MADE = { by: 'Amazon Translate', from: 'es' };
const RETRY = '2026-03-01T12:00:02.000Z';

it.each([
  [{ state: 'pending' as const }, { state: 'pending' }],
  [
    { state: 'translated' as const, ...MADE },
    { state: 'translated', ...MADE },
  ],
  [
    { state: 'unfaithful' as const, ...MADE, lost: ['placeholder'] as const },
    { state: 'unfaithful', ...MADE, lost: ['placeholder'] },
  ],
  [
    { state: 'failed' as const, reason: 'throttled' as const, attempts: 3, retryAt: RETRY },
    { state: 'failed', reason: 'throttled', retryAt: RETRY },
  ],
])('tells a host what became of a template’s translation, and no more: %j', (outcome, view) => {
  expect(templateTranslationView(outcome)).toEqual(view);
});
