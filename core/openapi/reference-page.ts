import { fieldList, fieldRow, typeOf } from './field-list.ts';
import { Html, html, prose } from './html.ts';
import type { Answer, Content, Example, OpenApi, OpenApiOperation, Tag } from './open-api.ts';
import { REFERENCE_STYLE } from './reference-style.ts';

/**
 * The API's reference as one page that needs nothing else: no script, no request, its style inside.
 *
 * @param api what openapi.json holds
 */
export const referencePage = (api: OpenApi): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${api.info.title}</title>
<style>${new Html(REFERENCE_STYLE)}</style>
</head>
<body>
<div class="columns">
<nav aria-label="Calls">${api.tags.map((tag) => contents(api, tag))}
<p><a href="#schemas">Schemas</a></p> <p><a href="#codes">Codes</a></p></nav>
<main>
<h1>${api.info.title} <small>${api.info.version}</small></h1>${paragraphs(api.info.description)}
<p>The same as data: <a href="openapi.json">openapi.json</a> (OpenAPI ${api.openapi}).</p>
${api.tags.map((tag) => section(api, tag))}
<section><h2 id="schemas">Schemas</h2>${schemas(api)}</section>
<section><h2 id="codes">Codes</h2><p>What a problem names as its <code>code</code>.</p>${codes(api)}</section>
</main>
</div>
</body>
</html>
`.markup;

type Call = readonly [method: string, path: string, operation: OpenApiOperation];

const callsOf = (api: OpenApi, tag: Tag): readonly Call[] =>
  Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.tags.includes(tag.name))
      .map(([method, operation]): Call => [method.toUpperCase(), path, operation]),
  );

const paragraphs = (text: string): readonly Html[] => text.split('\n\n').map((part) => html`<p>${prose(part)}</p>`);

const anchorOf = ({ name }: Tag): string => `tag-${name.toLowerCase().replaceAll(' ', '-')}`;

const badge = (method: string): Html => html`<span class="method ${method.toLowerCase()}">${method}</span>`;

const contents = (api: OpenApi, tag: Tag): Html => html`
<p><a href="#${anchorOf(tag)}">${tag.name}</a></p> <ul>${callsOf(api, tag).map(
  ([method, , { operationId, summary }]) =>
    html`<li><a href="#${operationId}">${badge(method)} <span>${summary}</span></a></li>`,
)}</ul>`;

const section = (api: OpenApi, tag: Tag): Html => html`
<section><h2 id="${anchorOf(tag)}">${tag.name}</h2><p>${prose(tag.description)}</p>${callsOf(api, tag).map(call)}</section>`;

const call = ([method, path, operation]: Call): Html => html`
<article id="${operation.operationId}">
<h3>${badge(method)} <code>${path}</code></h3>
<p class="lead">${operation.summary}</p>${paragraphs(operation.description)}
${parameters(operation)}${body(operation)}
<h4>Answers</h4><ul class="answers">${Object.entries(operation.responses).map(([status, told]) => answer(status, told))}</ul>
</article>`;

function parameters({ parameters }: OpenApiOperation): Html {
  if (parameters.length === 0) return html``;
  const rows = parameters.map(({ name, schema, description, required }) =>
    fieldRow(name, description === undefined ? schema : { ...schema, description }, required),
  );
  return html`<h4>Parameters</h4><dl>${rows}</dl>`;
}

const body = ({ requestBody }: OpenApiOperation): Html =>
  requestBody
    ? html`<h4>Body${requestBody.required ? '' : ' (optional)'}</h4>${contentOf(requestBody.content)}`
    : html``;

const PROBLEM = 'application/problem+json';

function answer(status: string, { description, content }: Answer): Html {
  const problem = content?.[PROBLEM];
  const told = html`<strong>${status}</strong> ${problem ? codeLinks(problem) : prose(description)}`;
  return content && !problem
    ? html`
<li><details><summary>${told}</summary>${contentOf(content)}</details></li>`
    : html`
<li>${told}</li>`;
}

const codeLinks = ({ examples }: Content[string]): readonly Html[] =>
  Object.keys({ ...examples }).map((code) => html`<a href="#code-${code}">${code}</a> `);

const contentOf = (content: Content): readonly Html[] =>
  Object.entries(content).map(
    ([type, { schema, examples = {} }]) => html`
<p>${typeOf(schema)} <small>${type}</small></p>${Object.values(examples).map(exampleBlock)}`,
  );

const exampleBlock = ({ value }: Example): Html => html`<pre>${JSON.stringify(value, null, 2)}</pre>`;

const schemas = (api: OpenApi): readonly Html[] =>
  Object.entries(api.components.schemas).map(
    ([name, schema]) => html`
<article id="schema-${name}"><h3>${name}</h3><p>${prose(schema.description ?? '')}</p>${fieldList(schema)}</article>`,
  );

const codes = (api: OpenApi): Html => html`
<dl>${api['x-codes'].map(
  ({ code, status, title, remedy }) => html`
<div id="code-${code}"><dt><code>${code}</code> <small>${status}</small></dt><dd><p>${title}</p><p><small>${remedy}</small></p></dd></div>`,
)}</dl>`;
