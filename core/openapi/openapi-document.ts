import { ROUTES, type Route } from '../contract/routes.ts';
import { NO_BODY, REQUESTS, type RequestSchema } from '../schemas/requests.ts';
import { CODES } from './codes.ts';
import { componentSchemas, nameOf } from './components.ts';
import { exampleOf } from './example-of.ts';
import { type Components, componentRef } from './json-schema.ts';
import type { Answer, Content, Header, OpenApi, OpenApiOperation } from './open-api.ts';
import { type AnswerText, OPERATIONS, type OperationText } from './operations.ts';
import { parametersOf } from './parameters-of.ts';
import { problemAnswers, problemExamples } from './problem-answers.ts';

const DESCRIPTION = `Masked messaging between the guests and hosts of a booking marketplace.

Requests and answers are JSON. Instants are RFC 3339: any offset is taken, UTC to the millisecond is told. Calendar dates are the listing's. Languages are BCP 47, time zones IANA names, phone numbers E.164. What is not described here is refused, with a JSON pointer to each field that is wrong.

Calls carry \`Authorization: Bearer\` with a token of the configured issuer, whose claims say the caller's role and id. What is another's is answered as if it did not exist. A token that does not hold, and a call too many, are answered by the gateway itself before anything here is asked: 401 and 429 may come without a problem document.

Every error is a problem document (RFC 9457) with a stable \`code\` and a \`remedy\`.`;

const TOKEN = { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' };

const TAGS = [
  { name: 'Registering', description: "What the platform's backend tells of hosts, listings and bookings." },
  { name: 'Questions', description: 'What everybody may read about a listing: a guest asks, the host answers.' },
  { name: 'Conversations', description: 'What hosts and guests read and write.' },
  {
    name: 'Live updates',
    description: 'Being told at once that there is something to ask for.',
  },
  {
    name: 'Templates',
    description:
      'Texts that a host has ready in several languages: sent by hand, or by themselves as a booking goes on.',
  },
  { name: 'Received mail', description: 'What became of every mail that came in.' },
  { name: 'Mailboxes', description: 'Those that mail stopped to, since it came back for good or is not wanted.' },
  {
    name: 'Notifications',
    description: 'What hosts and guests are mailed: messages at once, in a digest, or not at all.',
  },
  {
    name: 'Restrictions',
    description:
      'What a host is kept from while its account may be in wrong hands: sending links. And messages held meanwhile.',
  },
  { name: 'Cancellations', description: 'A host reports that the customer asked to cancel; the customer is asked.' },
  { name: 'Support', description: 'What hosts and guests ask the care team, and what it answers.' },
  {
    name: 'Readings',
    description:
      'What the platform and its care team read, for a stated reason, the log of who read what, and of which contact details were given out.',
  },
  { name: 'Exports', description: 'Histories that prove themselves: checked by a tool without this service.' },
  { name: 'This reference', description: 'The page that you read, and the same as data.' },
];

/** The API as OpenAPI 3.1: from the routes, the schemas that check the requests, and the texts about them. */
export function openApiDocument(version: string): OpenApi {
  const schemas = componentSchemas();
  return {
    openapi: '3.1.1',
    info: { title: 'Foyer API', version, description: DESCRIPTION },
    servers: [{ url: '/' }],
    tags: TAGS,
    paths: pathsOf(schemas),
    components: { schemas, examples: problemExamples(), securitySchemes: { token: TOKEN } },
    'x-codes': CODES,
  };
}

function pathsOf(schemas: Components): OpenApi['paths'] {
  const byPath = Map.groupBy(ROUTES, ({ path }) => path);
  return Object.fromEntries(
    Array.from(byPath, ([path, routes]) => [
      path,
      Object.fromEntries(
        routes.map((route) => [
          route.method.toLowerCase(),
          operationOf(route, REQUESTS[route.operation], OPERATIONS[route.operation], schemas),
        ]),
      ),
    ]),
  );
}

function operationOf(
  { operation, roles, token, polled }: Route,
  request: RequestSchema,
  text: OperationText,
  schemas: Components,
): OpenApiOperation {
  const who = roles === 'public' ? [] : [`Roles: ${roles.map((role) => `\`${role}\``).join(', ')}.`];
  const open = token === 'optional' ? [{}, { token: [] }] : [];
  const { headers, unchanged } = polled ? POLLED : text.answer;
  return {
    operationId: operation,
    tags: [text.tag],
    summary: text.summary,
    description: [text.description, ...who].join('\n\n'),
    security: roles === 'public' ? open : [{ token: [] }],
    parameters: parametersOf(request, text.codes.includes('idempotency-key-reused')),
    requestBody: request.body === NO_BODY ? undefined : bodyOf(request, schemas),
    responses: {
      [text.answer.status]: answerOf({ ...text.answer, ...(headers && { headers }) }, schemas),
      ...(unchanged && { 304: { description: unchanged } }),
      ...problemAnswers({ needsToken: roles !== 'public', asPage: asPage(text) }, request, text.codes),
    },
  };
}

function bodyOf({ body, bodyOptional, form }: RequestSchema, schemas: Components): OpenApiOperation['requestBody'] {
  const name = nameOf(body);
  const asForm = form && { 'application/x-www-form-urlencoded': { schema: { $ref: componentRef(name) } } };
  return { required: bodyOptional !== true, content: { ...contentOf([name], schemas), ...asForm } };
}

/** What who asks again and again is told. */
const POLLED = {
  headers: { ETag: 'Of what the answer says, whatever its links to files are signed with' },
  unchanged: 'It is as the `If-None-Match` of the call has it',
} as const;

/** Whether a call answers with a page where one is asked for, also where it answers with a problem. */
const asPage = ({ answer }: OperationText): boolean => answer.schemas !== undefined && answer.type !== undefined;

function answerOf(answer: AnswerText, schemas: Components): Answer {
  const headers = Object.entries(answer.headers ?? {}).map(([name, description]): [string, Header] => [
    name,
    { description, schema: { type: 'string' } },
  ]);
  return {
    description: answer.description,
    ...(headers.length > 0 && { headers: Object.fromEntries(headers) }),
    ...((answer.schemas || answer.type) && {
      content: {
        ...(answer.schemas && contentOf(answer.schemas, schemas)),
        ...(answer.type && { [answer.type]: { schema: { type: 'string' } } }),
      },
    }),
  };
}

/** JSON of one schema, or of one of several, with an example of each. */
function contentOf(names: readonly string[], schemas: Components): Content {
  const choices = names.map((name) => ({ $ref: componentRef(name) }));
  const examples = names.map((name, at) => [name, { summary: name, value: exampleOf({ ...choices[at] }, schemas) }]);
  const schema = choices.length > 1 ? { oneOf: choices } : { ...choices[0] };
  return { 'application/json': { schema, examples: Object.fromEntries(examples) } };
}
