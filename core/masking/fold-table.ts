const DIGITS = '0123456789';
const FROM_ONE = '123456789';
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const SMALL = 'abcdefghijklmnopqrstuvwxyz';

/** Code points `from` to `to` read as the characters of `as`, again and again; as nothing where it is empty. */
type Fold = readonly [from: number, to: number, as: string];

const INVISIBLE: readonly Fold[] = [
  [0xad, 0xad, ''],
  [0x34f, 0x34f, ''],
  [0x61c, 0x61c, ''],
  [0x180e, 0x180e, ''],
  [0x332, 0x338, ''],
  [0x20d0, 0x20dc, ''],
  [0x20dd, 0x20e2, ''],
  [0x200b, 0x200f, ''],
  [0x202a, 0x202e, ''],
  [0x2060, 0x206f, ''],
  [0x20e3, 0x20e3, ''],
  [0xfe00, 0xfe0f, ''],
  [0xfeff, 0xfeff, ''],
  [0xe0020, 0xe007f, ''],
];

const PUNCTUATION: readonly Fold[] = [
  [0xa0, 0xa0, ' '],
  [0x2000, 0x200a, ' '],
  [0x202f, 0x202f, ' '],
  [0x205f, 0x205f, ' '],
  [0x3000, 0x3000, ' '],
  [0x2800, 0x2800, ' '],
  [0x3164, 0x3164, ' '],
  [0x115f, 0x1160, ' '],
  [0xffa0, 0xffa0, ' '],
  [0x1680, 0x1680, ' '],
  [0x16eb, 0x16eb, '.'],
  [0x10101, 0x10101, '.'],
  [0x2028, 0x2029, '\n'],
  [0x2116, 0x2116, 'n'],
  [0x60c, 0x60c, ','],
  [0x61b, 0x61b, ';'],
  [0x61f, 0x61f, '?'],
  [0x66a, 0x66a, '%'],
  [0x66b, 0x66b, '.'],
  [0x66c, 0x66c, ','],
  [0x6d4, 0x6d4, '.'],
  [0x2022, 0x2023, '•'],
  [0x2039, 0x203a, '<>'],
  [0x27e8, 0x27e9, '<>'],
  [0x3008, 0x300b, '<>'],
  [0x300c, 0x300f, '[]'],
  [0x3010, 0x3011, '[]'],
  [0x3014, 0x3015, '()'],
  [0x201a, 0x201b, "'"],
  [0x201e, 0x201f, '"'],
  [0x2010, 0x2015, '-'],
  [0x2212, 0x2212, '-'],
  [0x2018, 0x2019, "'"],
  [0x201c, 0x201d, '"'],
  [0xb7, 0xb7, '.'],
  [0x2d9, 0x2d9, '.'],
  [0x2024, 0x2024, '.'],
  [0x2044, 0x2044, '/'],
  [0x2215, 0x2215, '/'],
  [0x29f8, 0x29f8, '/'],
  [0x2236, 0x2236, ':'],
  [0xa789, 0xa789, ':'],
  [0x2e31, 0x2e33, '.'],
  [0x701, 0x702, '.'],
  [0xa4f8, 0xa4f8, '.'],
  [0x10a50, 0x10a50, '.'],
  [0x1d16d, 0x1d16d, '.'],
  [0x2026, 0x2027, '.'],
  [0x2219, 0x2219, '.'],
  [0x22c5, 0x22c5, '.'],
  [0x30fb, 0x30fb, '.'],
  [0x3002, 0x3002, '.'],
  [0xfe52, 0xfe52, '.'],
  [0xfe6b, 0xfe6b, '@'],
  [0xff01, 0xff0f, '!"#$%&\'()*+,-./'],
  [0xff1a, 0xff20, ':;<=>?@'],
  [0xff3b, 0xff40, '[\\]^_`'],
  [0xff5b, 0xff5e, '{|}~'],
  [0xff61, 0xff61, '.'],
];

const FIGURES: readonly Fold[] = [
  [0xb2, 0xb3, '23'],
  [0xb9, 0xb9, '1'],
  [0x660, 0x669, DIGITS],
  [0x6f0, 0x6f9, DIGITS],
  [0x966, 0x96f, DIGITS],
  ...[0x7c0, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0, 0x1810].map(
    (zero): Fold => [zero, zero + 9, DIGITS],
  ),
  [0x2070, 0x2070, '0'],
  [0x2074, 0x2079, '456789'],
  [0x2080, 0x2089, DIGITS],
  [0x2460, 0x2468, FROM_ONE],
  [0x2474, 0x247c, FROM_ONE],
  [0x2488, 0x2490, FROM_ONE],
  [0x24ea, 0x24ea, '0'],
  [0x24f5, 0x24fd, FROM_ONE],
  [0x24ff, 0x24ff, '0'],
  [0x2776, 0x277e, FROM_ONE],
  [0x2780, 0x2788, FROM_ONE],
  [0x278a, 0x2792, FROM_ONE],
  [0xff10, 0xff19, DIGITS],
  [0x1d7ce, 0x1d7ff, DIGITS],
  [0x1f101, 0x1f10a, DIGITS],
  [0x1fbf0, 0x1fbf9, DIGITS],
];

const LETTERS: readonly Fold[] = [
  [0x249c, 0x24b5, SMALL],
  [0x24b6, 0x24cf, CAPITALS],
  [0x24d0, 0x24e9, SMALL],
  [0xff21, 0xff3a, CAPITALS],
  [0xff41, 0xff5a, SMALL],
  [0x1d400, 0x1d6a3, CAPITALS + SMALL],
  [0x1f110, 0x1f129, CAPITALS],
  [0x1f130, 0x1f149, CAPITALS],
  [0x1f150, 0x1f169, CAPITALS],
  [0x1f170, 0x1f189, CAPITALS],
];

/** Letters by themselves that are drawn as others of no block of their own: small capitals, superscripts, script and blackletter. */
const DRAWN: readonly (readonly [drawn: string, as: string])[] = [
  ['ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnopqrstuvwyz'],
  ['ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ', 'abcdefghijklmnoprstuvwxyz'],
  ['ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ', 'aehijklmnoprstuvx'],
  ['ℊℎℯℴℬℰℱℋℐℒℳℛℂℍℕℙℚℝℤℭℌℑℜℨ', 'gheoBEFHILMRCHNPQRZCHIRZ'],
];

/** What a code point reads as where it is not what it seems: full-width, circled, styled or invisible. */
export const FOLDS: ReadonlyMap<number, string> = new Map([
  ...[INVISIBLE, PUNCTUATION, FIGURES, LETTERS]
    .flat()
    .flatMap(([from, to, as]) =>
      Array.from({ length: to - from + 1 }, (_, at): [number, string] => [from + at, as.charAt(at % (as.length || 1))]),
    ),
  ...DRAWN.flatMap(([drawn, as]) =>
    Array.from(drawn, (letter, at): [number, string] => [letter.charCodeAt(0), as.charAt(at)]),
  ),
]);

/** Enclosed letters A, which by themselves are drawn like the sign: "ⓐ". */
export const ENCLOSED_A: ReadonlySet<number> = new Set([0x249c, 0x24b6, 0x24d0, 0x1f110, 0x1f130, 0x1f150, 0x1f170]);

/** Letters of other scripts that look like Latin ones, beside which they are read as such. */
export const LOOKALIKES: ReadonlyMap<number, string> = new Map(
  'аa еe оo рp сc уy хx іi јj ѕs ԁd һh ԛq ԝw кk мm тt вb нh αa οo ρp νv υu ιi κk τt ηn χx АA ВB ЕE КK МM НH ОO РP СC ТT ХX ΑA ΒB ΕE ΟO ΜM ΤT'
    .split(' ')
    .map((pair): [number, string] => [pair.charCodeAt(0), pair.charAt(1)]),
);

/** Which UTF-16 units may begin what is folded: most begin nothing of the kind. */
export const MAY_FOLD = new Uint8Array(0x10000);
for (const code of FOLDS.keys()) MAY_FOLD[code < 0x10000 ? code : 0xd800 + ((code - 0x10000) >> 10)] = 1;
/** In `MAY_FOLD`: what is folded beside Latin letters only. */
export const LOOKS_LATIN = 2;
for (const code of LOOKALIKES.keys()) MAY_FOLD[code] = LOOKS_LATIN;
MAY_FOLD['%'.charCodeAt(0)] = 1;
MAY_FOLD['&'.charCodeAt(0)] = 1;
MAY_FOLD['='.charCodeAt(0)] = 1;
MAY_FOLD['\\'.charCodeAt(0)] = 1;

/** Names in escapes of HTML by what they stand for: what is seen of ASCII, dots of all kinds, blanks, what is not seen. */
const ESCAPE_NAMES: Readonly<Record<string, string>> = {
  '@': 'commat',
  '.': 'period middot centerdot dot bull bullet nldr',
  ' ': 'nbsp ensp emsp thinsp hairsp numsp puncsp tab',
  '': 'shy zwj zwnj zerowidthspace nobreak',
  '(': 'lpar',
  ')': 'rpar',
  '[': 'lsqb lbrack',
  ']': 'rsqb rbrack',
  '{': 'lcub lbrace',
  '}': 'rcub rbrace',
  '<': 'lt',
  '>': 'gt',
  '+': 'plus',
  '-': 'hyphen dash ndash mdash minus',
  ':': 'colon',
  '/': 'sol',
  '\\': 'bsol',
  '#': 'num',
  '?': 'quest',
  '=': 'equals',
  '&': 'amp',
  _: 'lowbar',
  '*': 'ast midast',
  '|': 'verbar vert',
  '"': 'quot',
  "'": 'apos',
};

/** Named escapes of HTML, in lower case, and what each stands for. */
export const NAMED_ESCAPES: ReadonlyMap<string, string> = new Map(
  Object.entries(ESCAPE_NAMES).flatMap(([as, names]) =>
    names.split(' ').map((name): [string, string] => [`&${name};`, as]),
  ),
);
