import type { ObjectWriter, Place } from '../../store/object-writer.ts';
import type { Objects } from '../../store/objects.ts';
import { AwsError, type AwsRequest, type AwsResponse } from '../service.ts';
import { type Trailers, uploadedBytes } from './chunked-body.ts';

/** S3 takes 5 GB in one request; here a mail or an attachment is the most. */
const SIZE_LIMIT = 128 * 1024 * 1024;

/** Headers that are kept with an object and given back with it, besides `x-amz-meta-*`. */
const KEPT = ['content-type', 'content-disposition', 'content-language', 'cache-control', 'expires'];

/** PutObject: checks the checksum that was sent along, and `If-None-Match: *`. */
export async function putObject(objects: Objects, place: Place, request: AwsRequest): Promise<AwsResponse> {
  const writer = objects.write();
  try {
    const trailers = await receive(writer, request);
    checkLength(writer, request);
    checkChecksum(writer, { ...headerOf(request), ...trailers });
    if (request.headers['if-none-match'] === '*' && objects.get(place)) {
      throw new AwsError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412);
    }
    const { etag, crc32 } = writer.commit(place, keptHeaders(request));
    return { status: 200, headers: { etag: `"${etag}"`, 'x-amz-checksum-crc32': crc32 } };
  } catch (error) {
    writer.discard();
    throw error;
  }
}

async function receive(writer: ObjectWriter, request: AwsRequest): Promise<Trailers> {
  const bytes = uploadedBytes(request);
  for (let next = await bytes.next(); ; next = await bytes.next()) {
    if (next.done) return next.value;
    writer.append(next.value);
    if (writer.size > SIZE_LIMIT) {
      throw new AwsError('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
    }
  }
}

function checkLength(writer: ObjectWriter, request: AwsRequest): void {
  const announced = request.headers['x-amz-decoded-content-length'] ?? request.headers['content-length'];
  if (announced !== undefined && Number(announced) !== writer.size) {
    throw new AwsError('IncompleteBody', 'You did not provide the number of bytes specified by Content-Length');
  }
}

function checkChecksum(writer: ObjectWriter, given: Trailers): void {
  const crc32 = given['x-amz-checksum-crc32'];
  if (crc32 !== undefined && crc32 !== writer.crc32) {
    throw new AwsError('BadDigest', 'The CRC32 you specified did not match the calculated checksum.');
  }
}

/** As a header, or in a URL that was signed with it. */
function headerOf(request: AwsRequest): Trailers {
  const crc32 = request.headers['x-amz-checksum-crc32'];
  return typeof crc32 === 'string' ? { 'x-amz-checksum-crc32': crc32 } : {};
}

function keptHeaders(request: AwsRequest): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string' && (KEPT.includes(name) || name.startsWith('x-amz-meta-'))) kept[name] = value;
  }
  return kept;
}
