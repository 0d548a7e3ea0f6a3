import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_BYTES, splitSentences } from '../../../core/translation/split-sentences.ts';

const bytesIn = (text: string): number => Buffer.byteLength(text);

describe('a text for the service', () => {
  it('is one piece as long as it fits, to the byte', () => {
    const text = 'a b. '.repeat(2_000).slice(0, MOST_BYTES);
    expect(splitSentences(text, [])).toEqual([text]);
    expect(splitSentences(`${text}c`, [])).toHaveLength(2);
    expect(splitSentences('', [])).toEqual([]);
  });

  it('is parted between paragraphs rather than sentences', () => {
    expect(splitSentences('One. Two.\n\nThree. Four. Five.', [], 24)).toEqual(['One. Two.\n\n', 'Three. Four. Five.']);
  });

  it('is parted between lines where a paragraph is too long', () => {
    expect(splitSentences('- Keys. Door.\n- Towels. Bed.', [], 24)).toEqual(['- Keys. Door.\n', '- Towels. Bed.']);
  });

  it.each([
    ['Kommst du? Ja, um acht Uhr.', ['Kommst du? ', 'Ja, um acht Uhr.']],
    ['¿Vienes? Sí, claro que sí.', ['¿Vienes? ', 'Sí, claro que sí.']],
    ['« Oui ! » Non, pas encore.', ['« Oui ! » ', 'Non, pas encore.']],
    ['Он сказал: "Да." Хорошо, ждем.', ['Он сказал: "Да." ', 'Хорошо, ждем.']],
    ['متى تصل؟ نصل الساعة التاسعة', ['متى تصل؟ ', 'نصل الساعة التاسعة']],
  ])('is parted after a sentence: %s', (text, pieces) => {
    expect(splitSentences(text, [], bytesIn(text) - 1)).toEqual(pieces);
  });

  it('is parted between words where a sentence is too long, and between letters where a word is', () => {
    expect(splitSentences('breakfast is at nine', [], 14)).toEqual(['breakfast is ', 'at nine']);
    expect(splitSentences('ключключ', [], 5)).toEqual(['кл', 'юч', 'кл', 'юч']);
    expect(splitSentences('🎂🎂🎂', [], 9)).toEqual(['🎂🎂', '🎂']);
  });

  it('is not parted within what is kept, and is where that alone is too long', () => {
    const text = 'See Casa de la Playa. Now.';
    expect(splitSentences(text, [{ start: 4, end: 20 }], 18)).toEqual(['See ', 'Casa de la Playa. ', 'Now.']);
    expect(splitSentences('abcdef', [{ start: 0, end: 6 }], 4).join('')).toBe('abcdef');
  });

  it('is the same again when its pieces are joined, and each piece fits', () => {
    const words = fc.constantFrom('key ', 'ключ. ', 'مفتاح؟ ', '\n', '\n\n', '🎂', 'é', ' ', 'a.b', '\ud800');
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 60 }),
        fc.integer({ min: 12, max: 90 }),
        fc.nat(40),
        (parts, most, start) => {
          const text = parts.join('');
          const kept = { start, end: start + 3 };
          const pieces = splitSentences(text, [kept], most);
          expect(pieces.join('')).toBe(text);
          expect(pieces.every((piece) => piece !== '' && bytesIn(piece) <= most)).toBe(true);
          const ends = pieces.map((_, index) => pieces.slice(0, index + 1).join('').length).slice(0, -1);
          expect(ends.filter((end) => end > kept.start && end < kept.end)).toEqual([]);
        },
      ),
    );
  });
});
