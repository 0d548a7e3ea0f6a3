import { expect, it } from 'vitest';
import { detectionReason, signalReason } from '../../../core/detection/restriction-reason.ts';
import { LANGUAGES } from '../../../core/notices/language.ts';

const THRESHOLD = { conversations: 10, minutes: 12 };
const KEYS = ['site:pay.example', 'many-sites', 'payment'] as const;

it.each(LANGUAGES)('%s: says why, with the numbers, a sentence each, and never where a link leads', (language) => {
  const reasons = [...KEYS.map((key) => detectionReason(key, THRESHOLD, language)), signalReason(language)];
  expect(new Set(reasons).size).toBe(4);
  for (const reason of reasons) expect(reason).toMatch(/\.$/);
  for (const reason of reasons.slice(0, 3)) expect(reason).toMatch(/10.*12/);
  expect(reasons.join()).not.toContain('pay.example');
});

it('says it in the language closest to the host’s, English where there is none', () => {
  expect(signalReason('pt-BR')).toBe(signalReason('pt'));
  expect(detectionReason('payment', THRESHOLD, 'sv')).toBe(detectionReason('payment', THRESHOLD, 'en'));
});
