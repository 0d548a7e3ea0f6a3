import { Html, html, prose } from './html.ts';
import { componentOf, type JsonSchema, schemaAt, typesOf } from './json-schema.ts';

/** The fields of an object, a row each. */
export function schemaTable({ properties = {}, required: names }: JsonSchema): Html {
  const fields = Object.entries(properties);
  const required = new Set(names);
  return html`<table>
<thead><tr><th scope="col">Field</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead>
<tbody>${fields.map(([name, field]) => row(name, schemaAt(field), required.has(name)))}</tbody>
</table>`;
}

/** One row: the name, whether it must be there, its type and its meaning. */
export const row = (name: string, schema: JsonSchema, required: boolean): Html => html`
<tr><th scope="row"><code>${name}</code>${required ? '' : html` <small>optional</small>`}</th><td>${typeOf(schema)}</td><td>${meaningOf(schema)}</td></tr>`;

/** What a schema is, in words; components are linked. */
export function typeOf(schema: JsonSchema): Html {
  const name = componentOf(schema);
  if (name !== undefined) return html`<a href="#schema-${name}">${name}</a>`;
  if (schema.enum)
    return html`${joined(
      schema.enum.map((value) => html`<code>${String(value)}</code>`),
      ' · ',
    )}`;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return joined(choices.map(typeOf), ' or ');
  if (schema.type === 'array') return html`list of ${typeOf(schemaAt(schema.items))}`;
  if (schema.type === 'object') return html`object${schemaTable(schema)}`;
  return html`${typesOf(schema).join(' or ')}${schema.format === undefined ? '' : ` (${schema.format})`}`;
}

const joined = (parts: readonly Html[], between: string): Html =>
  new Html(parts.map(({ markup }) => markup).join(between));

const meaningOf = (schema: JsonSchema): Html =>
  html`${prose(schema.description ?? '')}${boundsOf(schema).map((bound) => html` <small>${bound}</small>`)}`;

function boundsOf(schema: JsonSchema): readonly string[] {
  return [
    ['at least', schema.minimum],
    ['at most', schema.maximum],
    ['characters at least', schema.minLength],
    ['characters at most', schema.maxLength],
    ['entries at least', schema.minItems],
    ['entries at most', schema.maxItems],
    ['default', schema.default],
  ].flatMap(([words, bound]) => (bound === undefined ? [] : [`${words} ${JSON.stringify(bound)}`]));
}
