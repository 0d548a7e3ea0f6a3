/** A line of a mail's text. `body` is what it says: no invisible characters, single spaces, nothing around it. */
export interface Line {
  readonly raw: string;
  readonly body: string;
  /** `code`: between two fences, where nothing is what it looks like. */
  readonly kind: 'blank' | 'quote' | 'text' | 'code';
}

/** Longer lines are never looked at: nothing that a mail program adds is that long. */
const LOOKED_AT = 400;
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const SPACES = /[\s\u00a0\u202f\u3000]+/g;
const FENCE = '```';

/** The lines of a text, whatever they end with. White space at their ends goes. */
export function linesOf(text: string): readonly Line[] {
  const raws = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n');
  const fences = raws.filter(isFence).length;
  let open = 0;
  return raws.map((raw) => {
    if (isFence(raw)) open += 1;
    return lineOf(raw.trimEnd(), isFence(raw) || (open % 2 === 1 && open < fences));
  });
}

/** The line at `at`; a blank one beyond either end. */
export const lineAt = (lines: readonly Line[], at: number): Line => lines[at] ?? NO_LINE;

const NO_LINE: Line = { raw: '', body: '', kind: 'blank' };

/** Whether a line says something that can be looked at: a longer one is text, and nothing else. */
export const isShort = (line: Line): boolean => line.raw.length <= LOOKED_AT;

const isFence = (raw: string): boolean => raw.startsWith(FENCE);

function lineOf(raw: string, fenced: boolean): Line {
  const body = raw.length <= LOOKED_AT ? plain(raw) : raw.trim();
  return { raw, body, kind: kindOf(body, fenced) };
}

function kindOf(body: string, fenced: boolean): Line['kind'] {
  if (body === '') return 'blank';
  if (fenced) return 'code';
  return body.startsWith('>') ? 'quote' : 'text';
}

function plain(raw: string): string {
  return raw.replace(INVISIBLE, '').replace(SPACES, ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').trim();
}
