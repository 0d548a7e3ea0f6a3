import { decodeHTMLAttribute } from 'entities/decode';

/** A longer one says nothing that a mail program writes. */
const LONGEST = 4_000;

/** What a `style` attribute says, by property; names and values in lower case, of two the last. */
export type Style = ReadonlyMap<string, string>;

const NO_STYLE: Style = new Map();

export function styleOf(attributes: ReadonlyMap<string, string>): Style {
  const written = attributes.get('style') ?? '';
  if (written === '' || written.length > LONGEST) return NO_STYLE;
  const plain = written.includes('&') ? decodeHTMLAttribute(written) : written;
  return new Map(plain.toLowerCase().split(';').map(declaration));
}

function declaration(text: string): [string, string] {
  const colon = text.indexOf(':');
  const value = text
    .slice(colon + 1)
    .replace('!important', '')
    .trim();
  return [text.slice(0, Math.max(colon, 0)).trim(), value];
}

/** In pixels, near enough; undefined where it is no length in figures. Percents are of something unknown, unless they are 0. */
export function pixels(value: string | undefined): number | undefined {
  const [, figures, unit = ''] = /^([+-]?[\d.]{1,12})(px|pt|pc|em|rem|ex|ch|cm|mm|in|%)?$/.exec(value ?? '') ?? [];
  if (figures === undefined) return undefined;
  const number = Number(figures);
  if (number === 0) return 0;
  return unit === '%' ? undefined : number * (WIDTHS.get(unit) ?? 1);
}

const WIDTHS: ReadonlyMap<string, number> = new Map([
  ['pc', 16],
  ['em', 16],
  ['rem', 16],
  ['ex', 8],
  ['ch', 8],
  ['cm', 38],
  ['in', 96],
]);
