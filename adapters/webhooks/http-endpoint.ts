import { type IncomingMessage, request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { isIP } from 'node:net';
import type { EndpointAnswer, EndpointFault, WebhookEndpoint, WebhookPost } from '../../core/ports/webhooks.ts';
import { AddressNotPublic, isPublicAddress, publicLookup } from './public-address.ts';

/** Bytes of an answer that are let come before the connection is cut. */
const MOST_ANSWERED = 16 * 1024;

/**
 * Endpoints of webhooks over HTTPS, and over HTTP where they are local.
 *
 * Each post has a connection of its own: one that was kept would often be dead after a pause of the function's.
 *
 * @param patience milliseconds for all of a post, from looking up its name to the end of the answer
 */
export const httpEndpoint = (patience: number): WebhookEndpoint => ({
  post: (post) =>
    new Promise<EndpointAnswer>((resolve) => {
      const signal = AbortSignal.timeout(patience);
      const failed = (error: unknown) =>
        resolve({ kind: 'failed', reason: signal.aborted ? 'timed-out' : faultOf(error) });
      try {
        send(post, signal)
          .on('error', failed)
          .on('response', (response) => {
            void drained(response);
            const retryAfter = response.headers['retry-after'];
            resolve({ kind: 'answered', status: response.statusCode ?? 0, retryAfter });
          });
      } catch (error) {
        failed(error);
      }
    }),
});

/** @throws AddressNotPublic for an address that stands in the URL itself, which nothing looks up */
function send({ url, headers, body, isLocal }: WebhookPost, signal: AbortSignal) {
  const { protocol, hostname } = new URL(url);
  const literal = hostname.replace(/^\[|\]$/g, '');
  if (!isLocal && isIP(literal) && !isPublicAddress(literal))
    throw new AddressNotPublic('an address that is not public');
  const request = protocol === 'http:' && isLocal ? plain : secure;
  const sent = { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const lookup = isLocal ? {} : { lookup: publicLookup };
  return request(url, { method: 'POST', headers: sent, agent: false, signal, ...lookup }).end(body);
}

/** Lets the answer's body come and go, up to a size. What goes wrong with it after its head says nothing. */
async function drained(response: IncomingMessage): Promise<void> {
  let size = 0;
  try {
    for await (const chunk of response) {
      size += chunk instanceof Uint8Array ? chunk.length : 0;
      if (size > MOST_ANSWERED) return;
    }
  } catch {}
}

const UNKNOWN_NAME: ReadonlySet<unknown> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA']);
/** OpenSSL's names of what is wrong with a certificate, as Node.js has them. */
const CERTIFICATE = /CERT|SIGNATURE|ERR_TLS|UNABLE_TO_/;

function faultOf(error: unknown): EndpointFault {
  if (error instanceof AddressNotPublic) return 'address-not-public';
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (UNKNOWN_NAME.has(code)) return 'name-unknown';
  return CERTIFICATE.test(String(code)) ? 'certificate' : 'not-reached';
}
