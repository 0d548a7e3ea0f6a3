import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ROUTES } from '../../../core/contract/routes.ts';
import { CODES } from '../../../core/openapi/codes.ts';
import { COMPONENTS, componentSchemas, nameOf } from '../../../core/openapi/components.ts';
import { exampleOf } from '../../../core/openapi/example-of.ts';
import { fieldList } from '../../../core/openapi/field-list.ts';
import { componentOf, schemaAt } from '../../../core/openapi/json-schema.ts';
import { openApiDocument } from '../../../core/openapi/openapi-document.ts';
import { referencePage } from '../../../core/openapi/reference-page.ts';
import { parse } from '../../../core/schemas/parse.ts';
import openapi from '../../../openapi.json' with { type: 'json' };
import packageJson from '../../../package.json' with { type: 'json' };

const document = openApiDocument(packageJson.version);
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
);

describe('openapi.json', () => {
  it('is what the schemas say', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(openapi);
  });

  it('has every route of the contract under its name, open only where the contract says so', () => {
    expect(
      operations.map(({ method, path, operation }) => [
        method,
        path,
        operation.operationId,
        operation.security.length === 0 || operation.security.some((each) => Object.keys(each).length === 0),
      ]),
    ).toEqual(
      expect.arrayContaining(
        ROUTES.map((route) => [route.method, route.path, route.operation, route.roles === 'public']),
      ),
    );
    expect(operations).toHaveLength(ROUTES.length);
  });

  it('names every parameter of a path', () => {
    for (const { path, operation } of operations) {
      const named = operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => `{${name}}`);
      expect(path.match(/\{[^}]+\}/g) ?? []).toEqual(named);
    }
  });

  it('refers to nothing that is not there', () => {
    const text = JSON.stringify(document);
    const names = [...text.matchAll(/"#\/components\/(schemas|examples)\/([^"]+)"/g)];
    expect(names.length).toBeGreaterThan(50);
    for (const [, kind, name] of names)
      expect(Object.keys(kind === 'schemas' ? document.components.schemas : document.components.examples)).toContain(
        name,
      );
  });

  it('tells a problem and a remedy for every code, and no call names one that is not there', () => {
    const codes = new Set(CODES.map(({ code }) => code));
    expect(codes.size).toBe(CODES.length);
    for (const { title, remedy, status } of CODES) {
      expect(title).not.toBe('');
      expect(remedy).toMatch(/[.!]$/);
      expect(status).toBeGreaterThanOrEqual(400);
    }
    for (const { operation } of operations)
      for (const [status, { content = {} }] of Object.entries(operation.responses))
        for (const code of Object.keys(content['application/problem+json']?.examples ?? {}))
          expect(CODES.find((row) => row.code === code)?.status).toBe(Number(status));
  });

  it('tells of waiting where one is asked to wait', () => {
    const posting = document.paths['/conversations/{conversationId}/messages']?.['post'];
    expect(posting?.responses['429']?.headers).toHaveProperty('Retry-After');
    expect(posting?.responses['201']?.headers).toHaveProperty('Location');
    expect(posting?.parameters.map(({ name }) => name)).toContain('Idempotency-Key');
  });
});

describe('examples', () => {
  it.each(Object.entries(COMPONENTS))('of %s are taken by its own schema', (name, schema) => {
    const schemas = componentSchemas();
    const example = exampleOf(schemaAt(schemas[name]), schemas);
    expect(parse<unknown>(schema, example)).toMatchObject({ ok: true });
  });

  it('take the plainest value where a schema shows none', () => {
    const of = (schema: z.ZodMiniType) => exampleOf(z.toJSONSchema(schema), {});
    expect(of(z.int())).toBe(0);
    expect(of(z._default(z.int(), 25))).toBe(25);
    expect(of(z._default(z.boolean(), false))).toBe(false);
    expect(of(z.array(z.nullable(z.enum(['b', 'a']))))).toEqual(['b']);
    expect(of(z.strictObject({}))).toEqual({});
    expect(of(z.url())).toBe('https://example.com/');
    expect(of(z.literal('customer-asked'))).toBe('customer-asked');
  });

  it('of a list that says nothing of its entries are empty of meaning', () => {
    expect(exampleOf({ type: 'array', items: true }, {})).toEqual([0]);
    expect(exampleOf({ type: 'object' }, {})).toEqual({});
  });
});

it('writes no schema without a name for a body', () => {
  expect(nameOf(COMPONENTS.Host)).toBe('Host');
  expect(() => nameOf(z.string())).toThrow('named schema');
  expect(componentOf({ $ref: '#/components/schemas/Host' })).toBe('Host');
});

describe('the reference page', () => {
  const page = referencePage(document);

  it('has every call, every schema and every code', () => {
    for (const { path, operation } of operations) {
      expect(page).toContain(`id="${operation.operationId}"`);
      expect(page).toContain(path);
    }
    for (const name of Object.keys(document.components.schemas)) expect(page).toContain(`id="schema-${name}"`);
    for (const { code } of CODES) expect(page).toContain(`id="code-${code}"`);
  });

  it.each([
    [{ minLength: 1, maxLength: 200 }, '1 to 200 characters'],
    [{ maxItems: 10 }, 'at most 10 entries'],
    [{ minimum: 0 }, 'at least 0'],
    [{ default: [] }, 'default []'],
  ])('tells the bounds of a field in words: %j', (bounds, words) => {
    expect(fieldList({ properties: { field: bounds }, required: ['field'] }).markup).toContain(` · ${words}</small>`);
  });

  it('shows the fields of an object within a list or a choice below it', () => {
    const inner = { type: 'object', properties: { inner: { type: 'string' } } } as const;
    const { markup } = fieldList({
      properties: { list: { type: 'array', items: { anyOf: [inner, { type: 'null' }] } } },
    });
    expect(markup).toContain('list of object or null');
    expect(markup).toContain('<code>inner</code>');
  });

  it('shows an object without fields, too', () => {
    expect(fieldList({ type: 'object' }).markup).toBe('<dl></dl>');
  });

  it('escapes what it is given', () => {
    const hostile = `<script>alert('x')</script>"&`;
    const title = referencePage({ ...document, info: { ...document.info, title: hostile } });
    expect(title).not.toContain('<script>');
    expect(title).toContain('&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;');
  });
});
