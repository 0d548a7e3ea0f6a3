import type { StoredObject } from '../../store/object-writer.ts';
import { AwsError, type AwsRequest, type AwsResponse } from '../service.ts';
import { checksumType } from './checksums.ts';
import { isScanned, noSuchKey, type ObjectCall, versionHeader } from './object-call.ts';

/** GetObject: with a range, conditions on the ETag, and headers of the answer that a signed URL asks for. */
export function getObject(call: ObjectCall): AwsResponse {
  const {
    store: { objects },
    place,
    request,
  } = call;
  const version = request.query.get('versionId');
  const object = version === null ? objects.get(place) : objects.version(place, version);
  if (!object) throw noSuchKey();
  if (isScanned(call) && !call.scan.isClean(object)) throw new AwsError('AccessDenied', 'Access Denied', 403);
  const headers: Record<string, string> = { ...headersOf(object, request), ...versionHeader(call, object) };
  if (request.headers['if-none-match'] === headers['etag']) return { status: 304, headers };
  if (request.headers.range === undefined) {
    return {
      status: 200,
      headers: { ...headers, ...checksumOf(object, request), 'content-length': String(object.size) },
      body: objects.read(object),
    };
  }
  const { from, to } = rangeOf(request.headers.range, object.size);
  const range = { 'content-range': `bytes ${from}-${to - 1}/${object.size}`, 'content-length': String(to - from) };
  return { status: 206, headers: { ...headers, ...range }, body: objects.read(object, from, to) };
}

function headersOf(object: StoredObject, request: AwsRequest): Record<string, string> {
  const asked = [...request.query].flatMap(([name, value]) =>
    name.startsWith('response-') ? [[name.slice('response-'.length), value]] : [],
  );
  if (asked.flat().some((text) => !/^[\t\x20-\x7e]*$/.test(text))) {
    throw new AwsError('InvalidArgument', 'Header value cannot be represented using ISO-8859-1.');
  }
  return {
    'content-type': 'binary/octet-stream',
    ...object.headers,
    ...Object.fromEntries(asked),
    etag: `"${object.etag}"`,
    'last-modified': new Date(object.modified).toUTCString(),
    'accept-ranges': 'bytes',
  };
}

/** Given where it is asked for, and only of the whole object. */
function checksumOf(object: StoredObject, request: AwsRequest): Record<string, string> {
  if (request.headers['x-amz-checksum-mode'] !== 'ENABLED' || object.crc32 === '') return {};
  return { 'x-amz-checksum-crc32': object.crc32, 'x-amz-checksum-type': checksumType(object.crc32) };
}

/** `bytes=from-to`, `bytes=from-` or `bytes=-last`; the end here is the first byte after it. */
function rangeOf(range: string, size: number): { readonly from: number; readonly to: number } {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
  const from = first === '' ? Math.max(size - Number(last), 0) : Number(first);
  const to = first === '' || last === '' ? size : Math.min(Number(last) + 1, size);
  if (first + last === '' || from >= to) {
    throw new AwsError('InvalidRange', 'The requested range is not satisfiable', 416);
  }
  return { from, to };
}
