import * as z from 'zod/mini';
import { EVENT_SOURCE, EVENT_TYPES, EVENT_VERSIONS, type EventType } from '../contract/events.ts';
import { exampleOf } from '../openapi/example-of.ts';
import type { JsonSchema } from '../openapi/json-schema.ts';
import { EVENT_DETAILS } from './event-details.ts';
import { GROWING } from './event-fields.ts';

/** JSON Schema of one version of an event, as it is kept in the repository. */
export interface EventDocument {
  /** The file's name: `MessageAccepted.v1.json`. */
  readonly name: string;
  readonly schema: JsonSchema;
}

/** JSON Schemas (draft 2020-12) of all events as EventBridge hands them over, for those who read them. */
export const eventDocuments = (): readonly EventDocument[] =>
  EVENT_TYPES.map((type) => ({ name: `${type}.v${EVENT_VERSIONS[type]}.json`, schema: documentOf(type) }));

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

const text = (description: string, example: string): JsonSchema => ({
  type: 'string',
  description,
  examples: [example],
});

/** EventBridge's documentation, "Event structure". */
const envelopeOf = (type: EventType, detail: JsonSchema): Readonly<Record<string, JsonSchema>> => ({
  version: text("Of EventBridge's envelope", '0'),
  id: text(
    'Of this time that it was put on the bus; `detail.eventId` is that of the event',
    '17793124-05d4-b198-2fde-7ededc63b103',
  ),
  'detail-type': { type: 'string', const: type, description: "The event's name" },
  source: { type: 'string', const: EVENT_SOURCE, description: 'The same for all events' },
  account: text('The AWS account', '111122223333'),
  time: { ...text('When it was put on the bus, to the second', '2026-03-01T09:30:00Z'), format: 'date-time' },
  region: text('The AWS region', 'eu-west-1'),
  resources: { type: 'array', items: { type: 'string' }, description: 'Always empty', examples: [[]] },
  detail,
});

function documentOf(type: EventType): JsonSchema {
  const { $schema: _, description = '', ...detail } = detailSchema(type);
  const properties = envelopeOf(type, detail);
  const schema: JsonSchema = {
    $schema: DRAFT,
    title: type,
    description,
    type: 'object',
    properties,
    required: Object.keys(properties),
  };
  const shapes = detail.anyOf ?? [detail];
  const examples = shapes.map((shape) => exampleOf({ ...schema, properties: { ...properties, detail: shape } }, {}));
  return { ...schema, examples };
}

/** Open to what later releases add: fields, and codes of lists that may grow. */
const detailSchema = (type: EventType): JsonSchema =>
  z.toJSONSchema(EVENT_DETAILS[type], {
    override({ zodSchema, jsonSchema }) {
      delete jsonSchema.additionalProperties;
      if (GROWING.has(zodSchema)) delete jsonSchema.enum;
    },
  });
