import { type Components, componentOf, type JsonSchema, schemaAt, typesOf } from './json-schema.ts';

/** A value that the schema describes, made of the examples of its fields; fields without one take the plainest value. */
export function exampleOf(schema: JsonSchema, components: Components): unknown {
  const name = componentOf(schema);
  if (name !== undefined) return exampleOf(schemaAt(components[name]), components);
  if (schema.examples) return schema.examples[0];
  if (schema.enum) return schema.enum[0];
  if (schema.const !== undefined) return schema.const;
  const choice = schema.anyOf?.[0];
  return choice ? exampleOf(choice, components) : exampleOfType(schema, components);
}

function exampleOfType(schema: JsonSchema, components: Components): unknown {
  switch (typesOf(schema)[0]) {
    case 'object':
      return exampleOfObject(schema, components);
    case 'array':
      return [exampleOf(schemaAt(schema.items), components)];
    case 'boolean':
      return schema.default ?? true;
    case 'string':
      return schema.format === 'uri' ? 'https://example.com/' : 'text';
    default:
      return schema.default ?? 0;
  }
}

const exampleOfObject = (schema: JsonSchema, components: Components): unknown =>
  Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, property]) => [
      name,
      exampleOf(schemaAt(property), components),
    ]),
  );
