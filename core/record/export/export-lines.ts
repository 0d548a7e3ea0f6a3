import { type Author, type Note, otherSide } from '../../model.ts';
import { instantInWords } from '../../notices/facts-in-words.ts';
import { LOCALES } from '../../notices/language.ts';
import type { Entry } from './entry.ts';
import type { ExportedDisclosure, ExportFacts } from './export-facts.ts';
import { EXPORT_WORDS } from './words/by-language.ts';

/** What checks an export, as it is typed. */
const COMMAND = 'npx foyer-verify FILE';

export const wordsOf = ({ language }: ExportFacts) => EXPORT_WORDS[language];

/** Who wrote a message, as the reader of the export knows them. */
export const authorName = (facts: ExportFacts, author: Author): string =>
  author === 'platform' ? facts.platformName : facts[author].name;

/** The head of an export in words: what is named, and as what. */
export function headLines(facts: ExportFacts): readonly (readonly [label: string, value: string])[] {
  const words = wordsOf(facts);
  return [
    [words.guest, `${facts.guest.name} (${facts.guest.alias})`],
    [words.host, `${facts.host.name} (${facts.host.alias})`],
    [words.exported, instantInWords(facts.exportedAt, facts.language, facts.timeZone)],
    ...confirmedLines(facts),
    ...disclosureLines(facts),
  ];
}

/** A line to each text: one of several lines is read as one. */
const confirmedLines = ({ requirements, language, timeZone }: ExportFacts): readonly (readonly [string, string])[] =>
  requirements
    ? requirements.texts.map((text) => [
        EXPORT_WORDS[language].confirmed,
        `${text.replaceAll('\n', ' ')} (${instantInWords(requirements.confirmedAt, language, timeZone)})`,
      ])
    : [];

/** In the platform's exports alone, which are in English. */
const disclosureLines = ({ disclosures = [], language, timeZone }: ExportFacts) =>
  disclosures.map(({ at, to, by, what, payment }): readonly [string, string] => [
    `Given to the ${to}`,
    `${what.join(', ')} of the ${otherSide(to)}, ${GIVEN_BY[by]}, ${PAID[payment]}: ${instantInWords(at, language, timeZone)}`,
  ]);

const GIVEN_BY: Readonly<Record<ExportedDisclosure['by'], string>> = {
  contact: 'on a call',
  'phones-mail': 'by mail',
};
const PAID: Readonly<Record<ExportedDisclosure['payment'], string>> = {
  none: 'nothing paid',
  part: 'paid in part',
  full: 'paid in full',
};

/** What a reader of any export should know. */
export function remarks(facts: ExportFacts): readonly string[] {
  const words = wordsOf(facts);
  return [words.times(facts.timeZone), words.check(COMMAND)];
}

/** How a message came, how far it got, and what was done to it. */
export function courseOf({ record, delivery }: Entry, facts: ExportFacts): string {
  const words = wordsOf(facts);
  const notes = record.notes.map((note: Note) => words.notes[note]);
  return [words.via[record.via], ...(delivery ? [words.delivery[delivery.state]] : []), ...notes].join(' · ');
}

/** A file's size to the byte, with the figures grouped as the reader's language does. */
export const sizeOf = (bytes: number, { language }: ExportFacts): string =>
  new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit: 'byte', unitDisplay: 'long' }).format(bytes);
