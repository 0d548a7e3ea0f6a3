import type * as z from 'zod/mini';

/** A schema of JSON Schema 2020-12, as OpenAPI 3.1 embeds it. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;
export type Components = Readonly<Record<string, JsonSchema>>;

const COMPONENT = '#/components/schemas/';

export const componentRef = (name: string): string => COMPONENT + name;

/** The component's name that a schema refers to, where it refers to one. */
export const componentOf = (schema: JsonSchema): string | undefined => schema.$ref?.slice(COMPONENT.length);

/** A sub-schema that is an object; `true`, `false` and tuples are never written here. */
export const schemaAt = (part: JsonSchema['items']): JsonSchema =>
  typeof part === 'object' && !Array.isArray(part) ? part : {};

/** The types a value may have. */
export const typesOf = ({ type = [] }: JsonSchema): readonly string[] => [type].flat();
