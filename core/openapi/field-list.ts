import { Html, html, prose } from './html.ts';
import { componentOf, type JsonSchema, schemaAt, typesOf } from './json-schema.ts';

/** The fields of an object: what each is and means, those within it below it. */
export function fieldList({ properties = {}, required: names }: JsonSchema): Html {
  const required = new Set(names);
  const fields = Object.entries(properties).map(([name, field]) => fieldRow(name, schemaAt(field), required.has(name)));
  return html`<dl>${fields}</dl>`;
}

/** One field: the name, its type, whether it may be left out, its meaning and its bounds. */
export const fieldRow = (name: string, schema: JsonSchema, required: boolean): Html => html`
<div><dt><code>${name}</code></dt><dd><p><small>${joined([typeOf(schema), ...remarks(schema, required)], ' · ')}</small></p>${meaningOf(schema)}${fieldsWithin(schema)}</dd></div>`;

/** What a schema is, in words; components are linked. */
export function typeOf(schema: JsonSchema): Html {
  const name = componentOf(schema);
  if (name !== undefined) return html`<a href="#schema-${name}">${name}</a>`;
  if (schema.enum)
    return joined(
      schema.enum.map((value) => html`<code>${String(value)}</code>`),
      ' | ',
    );
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return joined(choices.map(typeOf), ' or ');
  if (schema.type === 'array') return html`list of ${typeOf(schemaAt(schema.items))}`;
  return html`${typesOf(schema).join(' or ')}${schema.format === undefined ? '' : ` (${schema.format})`}`;
}

const remarks = (schema: JsonSchema, required: boolean): readonly Html[] =>
  [...(required ? [] : ['optional']), ...boundsOf(schema)].map((remark) => html`${remark}`);

const meaningOf = ({ description }: JsonSchema): Html => (description ? html`<p>${prose(description)}</p>` : html``);

/** The fields of an object that has no name of its own, also of one in a list or among choices. */
function fieldsWithin(schema: JsonSchema): readonly Html[] {
  if (schema.properties) return [fieldList(schema)];
  const parts = schema.anyOf ?? schema.oneOf ?? (schema.type === 'array' ? [schemaAt(schema.items)] : []);
  return parts.flatMap(fieldsWithin);
}

const joined = (parts: readonly Html[], between: string): Html =>
  new Html(parts.map(({ markup }) => markup).join(between));

const boundsOf = (schema: JsonSchema): readonly string[] => [
  ...range(schema.minimum, schema.maximum, ''),
  ...range(schema.minLength, schema.maxLength, ' characters'),
  ...range(schema.minItems, schema.maxItems, ' entries'),
  ...(schema.default === undefined ? [] : [`default ${JSON.stringify(schema.default)}`]),
];

function range(least: number | undefined, most: number | undefined, what: string): readonly string[] {
  if (most !== undefined) return [least === undefined ? `at most ${most}${what}` : `${least} to ${most}${what}`];
  return least === undefined ? [] : [`at least ${least}${what}`];
}
