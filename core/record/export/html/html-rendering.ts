import { createHash } from 'node:crypto';
import { directionOf } from '../../../notices/language.ts';
import { Html, html } from '../../../openapi/html.ts';
import { canonical } from '../../canonical.ts';
import type { ExportFacts } from '../export-facts.ts';
import { headLines, remarks, wordsOf } from '../export-lines.ts';
import type { ExportProof } from '../proof.ts';
import type { Rendering } from '../rendering.ts';
import { EXPORT_STYLE } from './export-style.ts';
import { inertJson } from './inert-json.ts';
import { isShown, messageArticle } from './message-article.ts';

/** What the layout's marks are in an HTML export; words never hold them, since `<` is escaped in all of them. */
export const HTML_MARKS = {
  opening: '<!doctype html>\n',
  headerEnd: '<main>\n',
  blockStart: '<article ',
  blockEnd: '</article>\n',
  proofStart: '</main>\n<footer ',
  end: '</html>\n',
} as const;

/** Nothing is run and nothing is fetched: pictures are in the file, and the one style is the one that was written. */
const POLICY = [
  "default-src 'none'",
  'img-src data:',
  `style-src 'sha256-${createHash('sha256').update(EXPORT_STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A page that a person reads and prints. */
export const htmlRendering: Rendering = {
  format: 'html',
  wants: isShown,
  header: (facts) => [HTML_MARKS.opening, page(facts).markup, HTML_MARKS.headerEnd],
  separator: () => '',
  message: messageArticle,
  proof: (proof) => [HTML_MARKS.proofStart, footer(proof).markup, '</body>\n', HTML_MARKS.end],
};

const page = (facts: ExportFacts): Html => html`<html lang="${facts.language}" dir="${directionOf(facts.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${wordsOf(facts).heading} – ${facts.title}</title>
<style>${new Html(EXPORT_STYLE)}</style>
</head>
<body>
<header>
<p>${facts.platformName}</p>
<h1>${wordsOf(facts).heading}</h1>
<p><bdi>${facts.about}</bdi></p>
<dl>
${headLines(facts).map(([label, value]) => html`<dt>${label}</dt><dd><bdi>${value}</bdi></dd>\n`)}</dl>
${remarks(facts).map((remark) => html`<p class="course">${remark}</p>\n`)}${inertJson(canonical(facts))}
</header>
`;

const footer = (proof: ExportProof): Html => html`dir="ltr">
<p class="course">ES256 <code>${proof.key.kid}</code></p>
<p class="course">SHA-256 <code>${proof.manifest.lastHash}</code></p>
${inertJson(canonical(proof))}
</footer>
`;
