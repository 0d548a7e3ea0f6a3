import { type ObjectVersion, versionId } from '../../store/objects.ts';
import type { AwsResponse } from '../service.ts';
import { element, group } from '../xml.ts';
import { type ObjectCall, xmlAnswer } from './object-call.ts';

/** ListObjectVersions without delimiter: by key, the newest first. */
export function listVersions({ store, bucket, request: { query } }: ObjectCall): AwsResponse {
  const after = query.get('key-marker') ?? '';
  const version = Number(query.get('version-id-marker') ?? 0);
  const limit = Math.min(Number(query.get('max-keys') ?? 1000), 1000);
  const found = store.objects.listVersions(bucket.name, query.get('prefix') ?? '', after, version, limit + 1);
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  const facts = [element('Name', bucket.name), element('MaxKeys', String(limit))];
  const more = last ? [element('NextKeyMarker', last.key), element('NextVersionIdMarker', versionId(last))] : [];
  const truncated = element('IsTruncated', String(last !== undefined));
  return xmlAnswer(group('ListVersionsResult', ...facts, truncated, ...more, ...page.map(described)));
}

function described(version: ObjectVersion): string {
  const facts = [
    element('Key', version.key),
    element('VersionId', versionId(version)),
    element('IsLatest', String(version.latest)),
    element('LastModified', version.modified),
  ];
  if (version.deletion) return group('DeleteMarker', ...facts);
  return group('Version', ...facts, element('ETag', `"${version.etag}"`), element('Size', String(version.size)));
}
