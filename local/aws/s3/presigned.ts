import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { AwsError, type AwsRequest } from '../service.ts';

/** Secret of the local credentials, which are no secret. */
export const LOCAL_SECRET = 'local';

/**
 * Checks a URL that is signed itself: that it has not expired, and that nothing in it was changed.
 *
 * @param now milliseconds since the epoch
 * @throws AwsError `AccessDenied`, `SignatureDoesNotMatch`
 */
export function checkPresigned(request: AwsRequest, now: number): void {
  const date = request.query.get('X-Amz-Date') ?? '';
  const lifetime = Number(request.query.get('X-Amz-Expires'));
  const signedAt = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (!(now < signedAt + lifetime * 1000)) throw new AwsError('AccessDenied', 'Request has expired', 403);
  if (unsigned(request)) {
    throw new AwsError('AccessDenied', 'There were headers present in the request which were not signed', 403);
  }
  const given = Buffer.from(request.query.get('X-Amz-Signature') ?? '', 'hex');
  const expected = signatureOf(request, date);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new AwsError('SignatureDoesNotMatch', 'The request signature does not match the signature provided.', 403);
  }
}

/** Whether the request says things to S3 that who signed it did not say. */
function unsigned(request: AwsRequest): boolean {
  const signed = signedHeaders(request).split(';');
  return Object.keys(request.headers).some((name) => name.startsWith('x-amz-') && !signed.includes(name));
}

const signedHeaders = (request: AwsRequest): string => request.query.get('X-Amz-SignedHeaders') ?? '';

/** Signature Version 4 in query parameters, as the documentation of S3's authentication has it. */
function signatureOf(request: AwsRequest, date: string): Buffer {
  const scope = (request.query.get('X-Amz-Credential') ?? '').split('/').slice(1);
  const key = scope.reduce<string | Buffer>((secret, part) => hmac(secret, part), `AWS4${LOCAL_SECRET}`);
  const canonical = createHash('sha256').update(canonicalRequest(request)).digest('hex');
  return hmac(key, ['AWS4-HMAC-SHA256', date, scope.join('/'), canonical].join('\n'));
}

function canonicalRequest(request: AwsRequest): string {
  const signed = signedHeaders(request);
  const query = [...request.query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort();
  const headers = signed.split(';').map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`);
  const payload = request.query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD';
  return [request.method, request.path, query.join('&'), headers.join(''), signed, payload].join('\n');
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
