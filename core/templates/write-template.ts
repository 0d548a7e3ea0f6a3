import type { ConversationContext } from '../model.ts';
import { chooseText } from './choose-text.ts';
import { parseTemplate } from './parse-template.ts';
import { previewTemplate, type RenderedTemplate, renderTemplate } from './render-template.ts';
import type { Template } from './template.ts';
import { templateFacts } from './template-facts.ts';
import type { TemplateFault } from './template-fault.ts';

/** A template's text for a guest, from the facts as they are. It is to be sent only where nothing is missing. */
export interface WrittenTemplate extends RenderedTemplate {
  /** Of the text. */
  readonly language: string;
  /** The guest's language is another. */
  readonly isFallback: boolean;
}

type Texts = Pick<Template, 'texts' | 'fallback'>;

/** Writes a template for a conversation's guest; `missing` tells what keeps it from being sent (N11). */
export const writeTemplate = (template: Texts, context: ConversationContext): WrittenTemplate =>
  write(template, context, context.conversation.guest.language, renderTemplate);

/**
 * The same for the host to look at (N12): what is missing is marked in the text.
 *
 * @param language in which to show it; the guest's unless said
 */
export const previewFor = (template: Texts, context: ConversationContext, language?: string): WrittenTemplate =>
  write(template, context, language ?? context.conversation.guest.language, previewTemplate);

function write(
  template: Texts,
  context: ConversationContext,
  reader: string,
  render: typeof renderTemplate,
): WrittenTemplate {
  const { text, language, isFallback } = chooseText(template, reader, context.host.language);
  const parsed = parseTemplate(text);
  const rendered = parsed.ok
    ? render(parsed.value, templateFacts(context, language, reader))
    : { text: '', missing: parsed.error.map(nameOf) };
  return { ...rendered, language, isFallback };
}

/** A stored text that can't be read any more, by rules that came after it, waits like one that misses a fact. */
const nameOf = (fault: TemplateFault): string => ('name' in fault ? fault.name : fault.code);
