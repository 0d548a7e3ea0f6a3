import { type WordTable, wordTable } from './word-table.ts';

/** Digits as words, by language: from nought on, other spellings divided by `/`. */
const DIGITS: readonly string[] = [
  'zero/oh/nought/naught/nil one two three four five six seven eight nine/niner',
  'null eins/ein/eine zwei/zwo drei vier fünf/fuenf sechs sieben acht neun',
  'zéro un/une deux trois quatre cinq six sept huit neuf',
  'cero uno/una/un dos tres cuatro cinco seis siete ocho nueve',
  'zero um/uma dois/duas três/tres quatro cinco seis/meia sete oito nove',
  'zero uno due tre quattro cinque sei sette otto nove',
  'nul een/één twee drie vier vijf zes zeven acht negen',
  'zero jeden/jedna dwa/dwie trzy cztery pięć sześć siedem osiem dziewięć',
  'ноль/нуль один/одна два/две три четыре пять шесть семь восемь девять',
  'صفر واحد/واحدة اثنان/اثنين/إثنان/اتنين ثلاثة/ثلاث/تلاتة أربعة/اربعة/أربع/اربع خمسة/خمس ستة/ست سبعة/سبع ثمانية/ثمان/تمانية تسعة/تسع',
];
/** From ten to twenty, then the tens to ninety. */
const PAIRS: readonly string[] = [
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty/fourty fifty sixty seventy eighty ninety',
  'zehn elf zwölf/zwoelf dreizehn vierzehn fünfzehn/fuenfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig/dreissig vierzig fünfzig/fuenfzig sechzig siebzig achtzig neunzig',
  'dix onze douze treize quatorze quinze seize - - - vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante',
  'diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
  'dez onze doze treze catorze/quatorze quinze dezesseis/dezasseis dezassete/dezessete dezoito dezanove/dezenove vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
  'dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
  'tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig',
  'dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt',
  'десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто',
  'عشرة/عشر - - - - - - - - - عشرون/عشرين ثلاثون/ثلاثين أربعون/اربعون/أربعين/اربعين خمسون/خمسين ستون/ستين سبعون/سبعين ثمانون/ثمانين تسعون/تسعين',
];
/** Hundreds that are one word, from one hundred on. */
const HUNDREDS: readonly string[] = [
  'cien/ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
  'cem/cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos',
  'sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset',
  'сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот',
  'مئة/مائة/مية مئتان/مئتين ثلاثمئة/ثلاثمائة أربعمئة/اربعمائة خمسمئة/خمسمائة ستمئة/ستمائة سبعمئة/سبعمائة ثمانمئة/ثمانمائة تسعمئة/تسعمائة',
  'hundred - - - - - - - -',
  'hundert - - - - - - - -',
  'cent/cents - - - - - - - -',
  'honderd - - - - - - - -',
];
/** Twenty and more with the unit first and in one word: "dreiundzwanzig", "vierendertig". */
const COMPOUNDS: readonly (readonly [units: string, and: string, tens: string])[] = [
  [
    'ein zwei drei vier fünf sechs sieben acht neun',
    'und',
    'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
  ],
  [
    'ein zwei drei vier fuenf sechs sieben acht neun',
    'und',
    'zwanzig dreissig vierzig fuenfzig sechzig siebzig achtzig neunzig',
  ],
  [
    'een twee drie vier vijf zes zeven acht negen',
    'en',
    'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
  ],
  [
    'een tweeë drieë vier vijf zes zeven acht negen',
    'n',
    'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
  ],
];

const TWENTIES =
  'veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve';

/** Before a digit that is meant twice, or three times; they count as one or two more. */
const AGAIN: readonly (readonly [string, string])[] = [
  ...'double doppel doppelt doble doppio dubbel dobra duplo podwójne дважды zweimal tweemaal twice'
    .split(' ')
    .map((word) => [word, '0'] as const),
  ...'triple treble dreifach dreimal triplo driedubbel driemaal thrice трижды'
    .split(' ')
    .map((word) => [word, '00'] as const),
];

/** After the digit that says how often: "three noughts" is as long as "3 00". */
const SEVERAL: readonly (readonly [string, string])[] = [
  ...'zeros zeroes noughts nullen zéros ceros zera zer нуля нулей أصفار اصفار'
    .split(' ')
    .map((word) => [word, '00'] as const),
  ...'ones twos threes fours fives sixes sevens eights nines'
    .split(' ')
    .map((word, at) => [word, `${at + 1}${at + 1}`] as const),
];

/** Thousands that are one word. */
const THOUSANDS: readonly (readonly [string, string])[] = [
  ['zehntausend', '10000'],
  ['tienduizend', '10000'],
  ['zwanzigtausend', '20000'],
  ['twintigduizend', '20000'],
];

const ENTRIES: ReadonlyMap<string, string> = new Map([
  ...THOUSANDS,
  ...AGAIN,
  ...SEVERAL,
  ...HUNDREDS.flatMap((words) => spelt(words, (at) => 100 * (at + 1))),
  ...PAIRS.flatMap((words) => spelt(words, (at) => (at < 10 ? 10 + at : 10 * (at - 8)))),
  ...COMPOUNDS.flatMap(compounds),
  ...spelt(TWENTIES, (at) => 21 + at),
  ...DIGITS.flatMap((words) => spelt(words, (at) => at)),
]);

/** Also as they are typed without their accents. */
const WORDS: ReadonlyMap<string, string> = new Map(
  [...ENTRIES].flatMap(([word, digits]): [string, string][] => [
    [word, digits],
    [word.replace(/ة$/, 'ه'), digits],
    [word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('ß', 'ss').normalize('NFC'), digits],
  ]),
);

/** All words of digits, in lower case. */
export const DIGIT_SPELLINGS: readonly string[] = [...WORDS.keys()];

/** What each word is in figures. */
export const DIGIT_WORDS: WordTable<string> = wordTable(WORDS);

function spelt(words: string, value: (at: number) => number): [string, string][] {
  return words
    .split(' ')
    .flatMap((spellings, at) => spellings.split('/').map((word): [string, string] => [word, String(value(at))]));
}

function compounds([units, and, tens]: (typeof COMPOUNDS)[number]): [string, string][] {
  const all = units.split(' ');
  return tens
    .split(' ')
    .flatMap((ten, row) =>
      all.map((unit, at): [string, string] => [unit + and + ten, String(10 * (row + 2) + at + 1)]),
    );
}

export const LONGEST_DIGIT_WORD = Math.max(...[...WORDS.keys()].map(({ length }) => length));

/** Words that also mean something else before a number: articles, "ten" (this), "dos" (of the), "once". */
export const ARTICLES: ReadonlySet<string> = new Set(
  'un une uno una um uma ein eine eins een one ten dos once sei oh six elf as meia cent cents null nul nil'.split(' '),
);

/** What is said between digits: signs by name, and how the next ones follow. */
export const LINKING_WORDS: WordTable<true> = wordTable(
  (
    'number area code is half remaining and then dash hyphen space minus dot point slash times followed by next plus comma after that at end first second third the rest finally last lastly ends ending with in ' +
    'nummer vorwahl ist hälfte und dann danach gefolgt von strich bindestrich minus leerzeichen leertaste punkt mal die der das schrägstrich geht weiter mit zuletzt am ende schluss zweite zweiter dritte teil schließlich dahinter komma ' +
    'numéro indicatif est moitié et puis ensuite tiret espace fois le la suivi de barre virgule enfin pour finir fin deuxième seconde partie à ' +
    'número prefijo es mitad y luego después despues guion guión espacio punto veces el los seguido barra coma al final por último segunda parte ' +
    'kengetal helft en dan daarna streepje spatie punt keer de het gevolgd door schuine streep aan eind einde tot slot tweede deel ' +
    'numer kierunkowy połowa i potem następnie nastepnie dalej myślnik myslnik kreska spacja kropka razy na końcu koncu koniec druga część ' +
    'номер код это половина остальное остаток и потом затем далее тире дефис пробел точка раза раз по дальше минус в конце конец вторая часть ' +
    'رقم هو نصف الباقي و ثم شرطة مسافة نقطة مرات مرتين بعدها في النهاية الاخير الأخير اخيرا أخيرا ' +
    'número indicativo é metade resto e depois traço traco hífen hifen espaço espaco ponto vezes o seguido no fim final por'
  )
    .split(' ')
    .map((word): [string, true] => [word, true]),
);

/** Those that say that digits follow, or name a sign between them: more than "and". */
export const ORDER_WORDS: ReadonlySet<string> = new Set(
  'rest half remaining hälfte moitié mitad helft połowa половина остальное نصف الباقي metade resto then dash hyphen followed after finally last lastly dann danach gefolgt strich bindestrich zuletzt ende puis ensuite tiret suivi finir enfin luego después despues guion guión seguido final último daarna dan streepje gevolgd eind einde slot potem następnie nastepnie dalej myślnik myslnik kreska końcu koncu koniec потом затем далее дальше тире дефис конце ثم بعدها شرطة النهاية الاخير الأخير depois traço traco hífen hifen fim'.split(
    ' ',
  ),
);

/** "plus four four": the sign before a country's code, in words. */
export const PLUS_WORDS: ReadonlySet<string> = new Set('plus más mas mais плюс زائد più'.split(' '));
