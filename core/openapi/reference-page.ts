import { Html, html, prose } from './html.ts';
import type { Answer, Content, Example, OpenApi, OpenApiOperation, Tag } from './open-api.ts';
import { row, schemaTable, typeOf } from './schema-table.ts';

/** The one style sheet of the page; a Content-Security-Policy names its hash. */
export const REFERENCE_STYLE = `
:root { color-scheme: light dark; --line: #8884; --soft: #8881; --accent: light-dark(#0b57d0, #8ab4f8); }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
main, header, nav { max-width: 62rem; margin: 0 auto; padding: 0 1rem; }
a { color: var(--accent); }
h2 { margin-top: 3rem; border-bottom: 1px solid var(--line); }
h3 { margin-top: 2.5rem; }
h3 code { font-size: 1em; }
code, pre { font: 0.9em/1.5 ui-monospace, monospace; }
pre { background: var(--soft); padding: 0.75rem; overflow-x: auto; overflow-wrap: normal; border-radius: 0.4rem; }
table { border-collapse: collapse; width: 100%; margin: 0.5rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.5rem; border-top: 1px solid var(--line); font-weight: normal; }
thead th { font-weight: 600; border-top: 0; }
td > table { margin: 0; }
summary { cursor: pointer; }
small { opacity: 0.75; }
nav ul { columns: 18rem; padding-left: 1.2rem; }
.method { display: inline-block; min-width: 3.5rem; font-weight: 600; }
`;

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
<header><h1>${api.info.title} <small>${api.info.version}</small></h1>${paragraphs(api.info.description)}
<p>The same as data: <a href="openapi.json">openapi.json</a> (OpenAPI ${api.openapi}).</p></header>
<nav aria-label="Calls">${api.tags.map((tag) => contents(api, tag))}
<p><a href="#schemas">Schemas</a> · <a href="#codes">Codes</a></p></nav>
<main>
${api.tags.map((tag) => section(api, tag))}
<section><h2 id="schemas">Schemas</h2>${schemas(api)}</section>
<section><h2 id="codes">Codes</h2>${codes(api)}</section>
</main>
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

const contents = (api: OpenApi, tag: Tag): Html => html`
<h2>${tag.name}</h2><ul>${callsOf(api, tag).map(
  ([method, path, { operationId, summary }]) =>
    html`<li><a href="#${operationId}"><span class="method">${method}</span> ${path}</a><br><small>${summary}</small></li>`,
)}</ul>`;

const section = (api: OpenApi, tag: Tag): Html => html`
<section><h2>${tag.name}</h2><p>${prose(tag.description)}</p>${callsOf(api, tag).map(call)}</section>`;

const call = ([method, path, operation]: Call): Html => html`
<article id="${operation.operationId}">
<h3><code>${method} ${path}</code> <small>${operation.operationId}</small></h3>
<p>${operation.summary}.</p>${paragraphs(operation.description)}
${parameters(operation)}${body(operation)}
<h4>Answers</h4>${Object.entries(operation.responses).map(([status, told]) => answer(status, told))}
</article>`;

function parameters({ parameters }: OpenApiOperation): Html {
  if (parameters.length === 0) return html``;
  const rows = parameters.map(({ name, schema, description, required }) =>
    row(name, description === undefined ? schema : { ...schema, description }, required),
  );
  return html`<h4>Parameters</h4><table>
<thead><tr><th scope="col">Name</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead>
<tbody>${rows}</tbody></table>`;
}

const body = ({ requestBody }: OpenApiOperation): Html =>
  requestBody
    ? html`<h4>Body${requestBody.required ? '' : ' (optional)'}</h4>${contentOf(requestBody.content)}`
    : html``;

const PROBLEM = 'application/problem+json';

function answer(status: string, { description, content = {} }: Answer): Html {
  const problem = content[PROBLEM];
  return problem
    ? html`
<p><strong>${status}</strong>${codeLinks(problem)}</p>`
    : html`
<details><summary><strong>${status}</strong> ${prose(description)}</summary>${contentOf(content)}</details>`;
}

const codeLinks = ({ examples }: Content[string]): readonly Html[] =>
  Object.keys({ ...examples }).map((code) => html` <a href="#code-${code}">${code}</a>`);

const contentOf = (content: Content): readonly Html[] =>
  Object.entries(content).map(
    ([type, { schema, examples = {} }]) => html`
<p><code>${type}</code>: ${typeOf(schema)}</p>${Object.values(examples).map(exampleBlock)}`,
  );

const exampleBlock = ({ value }: Example): Html => html`<pre>${JSON.stringify(value, null, 2)}</pre>`;

const schemas = (api: OpenApi): readonly Html[] =>
  Object.entries(api.components.schemas).map(
    ([name, schema]) => html`
<h3 id="schema-${name}">${name}</h3><p>${prose(schema.description ?? '')}</p>${schemaTable(schema)}`,
  );

const codes = (api: OpenApi): Html => html`
<table><thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">Meaning</th><th scope="col">Remedy</th></tr></thead>
<tbody>${api['x-codes'].map(
  ({ code, status, title, remedy }) => html`
<tr id="code-${code}"><th scope="row"><code>${code}</code></th><td>${status}</td><td>${title}</td><td>${remedy}</td></tr>`,
)}</tbody></table>`;
