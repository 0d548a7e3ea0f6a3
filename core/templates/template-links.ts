import { foreignLinks } from '../links/foreign-links.ts';
import type { TemplateTexts } from './template.ts';

/**
 * Whether one of a template's texts links to a place outside the platform (B7). Placeholders are none, though some end like
 * domains (`host.name`); what stands for them is judged when it is sent.
 */
export const hasForeignLinks = (texts: TemplateTexts, ownDomains: readonly string[]): boolean =>
  Object.values(texts).some((text) => foreignLinks(text.replace(/\{\{[^{}]*\}\}/g, ' '), ownDomains).length > 0);
