import { joinLines, type Piece } from './join-lines.ts';
import type { ParsedTemplate, TemplateNode } from './parse-template.ts';
import type { TemplateFacts } from './template.ts';

/** A template's text with its facts, and the names of those that it needs and that are not known. */
export interface RenderedTemplate {
  readonly text: string;
  /** Each once, in the text's order. */
  readonly missing: readonly string[];
}

/**
 * Writes a template's text out. What is missing leaves nothing behind: such a text is not to be sent.
 *
 * Facts stand as they are, whatever braces they hold. A line that holds nothing but sections left out is left out with them,
 * and of the blank lines before and after, the longer run stays.
 */
export const renderTemplate = (template: ParsedTemplate, facts: TemplateFacts): RenderedTemplate =>
  render(template, facts, () => '');

/** The same for who writes the template: what is missing stands in the text as its name in square brackets. */
export const previewTemplate = (template: ParsedTemplate, facts: TemplateFacts): RenderedTemplate =>
  render(template, facts, (name) => `[${name}]`);

function render({ nodes }: ParsedTemplate, facts: TemplateFacts, instead: (name: string) => string): RenderedTemplate {
  const missing = new Set<string>();
  const wordsFor = (name: string): string => {
    const fact = facts.get(name);
    if (fact === undefined) missing.add(name);
    return fact ?? instead(name);
  };
  const pieces = piecesOf(nodes, facts, wordsFor);
  return { text: joinLines(pieces).trim(), missing: [...missing] };
}

const piecesOf = (
  nodes: readonly TemplateNode[],
  facts: TemplateFacts,
  wordsFor: (name: string) => string,
): readonly Piece[] =>
  nodes.flatMap((node): readonly Piece[] => {
    if (node.kind === 'text') return [{ text: node.text }];
    if (node.kind === 'value') return [{ text: wordsFor(node.name) }];
    const isKnown = facts.get(node.name) !== undefined;
    if (isKnown === (node.when === 'known')) return piecesOf(node.nodes, facts, wordsFor);
    return [{ gap: node.inLine ? 'in-line' : 'between-lines' }];
  });
