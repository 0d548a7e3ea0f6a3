import { isTop } from './address-words.ts';
import { isAlphanumeric } from './character-class.ts';
import { type Label, labelsFrom } from './domain-labels.ts';

const LONGEST_LOCAL = 64;
const LONGEST_LINE_END = 6;
const ENDED_BEFORE = /\r?\n(?:>{1,3} ?)?$/;
const ENDED_AFTER = /^\r?\n(?:>{1,3} ?)?/;

/** Where a local part begins that a client broke in two, its second half beginning a line at `start`: "ann.ma⏎ker@…", "ann-⏎lee@…". */
export function overLineStart(text: string, start: number): number {
  const broken = ENDED_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_LINE_END), start));
  if (!broken) return start;
  const end = start - broken[0].length;
  let first = end;
  while (end - first < LONGEST_LOCAL && isLocal(text, first - 1)) first -= 1;
  return isFirstHalf(text.slice(first, end).toLowerCase()) ? first : start;
}

const isLocal = (text: string, at: number): boolean =>
  isAlphanumeric(text.charCodeAt(at)) || '._-'.includes(text.charAt(at) || ' ');

const isFirstHalf = (half: string): boolean =>
  /^[\p{L}\d].*(?:-|[._]\p{L}+)$/u.test(half) && !isTop(half.slice(half.lastIndexOf('.') + 1));

/** The labels with the rest of the host on the next line, where the last of them was broken in two: "@exam⏎ple.com". */
export function overLineLabels(text: string, labels: readonly Label[]): readonly Label[] {
  const last = labels.at(-1);
  const broken = last && ENDED_AFTER.exec(text.slice(last.end, last.end + LONGEST_LINE_END));
  if (!broken || (labels.length > 1 && isTop(last.name))) return labels;
  const [rest, ...others] = labelsFrom(text, last.end + broken[0].length);
  const whole = rest && others.every(({ dot }) => dot?.kind === 'plain') && isTop(others.at(-1)?.name ?? '');
  return whole ? [...labels.slice(0, -1), { ...last, name: last.name + rest.name, end: rest.end }, ...others] : labels;
}
