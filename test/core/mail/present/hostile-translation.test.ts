import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composeMail } from '../../../../core/mail/compose/compose-mail.ts';
import { parseMail } from '../../../../core/mail/parse/parse-mail.ts';
import { TRANSLATION_TEXTS } from '../../../../core/mail/present/translation-texts.ts';
import { joinTranslation, planTranslation } from '../../../../core/translation/plan-translation.ts';
import { protectedNames } from '../../../../core/translation/protected-names.ts';
import { hostileTranslator, TRICKS } from '../../../support/hostile-translator.ts';
import { readAllowedHtml } from '../../../support/html/allowed-html.ts';
import { aTalk, aTranslation, presented } from '../../../support/presented.ts';

const LITERALS = [
  ...['ABC-123', 'Seaside Cottage', 'Gita', 'https://example.com/a?b=1', 'a@example.org', '+46 70 123 45 67'],
  ...['2026-05-03', '15:30', '120,50 EUR', '{{guest.firstName}}', '[•••]', '🙂'],
];
const WORDS = ['Hallo', 'bitte', 'und dann', 'مرحبا', 'في', 'مساء', 'Пожалуйста', 'и'];
const line = fc.array(fc.constantFrom(...LITERALS, ...WORDS), { minLength: 1, maxLength: 7 });
const texts = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.map((words) => words.join(' ')));
const trick = fc.constantFrom(...Object.values(TRICKS));
const context = aTalk({ language: 'ar' });
const MARKS = TRANSLATION_TEXTS.ar;

const times = (text: string, literal: string): number => text.split(literal).length - 1;
const bare = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, '').replaceAll(/\s+/g, ' ');

/** The two parts of a mail, as their reader sees them. */
function read(raw: Uint8Array): readonly string[] {
  const { text, html } = parseMail(raw);
  return [text ?? '', readAllowedHtml((html ?? '').replaceAll('\r\n', '\n')).text].map(bare);
}

/** What stands between two lines of ours. */
const between = (part: string, after: string, before: string): string =>
  part.slice(part.indexOf(after) + after.length, part.lastIndexOf(before));

it('whatever a service does to what is protected, nothing is lost in silence: all of it stands in the translation, or the original stands first', async () => {
  await fc.assert(
    fc.asyncProperty(texts, trick, fc.nat(5), async (lines, play, nth) => {
      const text = lines.join('\n');
      const plan = planTranslation(text, protectedNames(context));
      const pieces = plan.requests.map(({ html }) => html);
      const answer = await hostileTranslator(play, nth).translate({ pieces, from: 'de', to: 'ar', within: 1_000 });
      const { text: shown, lost } = joinTranslation(plan, answer.kind === 'translated' ? answer.pieces : []);
      const spec = presented('guest', text, aTranslation({ text: `${shown}\nنهاية`, to: 'ar', lost }), context);
      const sender = 'Seaside Cottage via Foyer';
      for (const part of read(composeMail(spec))) {
        expect(part).toContain(bare(text.trim()));
        if (lost.length > 0) {
          expect(part.indexOf(MARKS.unfaithful(sender))).toBeLessThan(part.indexOf(MARKS.by('Amazon Translate')));
          expect(between(part, MARKS.unfaithful(sender), MARKS.by('Amazon Translate'))).toContain(bare(text.trim()));
        } else {
          const translated = between(part, MARKS.by('Amazon Translate'), MARKS.original(sender));
          for (const literal of LITERALS) expect(times(translated, literal), literal).toBe(times(bare(text), literal));
        }
      }
    }),
    { numRuns: 150 },
  );
});
