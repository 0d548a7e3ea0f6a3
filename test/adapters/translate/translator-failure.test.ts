import { expect, it } from 'vitest';
import { TranslatorFault, translatorFailure } from '../../../adapters/translate/translator-failure.ts';

it('takes what is no error for a fault, and what has no status for one of ours', () => {
  expect(() => translatorFailure('odd')).toThrow(TranslatorFault);
  const odd = Object.assign(new Error('x'), { name: 'Odd', code: 7, $metadata: { httpStatusCode: '500' } });
  expect(() => translatorFailure(odd)).toThrow(expect.objectContaining({ name: 'Odd' }));
});

it('knows a dead connection by Node’s code alone', () => {
  expect(translatorFailure(Object.assign(new Error('x'), { code: 'EPIPE' }))).toBe('unavailable');
});
