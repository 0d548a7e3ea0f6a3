import type * as z from 'zod/mini';
import type { Host } from '../model.ts';
import { LINKS_DISABLED } from '../restrictions/link-carrier.ts';
import type { templateAnswer } from '../schemas/template.ts';
import type { Template } from '../templates/template.ts';
import { hasForeignLinks } from '../templates/template-links.ts';

export type TemplateView = Omit<z.output<typeof templateAnswer>, 'listingIds' | 'send'> &
  Pick<Template, 'listingIds' | 'send'>;

/**
 * A template as its host sees it; `blocked` while the host may send no links and a text of it holds one (B7).
 *
 * @param ownLinkDomains links to these and what is below them are nobody's but the operator's
 */
export const templateView = (
  template: Template,
  { restrictions }: Pick<Host, 'restrictions'>,
  ownLinkDomains: readonly string[],
): TemplateView => ({
  ...template,
  templateId: template.id,
  texts: { ...template.texts },
  blocked: restrictions?.links && hasForeignLinks(template.texts, ownLinkDomains) ? LINKS_DISABLED : undefined,
});
