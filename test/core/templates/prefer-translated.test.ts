import { describe, expect, it, vi } from 'vitest';
import type { Acceptance } from '../../../core/decide.ts';
import { ok, refused } from '../../../core/refusals.ts';
import { preferTranslated } from '../../../core/templates/prefer-translated.ts';

const acceptance = (text: string): Acceptance => ({
  ...{ text, notes: ['phones-present'], attachments: [], leftOut: [], links: [] },
  signs: { links: [], demandsPayment: false },
});
const DECIDED = { acceptance: acceptance('Hola'), language: 'es' };
const GERMAN = { text: 'Hallo', language: 'de' };

describe('words that were translated', () => {
  it('go out where the rules let them through, and are noted', () => {
    expect(preferTranslated(DECIDED, GERMAN, (text) => ok(acceptance(text)))).toEqual({
      acceptance: { ...acceptance('Hallo'), notes: ['phones-present', 'translated'] },
      language: 'de',
    });
  });

  it('stay behind where the rules refuse them: the words as they were written go', () => {
    expect(preferTranslated(DECIDED, GERMAN, () => refused({ code: 'mail-loop' }))).toBe(DECIDED);
  });

  it('are not asked about where there are none', () => {
    const decideOn = vi.fn();
    expect(preferTranslated(DECIDED, undefined, decideOn)).toBe(DECIDED);
    expect(decideOn).not.toHaveBeenCalled();
  });
});
