import mustache, { type TemplateSpans } from 'mustache';
import { ok, type Result, refused } from '../refusals.ts';
import { checkTags, type PlacedProblem } from './check-tags.ts';
import { findTags } from './find-tags.ts';
import { TEMPLATE_LIMITS } from './template.ts';
import type { TemplateFault } from './template-fault.ts';

/** A text that is in order, as what it is made of. */
export interface ParsedTemplate {
  readonly nodes: readonly TemplateNode[];
}

export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly name: string }
  | TemplateSection;

/** Nodes that are shown when a fact is known, or when it is not. */
export interface TemplateSection {
  readonly kind: 'section';
  readonly name: string;
  readonly when: 'known' | 'unknown';
  readonly nodes: readonly TemplateNode[];
  /** It ends within a line, whose end is the text's; the line of a tag that stands alone on it is none of the text's. */
  readonly inLine: boolean;
}

/** The most that is told of a text at once. */
const MOST_FAULTS = 20;
/** Never those that a text names, nor Mustache's own, which anybody may set. */
const BRACES: [string, string] = ['{{', '}}'];

/**
 * Reads a template's text, or tells what is wrong with it and where: the first 20 faults, in its order.
 *
 * Mustache's own reader makes the tree, of texts that were looked through before: it throws at the first thing that is wrong,
 * and takes time that grows with the square of the blanks in a tag that is never closed. It keeps what it read for good, so
 * each text gets a reader of its own.
 */
export function parseTemplate(text: string): Result<ParsedTemplate, readonly TemplateFault[]> {
  const problems = problemsIn(text);
  if (problems.length > 0) return refused(problems.slice(0, MOST_FAULTS).map((each) => faultIn(text, each)));
  return ok({ nodes: nodesOf(new mustache.Writer().parse(text, BRACES), text, text.length) });
}

function problemsIn(text: string): readonly PlacedProblem[] {
  const { text: longest, tags: most } = TEMPLATE_LIMITS;
  if (text.length > longest) return [{ problem: { code: 'text-too-long', limit: longest }, index: longest }];
  if (text.trim() === '') return [{ problem: { code: 'text-empty' }, index: 0 }];
  const tags = findTags(text);
  const tooMany = tags.slice(most, most + 1);
  return tooMany.length > 0
    ? tooMany.map(({ index }) => ({ problem: { code: 'too-many-tags', limit: most }, index }))
    : checkTags(tags);
}

function faultIn(text: string, { problem, index }: PlacedProblem): TemplateFault {
  const before = text.slice(0, index);
  const inLine = before.slice(before.lastIndexOf('\n') + 1);
  return { ...problem, offset: countOf(before), line: before.split('\n').length, column: countOf(inLine) + 1 };
}

const countOf = (text: string): number => [...text].length;

/** @param end where the nodes end in the text: at the tag that closes their section, or with it */
const nodesOf = (spans: TemplateSpans, text: string, end: number): readonly TemplateNode[] =>
  spans.map((span, position) => nodeOf(span, text, spans[position + 1]?.[2] ?? end));

/** @param next where in the text what follows begins, as far as it is kept */
function nodeOf(span: TemplateSpans[number], text: string, next: number): TemplateNode {
  const [type, words] = span;
  if (span.length !== 6) return type === 'text' ? { kind: 'text', text: words } : { kind: 'value', name: words };
  const [, , , , inner, close] = span;
  return {
    kind: 'section',
    name: words,
    when: type === '#' ? 'known' : 'unknown',
    nodes: nodesOf(inner, text, close),
    inLine: text.indexOf('}}', close) + 2 === next,
  };
}
