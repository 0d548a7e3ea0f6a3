import type { ExportFormat } from './export-facts.ts';
import { htmlRendering } from './html/html-rendering.ts';
import { jsonRendering } from './json-rendering.ts';
import { mboxRendering } from './mbox/mbox-rendering.ts';
import type { Rendering } from './rendering.ts';

export const RENDERINGS: Readonly<Record<ExportFormat, Rendering>> = {
  json: jsonRendering,
  html: htmlRendering,
  mbox: mboxRendering,
};
