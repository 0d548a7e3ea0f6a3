import * as z from 'zod/mini';
import type { RequestSchema } from '../schemas/requests.ts';
import { type JsonSchema, schemaAt } from './json-schema.ts';
import type { Parameter } from './open-api.ts';

const IDEMPOTENCY_KEY: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Names this very request: repeated within 24 hours it gets the same answer, and has one effect',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
};

/** What a call takes beside its body. */
export const parametersOf = ({ path, query }: RequestSchema, idempotent: boolean): readonly Parameter[] => [
  ...partsOf('path', path),
  ...partsOf('query', query),
  ...(idempotent ? [IDEMPOTENCY_KEY] : []),
];

function partsOf(place: 'path' | 'query', schema: z.ZodMiniType): readonly Parameter[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...rest } = schemaAt(property);
    return { name, in: place, required: required.includes(name), ...describedAs(description), schema: rest };
  });
}

const describedAs = (description: JsonSchema['description']): Pick<Parameter, 'description'> =>
  description === undefined ? {} : { description };
