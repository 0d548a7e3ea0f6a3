import { AwsError, type AwsRequest, type AwsResponse } from '../service.ts';
import { hasChecksum, receive } from './checksums.ts';
import { isScanned, type ObjectCall, versionHeader } from './object-call.ts';

/** Headers that are kept with an object and given back with it, besides `x-amz-meta-*`. */
const KEPT = ['content-type', 'content-disposition', 'content-language', 'cache-control', 'expires'];

/** PutObject: checks the checksum that was sent along, and `If-None-Match: *`. */
export async function putObject(call: ObjectCall): Promise<AwsResponse> {
  const { store, bucket, place, request } = call;
  if (bucket.locked && !hasChecksum(request)) {
    throw new AwsError('InvalidRequest', 'A checksum is required for Put Object requests with Object Lock parameters');
  }
  const writer = store.objects.write();
  try {
    await receive(writer, request);
    checkAbsent(call);
    const object = writer.commit(place, keptHeaders(request));
    if (isScanned(call)) call.scan.placed(object);
    const headers = { etag: `"${object.etag}"`, 'x-amz-checksum-crc32': object.crc32, ...versionHeader(call, object) };
    return { status: 200, headers };
  } finally {
    writer.discard();
  }
}

/** @throws AwsError `PreconditionFailed` where there is an object, and the caller wanted to write none over another */
export function checkAbsent({ store, place, request }: ObjectCall): void {
  const condition = request.headers['if-none-match'];
  if (condition !== undefined && condition !== '*') {
    throw new AwsError('NotImplemented', 'A header you provided implies functionality that is not implemented', 501);
  }
  if (condition === '*' && store.objects.get(place)) {
    throw new AwsError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412);
  }
}

export function keptHeaders(request: AwsRequest): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string' && (KEPT.includes(name) || name.startsWith('x-amz-meta-'))) kept[name] = value;
  }
  return kept;
}
