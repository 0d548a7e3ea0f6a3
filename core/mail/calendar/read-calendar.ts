import { bufferOf } from '../buffer-of.ts';
import { decodeText } from '../parse/charset.ts';
import { type ContentLine, parseContentLine } from './content-line.ts';

/** A part of a calendar, with the parts in it. */
export interface Component {
  /** In upper case: `VCALENDAR`, `VEVENT`. */
  readonly name: string;
  readonly lines: readonly ContentLine[];
  readonly parts: readonly Component[];
}

interface OpenComponent extends Component {
  readonly lines: ContentLine[];
  readonly parts: OpenComponent[];
}

/** More than a mail may carry at all in any preset. */
const LARGEST = 10 * 1024 * 1024;
/** Lines, once unfolded: a year of events has fewer. */
const MOST_LINES = 10_000;
/** Characters of all lines but enclosed files. */
const MOST_TEXT = 300_000;
/** A calendar, a time zone, its summer time: nothing needs more. */
const DEEPEST = 8;

/**
 * The first calendar of a file (RFC 5545), whatever is wrong with it: lines that are none are passed over, parts without an
 * end are closed. Time and memory grow with the length; never throws.
 *
 * @returns undefined where there is none, or one so large or deep that it is no invite
 */
export function readCalendar(content: Uint8Array): Component | undefined {
  if (content.length > LARGEST) return undefined;
  const text = unfolded(content);
  const open: OpenComponent[] = [];
  let [lines, characters] = [0, 0];
  for (let start = 0; start < text.length; lines += 1) {
    const end = endOfLine(text, start);
    const line = parseContentLine(decodeText(Buffer.from(text.slice(start, end), 'latin1'), '').trimEnd());
    start = end + 1;
    characters += line ? weightOf(line) : 0;
    if (lines > MOST_LINES || characters > MOST_TEXT || open.length > DEEPEST) return undefined;
    if (line && place(line, open)) break;
  }
  return open[0];
}

const weightOf = ({ name, value }: ContentLine): number => (name === 'ATTACH' ? 0 : value.length);

const endOfLine = (text: string, start: number): number => {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
};

/** Puts a line where it belongs. @returns whether the calendar has come to its end */
function place(line: ContentLine, open: OpenComponent[]): boolean {
  const name = line.value.trim().toUpperCase();
  if (line.name === 'BEGIN') begin(name, open);
  else if (line.name === 'END') return end(name, open);
  else open.at(-1)?.lines.push(line);
  return false;
}

function begin(name: string, open: OpenComponent[]): void {
  const parent = open.at(-1);
  if (!parent && name !== 'VCALENDAR') return;
  const component = { name, lines: [], parts: [] };
  parent?.parts.push(component);
  open.push(component);
}

/** What is still open inside ends with it; the end of what never began is passed over. */
function end(name: string, open: OpenComponent[]): boolean {
  const at = open.findLastIndex((component) => component.name === name);
  if (at > 0) open.length = at;
  return at === 0;
}

const WIDE = new Map([
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
]);

/**
 * The file's octets as Latin-1, folded lines made one: a line may be folded inside a character (RFC 5545, 3.1), so this
 * comes before decoding. Lines end in LF.
 */
function unfolded(content: Uint8Array): string {
  const bytes = bufferOf(content);
  const wide = WIDE.get(bytes.toString('hex', 0, 2));
  const octets = wide === undefined ? bytes : Buffer.from(new TextDecoder(wide).decode(bytes));
  return octets
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '');
}
