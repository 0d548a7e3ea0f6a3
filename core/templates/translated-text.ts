import type { DoneTranslation } from '../translation/kept-translation.ts';
import { type ParsedTemplate, parseTemplate, type TemplateNode } from './parse-template.ts';

/**
 * A template's text as it was translated, where nothing of it was lost: what is protected, and its tags, each as often as in
 * the original and within the same sections. Undefined otherwise: it may say what is not so, or miss a fact that the
 * original does not need.
 */
export function translatedText(original: string, { text, lost }: DoneTranslation): ParsedTemplate | undefined {
  const [before, after] = [parseTemplate(original), parseTemplate(text)];
  if (lost.length > 0 || !before.ok || !after.ok) return undefined;
  return tagsOf(before.value.nodes) === tagsOf(after.value.nodes) ? after.value : undefined;
}

/** The tags with the sections that they stand in: values in any order, since languages order words in their own way. */
const tagsOf = (nodes: readonly TemplateNode[]): string =>
  JSON.stringify(nodes.flatMap((node) => tagOf(node, '')).sort());

function tagOf(node: TemplateNode, within: string): readonly string[] {
  if (node.kind === 'text') return [];
  const place = `${within} ${node.name}`;
  if (node.kind === 'value') return [place];
  const section = `${place} ${node.when}:`;
  return [section, ...node.nodes.flatMap((each) => tagOf(each, section))];
}
