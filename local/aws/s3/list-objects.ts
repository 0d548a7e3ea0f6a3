import type { AwsResponse } from '../service.ts';
import { element, group } from '../xml.ts';
import { type ObjectCall, xmlAnswer } from './object-call.ts';

/** ListObjectsV2 without delimiter; the continuation token is the last key of the page before. */
export function listObjects({ store, bucket, request: { query } }: ObjectCall): AwsResponse {
  const prefix = query.get('prefix') ?? '';
  const after = query.get('continuation-token') ?? query.get('start-after') ?? '';
  const limit = Math.min(Number(query.get('max-keys') ?? 1000), 1000);
  const found = store.objects.list(bucket.name, prefix, after, limit + 1);
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
    element('Name', bucket.name),
    element('Prefix', prefix),
    element('KeyCount', String(page.length)),
    element('MaxKeys', String(limit)),
    element('IsTruncated', String(found.length > limit)),
  ];
  return xmlAnswer(group('ListBucketResult', ...facts, more, ...contents));
}
