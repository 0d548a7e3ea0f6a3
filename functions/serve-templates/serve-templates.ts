import { deleteTemplate, putTemplate } from './change-template.ts';
import type { ServeTemplatesDeps } from './deps.ts';
import { postTemplate } from './post-template.ts';
import { previewTemplate } from './preview-template.ts';
import { getTemplate, listTemplates } from './read-templates.ts';

/** Hosts' templates (B10), and how they would look (N12). */
export const serveTemplates = (deps: ServeTemplatesDeps) => ({
  listTemplates: listTemplates(deps),
  postTemplate: postTemplate(deps),
  previewTemplate: previewTemplate(deps),
  getTemplate: getTemplate(deps),
  putTemplate: putTemplate(deps),
  deleteTemplate: deleteTemplate(deps),
});
