import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { handler } from '../../../functions/show-reference/handler.ts';
import openapi from '../../../openapi.json' with { type: 'json' };
import { httpCall } from '../../support/http-call.ts';

vi.hoisted(() => {
  process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';
});

describe('the reference', () => {
  it('is data for everybody, without a token', async () => {
    const got = await httpCall(handler, 'GET', '/openapi.json');
    expect(got.status).toBe(200);
    expect(got.headers['content-type']).toBe('application/json');
    expect(got.body).toEqual(openapi);
  });

  it('is a page that loads nothing and runs nothing', async () => {
    const { status, headers, body } = await httpCall(handler, 'GET', '/docs', { query: { utm_source: 'mail' } });
    const page = String(body);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page).not.toMatch(/<script|<link|<img|<iframe|<form|\son\w+=|\sstyle=|\bsrc=|@import|url\(/i);
    expect([...page.matchAll(/href="([^"]*)"/g)].map(([, to]) => to).filter((to) => !to?.startsWith('#'))).toEqual([
      'openapi.json',
    ]);
    const style = /<style>(.*)<\/style>/s.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('has every link lead somewhere', async () => {
    const page = String((await httpCall(handler, 'GET', '/docs')).body);
    const ids = new Set([...page.matchAll(/id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
    expect(links.length).toBeGreaterThan(100);
  });
});

describe('the page about support', () => {
  const asking = (language?: string) =>
    httpCall(handler, 'GET', '/support', language ? { headers: { 'Accept-Language': language } } : {});

  it('is in the reader’s language, for everybody, without a token', async () => {
    expect((await asking('de-AT,de;q=0.9')).body).toContain('<html lang="de" dir="ltr">');
    expect((await asking('ar')).body).toContain('dir="rtl"');
    expect(await asking()).toMatchObject({
      status: 200,
      headers: { vary: expect.stringContaining('Accept-Language') },
    });
  });

  it('loads nothing and runs nothing: its policy names its one style sheet', async () => {
    const { headers, body } = await asking();
    const style = /<style>(.*)<\/style>/s.exec(String(body))?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
    );
  });
});

describe('what no route takes', () => {
  it.each([
    ['GET', '/'],
    ['GET', '/nothing'],
    ['GET', '/hosts'],
    ['GET', '/hosts//'],
    ['GET', '/conversations/c1/messages/m1/more'],
  ])('%s %s is 404 as a problem', async (method, path) => {
    const got = await httpCall(handler, method, path);
    expect(got).toMatchObject({ status: 404, body: { code: 'route-unknown' } });
    expect(got.headers['content-type']).toBe('application/problem+json');
  });

  it.each([
    ['DELETE', '/hosts/host-1', 'PUT, GET'],
    ['POST', '/conversations', 'GET'],
    ['PATCH', '/conversations/c1/messages/', 'GET, POST'],
    ['GET', '/conversations/c1/read', 'PUT'],
  ])('%s %s is 405 and says what is allowed', async (method, path, allow) => {
    const got = await httpCall(handler, method, path);
    expect(got).toMatchObject({ status: 405, body: { code: 'method-not-allowed' } });
    expect(got.headers['allow']).toBe(allow);
  });
});
