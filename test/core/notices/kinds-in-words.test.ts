import { expect, it } from 'vitest';
import { kindsInWords } from '../../../core/notices/kinds-in-words.ts';

it.each([
  [['image/*'], 'en', 'images'],
  [['image/*', 'application/pdf'], 'de', 'Bilder und PDF-Dateien'],
  [['image/*', 'application/pdf'], 'ar', 'الصور وملفات PDF'],
  [['image/*', 'application/pdf', 'text/plain'], 'en', 'images, PDF files and text/plain'],
  [['*/*'], 'en', ''],
  [[], 'en', ''],
] as const)('%j is in %s: %s', (types, language, words) => {
  expect(kindsInWords(types, language)).toBe(words);
});
