/** Digits as words, by language: from nought on, other spellings divided by `/`. */
const DIGITS: readonly string[] = [
  'zero/oh/nought one two three four five six seven eight nine',
  'null eins/ein/eine zwei/zwo drei vier fünf/fuenf sechs sieben acht neun',
  'zéro/zero un/une deux trois quatre cinq six sept huit neuf',
  'cero uno/una/un dos tres cuatro cinco seis siete ocho nueve',
  'zero um/uma dois/duas três/tres quatro cinco seis/meia sete oito nove',
  'zero uno due tre quattro cinque sei sette otto nove',
  'nul een/één twee drie vier vijf zes zeven acht negen',
  'zero jeden dwa trzy cztery pięć/piec sześć/szesc siedem osiem dziewięć/dziewiec',
  'ноль/нуль один/одна два/две три четыре пять шесть семь восемь девять',
  'صفر واحد/واحدة اثنان/اثنين/إثنان ثلاثة/ثلاث أربعة/اربعة/أربع خمسة/خمس ستة/ست سبعة/سبع ثمانية/ثمان تسعة/تسع',
];
/** From ten to twenty, then the tens to ninety. */
const PAIRS: readonly string[] = [
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety',
  'zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
  'dix onze douze treize quatorze quinze seize - - - vingt/vingts trente quarante cinquante soixante septante huitante nonante',
  'diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
  'dez onze doze treze catorze quinze dezesseis dezassete dezoito dezanove vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
  'dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
  'tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig',
  'dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt',
  'десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто',
];

/** Before a digit that is meant twice. */
const AGAIN = 'double triple doppel doble doppio dubbel';

/** What each word is in figures. */
export const DIGIT_WORDS: ReadonlyMap<string, string> = new Map([
  ...AGAIN.split(' ').map((word): [string, string] => [word, '0']),
  ...PAIRS.flatMap((words) => spelt(words, (at) => (at < 10 ? 10 + at : 10 * (at - 8)))),
  ...DIGITS.flatMap((words) => spelt(words, (at) => at)),
]);

function spelt(words: string, value: (at: number) => number): [string, string][] {
  return words
    .split(' ')
    .flatMap((spellings, at) => spellings.split('/').map((word): [string, string] => [word, String(value(at))]));
}

export const LONGEST_DIGIT_WORD = Math.max(...[...DIGIT_WORDS.keys()].map(({ length }) => length));
