import type { Objects } from '../../store/objects.ts';
import type { AwsRequest, AwsResponse } from '../service.ts';
import { document, element, group } from '../xml.ts';

/** ListObjectsV2 without delimiter; the continuation token is the last key of the page before. */
export function listObjects(objects: Objects, bucket: string, { query }: AwsRequest): AwsResponse {
  const prefix = query.get('prefix') ?? '';
  const after = query.get('continuation-token') ?? query.get('start-after') ?? '';
  const limit = Math.min(Number(query.get('max-keys') ?? 1000), 1000);
  const found = objects.list(bucket, prefix, after, limit + 1);
  const page = found.slice(0, limit);
  const contents = page.map(({ key, modified, etag, size }) =>
    group(
      'Contents',
      element('Key', key),
      element('LastModified', modified),
      element('ETag', `"${etag}"`),
      element('Size', String(size)),
      element('StorageClass', 'STANDARD'),
    ),
  );
  const more = found.length > limit ? element('NextContinuationToken', page.at(-1)?.key ?? '') : '';
  const facts = [
    element('Name', bucket),
    element('Prefix', prefix),
    element('KeyCount', String(page.length)),
    element('MaxKeys', String(limit)),
    element('IsTruncated', String(found.length > limit)),
  ];
  return {
    status: 200,
    headers: { 'content-type': 'application/xml' },
    body: document(group('ListBucketResult', ...facts, more, ...contents)),
  };
}
