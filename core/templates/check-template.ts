import { parseTemplate } from './parse-template.ts';
import type { Template } from './template.ts';
import type { TemplateFault } from './template-fault.ts';
import { faultInWords } from './template-fault-words.ts';

/** What is wrong with one of a template's texts. */
export interface TemplateViolation {
  /** Where in the template: `['texts', 'en']`. */
  readonly path: readonly string[];
  /** In English, for who develops against the API, as all details of requests are. */
  readonly detail: string;
  /** What it is, and where in the text. */
  readonly fault: TemplateFault;
}

/** All that is wrong with a template's texts: none is stored with a fault, so that each can be sent. */
export const checkTemplate = ({ texts }: Pick<Template, 'texts'>): readonly TemplateViolation[] =>
  Object.entries(texts).flatMap(([language, text]) => {
    const parsed = parseTemplate(text);
    const faults = parsed.ok ? [] : parsed.error;
    return faults.map((fault) => ({ path: ['texts', language], detail: faultInWords(fault), fault }));
  });
