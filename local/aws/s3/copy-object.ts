import type { StoredObject } from '../../store/object-writer.ts';
import { AwsError, type AwsResponse } from '../service.ts';
import { element, group } from '../xml.ts';
import { checksumType } from './checksums.ts';
import { noSuchKey, type ObjectCall, placeOf, versionHeader, xmlAnswer } from './object-call.ts';
import { checkAbsent, keptHeaders } from './put-object.ts';

/** CopyObject, from another bucket or the same: with the source's headers unless others are given in their place. */
export function copyObject(call: ObjectCall): AwsResponse {
  const { store, place, request } = call;
  const source = sourceOf(call);
  checkAbsent(call);
  const replace = request.headers['x-amz-metadata-directive'] === 'REPLACE';
  const copied = store.objects.copy(source, place, replace ? keptHeaders(request) : source.headers);
  const checksum = copied.crc32 === '' ? [] : checksumElements(copied.crc32);
  const facts = [element('LastModified', copied.modified), element('ETag', `"${copied.etag}"`), ...checksum];
  return xmlAnswer(group('CopyObjectResult', ...facts), versionHeader(call, copied));
}

/** `bucket/key`, percent-encoded, with a slash before it or without, and `?versionId=` after it or not. */
function sourceOf({ store, buckets, request }: ObjectCall): StoredObject {
  const [path = '', version] = String(request.headers['x-amz-copy-source']).split('?versionId=');
  const place = placeOf(path);
  if (!buckets.some(({ name }) => name === place.bucket)) {
    throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404);
  }
  const source = version === undefined ? store.objects.get(place) : store.objects.version(place, version);
  if (!source) throw noSuchKey();
  return source;
}

/** A checksum as an answer in XML gives it. */
export const checksumElements = (crc32: string): readonly string[] => [
  element('ChecksumCRC32', crc32),
  element('ChecksumType', checksumType(crc32)),
];
