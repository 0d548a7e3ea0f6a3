import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { publicEndpoint } from '../../../adapters/lambda/endpoint.ts';
import { httpHandler } from '../../../adapters/lambda/http-handler.ts';
import type { Log } from '../../../adapters/lambda/log.ts';
import { type Given, httpCall } from '../../support/http-call.ts';

const silent: Log = { info: () => {}, warn: () => {}, fault: () => {}, correlate: () => {} };
const FORM = 'application/x-www-form-urlencoded';
const PATH = '/cancellation-requests/x';

/** What an endpoint gets as its body and as the declared type; `form`: whether it takes forms. */
async function given(form: boolean, call: Given) {
  const request = {
    ...{ path: z.looseObject({}), query: z.looseObject({}), form },
    body: z.record(z.string(), z.unknown()),
  };
  const echo = publicEndpoint(request, async ({ body, headers }) => ({
    status: 200,
    body: { body, type: headers['content-type'] },
  }));
  const endpoints = {
    ...{ askCancellation: echo, listBookingCancellations: echo, listCancellations: echo },
    ...{ showCancellation: echo, answerCancellation: echo },
  };
  const handler = httpHandler('serve-cancellations', endpoints, { log: silent, corsOrigins: [] });
  return httpCall(handler, 'POST', PATH, call);
}

describe('a form', () => {
  it('is read by its fields, as text and in base64, and stays declared as what it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string({ unit: 'grapheme' })),
        fc.boolean(),
        async (fields, base64) => {
          const body = new URLSearchParams(fields).toString();
          const got = await given(true, { body, base64, headers: { 'content-type': `${FORM}; charset=UTF-8` } });
          expect(got.body).toEqual({ body: { ...fields }, type: `${FORM}; charset=UTF-8` });
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is never a fault, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (body) => {
        const isRefused = new URLSearchParams(body).has('__proto__');
        const got = await given(true, { body, headers: { 'content-type': FORM } });
        expect(got.status).toBe(isRefused ? 400 : 200);
      }),
      { numRuns: 50 },
    );
  });

  it('counts the last where a field comes twice', async () => {
    const got = await given(true, { body: 'answer=yes&answer=no', headers: { 'content-type': FORM } });
    expect(got.at('body.answer')).toBe('no');
  });

  it('is refused where a call takes JSON alone, and JSON is taken where it takes forms', async () => {
    expect((await given(false, { body: 'a=b', headers: { 'content-type': FORM } })).status).toBe(415);
    expect((await given(true, { body: { a: 'b' } })).at('body')).toEqual({ a: 'b' });
    expect((await given(true, { body: 'a=b', headers: { 'content-type': `${FORM}-not` } })).status).toBe(415);
  });
});
