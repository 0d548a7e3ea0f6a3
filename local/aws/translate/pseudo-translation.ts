import { baseLanguage } from '../../../core/base-language.ts';
import type { EngineAnswer } from './engine.ts';
import type { HtmlPart } from './html-parts.ts';

/**
 * No translation, but one can see that there was one, into which language and from where to where: each paragraph stands
 * in brackets behind its language, and words of two letters and more are written otherwise. Figures, with the unit that is
 * glued to them, and what is kept stay as they are.
 *
 * For Arabic the words are in Arabic letters, so that it can be seen which way they run.
 *
 * @param to as the service names languages
 */
export const pseudoTranslation = (parts: readonly HtmlPart[], to: string): EngineAnswer => ({
  parts: pseudoTranslated(parts, baseLanguage(to)),
  by: 'pseudo-translation',
});

const BLOCK = /^<\/?(?:p|div|h[1-6]|li|ul|ol|td|tr|table|blockquote|br)\b/i;

function pseudoTranslated(parts: readonly HtmlPart[], to: string): readonly HtmlPart[] {
  const blocks: HtmlPart[][] = [[]];
  for (const part of parts) {
    if (part.kind === 'tag' && BLOCK.test(part.html)) blocks.push([part], []);
    else blocks.at(-1)?.push(part);
  }
  return blocks.flatMap((block) => bracketed(block, to));
}

function bracketed(block: readonly HtmlPart[], to: string): readonly HtmlPart[] {
  if (!block.some((part) => part.kind === 'words' && part.text.trim() !== '')) return block;
  const written = to === 'ar' ? inArabic : accented;
  const words = (text: string): HtmlPart => ({ kind: 'words', text });
  return [
    words(`⟦${to === 'ar' ? 'عر' : to}: `),
    ...block.map((part) => (part.kind === 'words' ? words(part.text.replace(/\p{L}{2,}/gu, written)) : part)),
    words('⟧'),
  ];
}

const pairs = (from: string, to: string): ReadonlyMap<string, string> =>
  new Map([...from].map((letter, n) => [letter, [...to][n] ?? letter]));

const ACCENTS = pairs('aeiouyAEIOUYcnsz', 'åéîöüýÅÉÎÖÜÝçñšž');
const ARABIC = pairs(
  'abcdefghijklmnopqrstuvwxyzабвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  'ابكديفغهيجكلمنوبقرستوفوكيزابفغديوجزييكلمنوبرستوفختشششايايوي',
);

const accented = (word: string): string => [...word].map((letter) => ACCENTS.get(letter) ?? letter).join('');

const inArabic = (word: string): string =>
  [...word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()]
    .map((letter) => ARABIC.get(letter) ?? letter)
    .join('');
