import { canonical } from '../canonical.ts';
import { HTML_MARKS } from '../export/html/html-rendering.ts';
import { JSON_MARKS } from '../export/json-rendering.ts';
import { MBOX_MARKS } from '../export/mbox/mbox-rendering.ts';
import { layoutOf } from './layouts.ts';
import { readJson } from './read-json.ts';
import { documentSchema } from './schemas.ts';

/** An export as it was laid out when it was issued, as far as another program's copy of it tells. */
export interface Restored {
  readonly text: string;
  /** Whether the copy holds what the layout has no place for, or the same name twice: then readers may differ over it. */
  readonly hasMore: boolean;
}

/** Objects and lists in each other: an export has no more, and a file that has is not read. */
const DEEPEST = 32;
/** What the formats end with that are no JSON, and the line ends behind it. */
const ENDINGS = [
  { format: 'html', end: HTML_MARKS.end.trimEnd(), behind: '\n' },
  { format: 'mbox', end: MBOX_MARKS.proofEnd, behind: '\n\n' },
] as const;
/** Enough to tell the format by. */
const BEGINNING = 64;

/**
 * The layout that an export had before another program wrote it anew: JSON in another form, or a byte order mark, other
 * line ends, or blank space at either end in any format.
 *
 * @returns undefined where it is no export that was written anew
 */
export function restored(file: Uint8Array): Restored | undefined {
  const copy = decoded(file)?.trim();
  if (copy === undefined) return undefined;
  return copy.startsWith('{') ? restoredJson(copy) : restoredLines(copy);
}

/** A byte order mark is left out. */
function decoded(file: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return undefined;
  }
}

/** Nothing in these formats is written with a carriage return. Without its end it was cut off, and not written anew. */
function restoredLines(copy: string): Restored | undefined {
  const text = copy.replaceAll('\r\n', '\n');
  const layout = layoutOf(Buffer.from(text.slice(0, BEGINNING)));
  const ending = ENDINGS.find(({ format, end }) => format === layout?.format && text.endsWith(end));
  return ending && { text: text + ending.behind, hasMore: false };
}

function restoredJson(copy: string): Restored | undefined {
  const { names, depth } = outlineOf(copy);
  const found = depth > DEEPEST ? undefined : readJson(documentSchema, copy, copy.length);
  if (!found) return undefined;
  const entries = found.messages.map((entry, place) => `${place === 0 ? '' : ','}${written(entry)}\n`);
  const text = `{"export":${written(found.export)}${JSON_MARKS.headerEnd}${entries.join('')}],"proof":${written(found.proof)}}\n`;
  return { text, hasMore: outlineOf(text).names !== names };
}

/** What has no canonical form was not issued either: any form will do. */
function written(value: unknown): string {
  try {
    return canonical(Object(value));
  } catch {
    return JSON.stringify(value);
  }
}

const [QUOTE, BACKSLASH, COLON] = [0x22, 0x5c, 0x3a];
const DEEPER: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const HIGHER: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/** How many names a JSON text holds, those that stand twice counted twice, and how deep it nests. */
function outlineOf(text: string): { readonly names: number; readonly depth: number } {
  let [names, deepest, depth, quoted] = [0, 0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted && code === BACKSLASH) at++;
    else if (code === QUOTE) quoted = !quoted;
    else if (quoted) continue;
    else if (code === COLON) names++;
    else if (DEEPER.has(code)) deepest = Math.max(deepest, ++depth);
    else if (HIGHER.has(code)) depth--;
  }
  return { names, depth: deepest };
}
