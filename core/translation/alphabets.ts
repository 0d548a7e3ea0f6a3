/** The letters of all languages of a script that are judged apart. */
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const CYRILLIC = 'абвгдежзиклмнопрстуфхцчш';
const ARABIC = 'ءآأؤئابتثجحخدذرزسشصضطظعغفقلمنهو';

/** What each language writes beyond them. A language of a text's script that does not stand here may have any letter. */
const ALPHABETS: Readonly<Record<string, string>> = {
  en: LATIN,
  de: `${LATIN}äöüß`,
  fr: `${LATIN}àâæçéèêëîïôœùûüÿ`,
  es: `${LATIN}áéíñóúü`,
  nl: `${LATIN}áéèêëïóöü`,
  pl: `${LATIN}ąćęłńóśźż`,
  pt: `${LATIN}áâãàçéêíóôõúü`,
  it: `${LATIN}àèéìíîòóùú`,
  ca: `${LATIN}àçèéíïòóúü`,
  ro: `${LATIN}ăâîșşțţ`,
  cs: `${LATIN}áčďéěíňóřšťúůýž`,
  sk: `${LATIN}áäčďéíĺľňóôŕšťúýž`,
  hr: `${LATIN}čćđšž`,
  sl: `${LATIN}čšž`,
  hu: `${LATIN}áéíóöőúüű`,
  sv: `${LATIN}åäöé`,
  da: `${LATIN}æøåé`,
  no: `${LATIN}æøåéòô`,
  fi: `${LATIN}äöå`,
  et: `${LATIN}äöõüšž`,
  lv: `${LATIN}āčēģīķļņšūž`,
  lt: `${LATIN}ąčęėįšųūž`,
  tr: `${LATIN}çğıöşüâ`,
  sq: `${LATIN}çë`,
  id: `${LATIN}é`,
  tl: `${LATIN}ñ`,
  arabizi: LATIN,
  translit: LATIN,
  ru: `${CYRILLIC}йщъыьэюяё`,
  uk: `${CYRILLIC}йщьюяіїєґ`,
  be: `${CYRILLIC}йыьэюяёіў`,
  bg: `${CYRILLIC}йщъьюя`,
  sr: `${CYRILLIC}ђјљњћџ`,
  mk: `${CYRILLIC}ѓѕјљњќџ`,
  kk: `${CYRILLIC}йщъыьэюяёәғқңөұүһі`,
  ar: `${ARABIC}إةكىي`,
  fa: `${ARABIC}پچژکگی`,
  ur: `${ARABIC}پچژکگیٹڈڑںہھےۓۂ`,
  ku: `${ARABIC}پچژکگیڕڵۆێەڤھ`,
};

const LETTERS: readonly (readonly [string, ReadonlySet<string>])[] = Object.entries(ALPHABETS).map(
  ([language, letters]) => [language, new Set(letters)],
);

/** In Bulgarian it is a vowel; in Russian it stands before one alone. */
const HARD_SIGN = /ъ(?![еёюя])/;

/** Words of letters that all languages of the script have, as most words are. */
const PLAIN = /^[a-z']*$/;

/** The languages that don't write a word so: it has a letter that is none of theirs. */
export function strangersTo(word: string): readonly string[] {
  if (PLAIN.test(word)) return [];
  const letters = [...word].filter((character) => /\p{L}/u.test(character));
  const strangers = LETTERS.filter(([, known]) => letters.some((letter) => !known.has(letter)));
  return [...strangers.map(([language]) => language), ...(HARD_SIGN.test(word) ? ['ru'] : [])];
}
