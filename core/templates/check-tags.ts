import type { Tag } from './find-tags.ts';
import { nearestPlaceholder } from './nearest-placeholder.ts';
import { isPlaceholder } from './placeholders.ts';
import { TEMPLATE_LIMITS } from './template.ts';
import type { TextProblem } from './template-fault.ts';

/** What is wrong, and at which place of the text, in UTF-16 units. */
export interface PlacedProblem {
  readonly problem: TextProblem;
  readonly index: number;
}

/** All that is wrong with a text's tags, in the order of the text. */
export const checkTags = (tags: readonly Tag[]): readonly PlacedProblem[] =>
  [...tags.flatMap(problemsOf), ...sectionProblems(tags)].toSorted((one, other) => one.index - other.index);

/** What is wrong with a tag by itself. */
function problemsOf({ kind, name, index }: Tag): readonly PlacedProblem[] {
  if (kind === 'unclosed') return [{ problem: { code: 'tag-unclosed' }, index }];
  if (kind === 'partial' || kind === 'delimiters' || kind === 'unescaped' || kind === 'comment')
    return [{ problem: { code: 'tag-not-offered', kind, name: told(name) }, index }];
  if (name === '') return [{ problem: { code: 'tag-empty' }, index }];
  return kind === 'end' || isPlaceholder(name) ? [] : [{ problem: unknown(name), index }];
}

const unknown = (name: string): TextProblem => ({
  code: 'placeholder-unknown',
  name: told(name),
  nearest: nearestPlaceholder(name),
});

/** Sections that are opened or closed only, or too deep within each other. */
function sectionProblems(tags: readonly Tag[]): readonly PlacedProblem[] {
  const open: Tag[] = [];
  const found = tags.flatMap((tag) => {
    if (tag.name === '') return [];
    if (tag.kind === 'end') return closing(tag, open);
    if (tag.kind !== 'shown' && tag.kind !== 'hidden') return [];
    open.push(tag);
    return open.length === TEMPLATE_LIMITS.depth + 1 ? [tooDeep(tag)] : [];
  });
  return [...found, ...open.map(unclosed)];
}

/** Takes the section that a tag ends from those that are open, and with it all that were opened in it and never closed. */
function closing(end: Tag, open: Tag[]): readonly PlacedProblem[] {
  const at = open.findLastIndex(({ name }) => name === end.name);
  if (at < 0) return [{ problem: { code: 'section-unopened', name: told(end.name) }, index: end.index }];
  return open.splice(at).slice(1).map(unclosed);
}

const unclosed = ({ name, index }: Tag): PlacedProblem => ({
  problem: { code: 'section-unclosed', name: told(name) },
  index,
});

const tooDeep = ({ name, index }: Tag): PlacedProblem => ({
  problem: { code: 'section-too-deep', name: told(name), limit: TEMPLATE_LIMITS.depth },
  index,
});

/** Of a longer name this many characters are told: an answer must not grow with what is wrong. */
const LONGEST_TOLD = 100;

const told = (name: string): string => [...name.slice(0, 2 * LONGEST_TOLD)].slice(0, LONGEST_TOLD).join('');
