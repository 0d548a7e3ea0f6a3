import { isEdge } from './disguises.ts';
import { letterAt } from './letter-at.ts';
import { plainLetters, SKIPPED } from './plain-letters.ts';
import { type PhraseWords, ROLES } from './role.ts';

/** An expression in a text: what it can mean, and where it ends. */
export interface Match {
  readonly roles: number;
  readonly end: number;
}

interface Node {
  readonly next: Map<number, Node>;
  /** What it means where a word ends here. */
  whole?: number;
  /** What it means however the word goes on. */
  open?: number;
}

/** Between the words of an expression; no letter. */
const GAP = 0;
const WIDEST_GAP = 3;
const IN_GAP = ' \n-\'"_*/|.&';

/** Words and expressions with their roles, found letter by letter. */
export class WordTrie {
  readonly #root: Node = { next: new Map() };
  readonly #beginnings = new Uint8Array(BEGINNINGS);

  constructor(languages: readonly PhraseWords[]) {
    for (const words of languages) this.#addAll(words);
  }

  /** The longest expression that begins with the word at `at`; undefined where none does. */
  match(text: string, plain: Uint16Array, at: number): Match | undefined {
    return isBroken(plain, at) || this.#beginnings[beginning(plain, at)] === 1
      ? this.#walk(text, plain, at)
      : undefined;
  }

  #walk(text: string, plain: Uint16Array, at: number): Match | undefined {
    let node: Node | undefined = this.#root;
    let found: Reading | undefined;
    for (let end = at; node; end += 1) {
      if (plain[end] === SKIPPED) continue;
      const ends = end > at && isEdge(letterAt(plain, end - 1), letterAt(plain, end));
      found = readingOf(node, ends, end) ?? found;
      if (ends) end = gapEnd(text, plain, end);
      node = (ends ? node.next.get(GAP) : node)?.next.get(letterAt(plain, end));
    }
    return found?.open ? { roles: found.roles, end: wordEnd(plain, found.end) } : found;
  }

  #addAll(words: Readonly<Record<string, string | undefined>>): void {
    for (const [name, role] of Object.entries(ROLES))
      for (const expression of words[name]?.split(/\s+/) ?? []) if (expression !== '') this.#add(expression, role);
  }

  #add(expression: string, role: number): void {
    const open = expression.endsWith('*');
    let node = this.#root;
    const letters = plainLetters(open ? expression.slice(0, -1) : expression).filter((code) => code !== SKIPPED);
    for (const code of letters) node = childOf(node, code);
    this.#beginnings[beginning(letters, 0)] = 1;
    if (open) node.open = (node.open ?? 0) | role;
    else node.whole = (node.whole ?? 0) | role;
  }
}

interface Reading extends Match {
  /** Its last word may go on. */
  readonly open: boolean;
}

function readingOf({ whole, open }: Node, ends: boolean, end: number): Reading | undefined {
  if (ends && whole !== undefined) return { roles: whole, end, open: false };
  return open === undefined ? undefined : { roles: open, end, open: true };
}

const BEGINNINGS = 0x10000;

/** A number for the first three letters of a word. Most words begin like none of ours, and need no closer look. */
function beginning(plain: Uint16Array, at: number): number {
  const second = letterAt(plain, at + 1);
  const third = second === GAP ? GAP : letterAt(plain, at + 2);
  return (letterAt(plain, at) * 961 + second * 31 + third) & (BEGINNINGS - 1);
}

/** Whether a letter that is left out stands among them. */
const isBroken = (plain: Uint16Array, at: number): boolean => plain[at + 1] === SKIPPED || plain[at + 2] === SKIPPED;

function childOf(node: Node, code: number): Node {
  const child = node.next.get(code) ?? { next: new Map<number, Node>() };
  node.next.set(code, child);
  return child;
}

/** Where the next word of an expression may begin; where the gap is too wide for that, no letter stands. */
function gapEnd(text: string, plain: Uint16Array, at: number): number {
  let end = at;
  while (end - at < WIDEST_GAP && letterAt(plain, end) === 0 && IN_GAP.includes(text.charAt(end))) end += 1;
  return end;
}

/** Where the word ends that goes on at `at`. */
export function wordEnd(plain: Uint16Array, at: number): number {
  let before = letterAt(plain, at - 1);
  for (let end = at; ; end += 1) {
    const code = letterAt(plain, end);
    if (code === 0 || isEdge(before, code)) return end;
    before = code;
  }
}
