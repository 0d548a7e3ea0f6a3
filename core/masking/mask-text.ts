import type { Note } from '../model.ts';
import { digitsIn } from './digits-in.ts';
import { findAddresses } from './find-addresses.ts';
import { findKnown } from './find-known.ts';
import { findKnownPhones } from './find-known-phones.ts';
import { findPhones } from './find-phones.ts';
import { type FoldedText, foldText } from './fold-text.ts';
import type { MaskPolicy } from './mask-policy.ts';
import { notableWords } from './notable-words.ts';
import type { FoundAddress } from './plain-address.ts';
import { mergeSpans, type Span } from './span.ts';
import type { WordList } from './word-list.ts';

/** A text as the other side may see it, and what was found in it. */
export interface MaskedText {
  readonly text: string;
  readonly notes: readonly Note[];
}

/**
 * What stands in place of an address or a phone number. No words, so that it needs no translation; nothing in it can be
 * taken for an address, so that masking twice is masking once.
 */
export const HIDDEN_ADDRESS = '[✉•••]';
export const HIDDEN_PHONE = '[☎•••]';

/**
 * The text with what `policy` hides replaced, and a note for each kind that was found.
 *
 * Addresses at our own domains pass. What is found is found in the text as it reads, and replaced in the original, so
 * that everything else stays as it was typed. Lines in which something was hidden are gone through again, so that masking
 * twice is masking once. The time it takes grows with the length of the text, whatever the text is.
 */
export function maskText(text: string, policy: MaskPolicy): MaskedText {
  const once = maskOnce(text, policy);
  return once.text === text ? once : settled(text, once, policy);
}

/** Rounds after the first: what each hides may lay bare what stood beside it, and hardly ever does. */
const MOST_ROUNDS = 3;

/** The text with the lines gone through again near which the round before hid something, until nothing more is. */
function settled(text: string, { text: once, notes }: MaskedText, policy: MaskPolicy): MaskedText {
  const all = new Set(notes);
  let lines: readonly Line[] = hiddenIn(text, once);
  for (let round = 0; round < MOST_ROUNDS && lines.some(({ anew }) => anew); round += 1)
    lines = partsOf(lines).flatMap((part) => {
      if (!part.near) return part.lines;
      const before = part.lines.map((line) => line.text).join('\n');
      const masked = maskOnce(before, policy);
      for (const note of masked.notes) all.add(note);
      return hiddenIn(before, masked.text);
    });
  return { text: lines.map((line) => line.text).join('\n'), notes: NOTES.filter((note) => all.has(note)) };
}

interface Line {
  readonly text: string;
  /** Something was hidden in it by the last round. */
  readonly anew: boolean;
}

/** The lines of a masked text; where it has fewer than before, all of those with something hidden may be new. */
function hiddenIn(before: string, after: string): readonly Line[] {
  const [old, lines] = [before.split('\n'), after.split('\n')];
  const same = old.length === lines.length;
  return lines.map((text, at) => ({
    text,
    anew: before !== after && (same ? text !== old[at] : HIDDEN.test(text)),
  }));
}

const NOTES: readonly Note[] = ['addresses-masked', 'phones-masked', 'phones-present'];
const HIDDEN = /\[[☎✉]/;
/** A detail spans so many lines more at most. */
const LINES_BESIDE = 3;

/** Lines in parts: those near one with something newly hidden together, and the others; those are done. */
function partsOf(lines: readonly Line[]): readonly { readonly near: boolean; readonly lines: readonly Line[] }[] {
  const near = new Uint8Array(lines.length);
  for (const [at, { anew }] of lines.entries())
    if (anew) near.fill(1, Math.max(0, at - LINES_BESIDE), at + LINES_BESIDE + 1);
  const starts = [...lines.keys()].filter((at) => at === 0 || near[at] !== near[at - 1]);
  return starts.map((start, at) => ({
    near: near[start] === 1,
    lines: lines.slice(start, starts[at + 1]).map(({ text }) => ({ text, anew: false })),
  }));
}

function maskOnce(text: string, policy: MaskPolicy): MaskedText {
  const folded = foldText(text, true);
  const looksOwn = ({ start, end }: Span) => !LOOKALIKE.test(text.slice(folded.original(start), folded.original(end)));
  const words = notableWords(folded.text);
  const { hidden, own } = addressesIn(folded.text, words, policy, looksOwn);
  const rest = blanked(folded.text, mergeSpans([...hidden, ...own]));
  const phones = phonesIn(rest, rest === folded.text ? words : notableWords(rest), policy);
  const replaced = [
    ...hidden.map((span) => ({ ...span, by: HIDDEN_ADDRESS })),
    ...phones.hidden.map((span) => ({ ...span, by: HIDDEN_PHONE })),
  ];
  const notes: Note[] = [];
  if (hidden.length > 0) notes.push('addresses-masked');
  if (phones.hidden.length > 0) notes.push('phones-masked');
  if (phones.left.length > 0) notes.push('phones-present');
  return { text: replaced.length === 0 ? text : replace(text, folded, replaced), notes };
}

/** Greek or Cyrillic: in none of our domains, however much it looks like one that is. */
const LOOKALIKE = /[\u0370-\u052f]/;

interface Addresses {
  readonly hidden: readonly Span[];
  /** Aliases of ours, which pass. */
  readonly own: readonly Span[];
}

function addressesIn(
  text: string,
  words: WordList,
  { addresses, always, known, ownDomains }: MaskPolicy,
  looksOwn: (span: Span) => boolean,
): Addresses {
  const told = findKnown(text, [...(known?.addresses ?? []), ...(addresses ? always : [])]);
  if (!addresses) return { hidden: mergeSpans(told), own: [] };
  const domains = ownDomains.map((domain) => domain.toLowerCase());
  const isOwn = (found: FoundAddress) =>
    domains.some((domain) => found.domain === domain || found.domain.endsWith(`.${domain}`)) && looksOwn(found);
  const found = findAddresses(text, words);
  return {
    hidden: mergeSpans([...found.filter((one) => !isOwn(one)), ...told]),
    own: mergeSpans(found.filter(isOwn)),
  };
}

interface Phones {
  readonly hidden: readonly Span[];
  /** Those that are noted and left. */
  readonly left: readonly Span[];
}

function phonesIn(text: string, words: WordList, { phones, known, countries }: MaskPolicy): Phones {
  const numbers = known?.phones ?? [];
  if (phones === 'pass' && numbers.length === 0) return { hidden: [], left: [] };
  const digits = digitsIn(text, words);
  const told = findKnownPhones(text, numbers, digits);
  const found = phones === 'pass' ? [] : findPhones(text, countries, digits);
  if (phones === 'mask') return { hidden: mergeSpans([...told, ...found]), left: [] };
  return { hidden: told, left: found.filter((span) => !told.some((other) => overlaps(span, other))) };
}

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** The text with the spans made unreadable, nothing moved: digits of an address are no phone number's. */
function blanked(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(done, start), BLANK.repeat(end - start));
    done = end;
  }
  return parts.join('') + text.slice(done);
}

/** Neither letter nor digit, and nothing that numbers are written with. */
const BLANK = '\ufffc';

function replace(text: string, folded: FoldedText, spans: readonly (Span & { readonly by: string })[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, by } of spans.toSorted((a, b) => a.start - b.start)) {
    parts.push(text.slice(done, folded.original(start)), by);
    done = folded.original(end);
  }
  return parts.join('') + text.slice(done);
}
