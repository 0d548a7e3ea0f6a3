import type { UnofferedKind } from './template-fault.ts';

/** What stands between two pairs of braces; `unclosed` where the second pair is missing before the next tag or the end. */
export type TagKind = 'value' | 'shown' | 'hidden' | 'end' | 'unclosed' | UnofferedKind;

export interface Tag {
  readonly kind: TagKind;
  /** Without the sign before it and blanks around it; of an unclosed tag empty. */
  readonly name: string;
  /** Of its first brace, in UTF-16 units. */
  readonly index: number;
}

const SIGNS: ReadonlyMap<string, TagKind> = new Map([
  ['#', 'shown'],
  ['^', 'hidden'],
  ['/', 'end'],
  ['>', 'partial'],
  ['=', 'delimiters'],
  ['{', 'unescaped'],
  ['&', 'unescaped'],
  ['!', 'comment'],
]);

/**
 * The tags of a text, in its order, as Mustache sees them: braces open at the first of a row, and close at the next closing
 * pair. The time it takes grows with the length of the text, whatever the text is.
 */
export function findTags(text: string): readonly Tag[] {
  const [before = '', ...opened] = text.split('{{');
  let index = before.length;
  return opened.map((piece) => {
    const tag = tagIn(piece, index);
    index += 2 + piece.length;
    return tag;
  });
}

function tagIn(piece: string, index: number): Tag {
  const close = piece.indexOf('}}');
  if (close < 0) return { kind: 'unclosed', name: '', index };
  const inner = piece.slice(0, close).trim();
  const kind = SIGNS.get(inner.charAt(0));
  return kind ? { kind, name: inner.slice(1).trim(), index } : { kind: 'value', name: inner, index };
}
