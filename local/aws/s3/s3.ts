import type { Place } from '../../store/object-writer.ts';
import type { Objects } from '../../store/objects.ts';
import { type AwsCall, AwsError, type AwsRequest, type AwsResponse, type AwsService } from '../service.ts';
import { document, element, group } from '../xml.ts';
import { getObject } from './get-object.ts';
import { listObjects } from './list-objects.ts';
import { checkPresigned } from './presigned.ts';
import { putObject } from './put-object.ts';

type Operation = (objects: Objects, place: Place, request: AwsRequest) => AwsResponse | Promise<AwsResponse>;

/** By method, for an object; a bucket has but its listing. */
const OPERATIONS: Readonly<Record<string, { readonly name: string; readonly run: Operation }>> = {
  PUT: { name: 'PutObject', run: putObject },
  GET: { name: 'GetObject', run: getObject },
  HEAD: { name: 'HeadObject', run: (objects, place, request) => ({ ...getObject(objects, place, request), body: '' }) },
  DELETE: { name: 'DeleteObject', run: deleteObject },
};

/** Query parameters that name another operation, of which there is none here. */
const SUBRESOURCES = ['acl', 'tagging', 'uploads', 'uploadId', 'versions', 'versionId', 'retention', 'legal-hold'];

/** S3 in path style, for these buckets. */
export function s3(objects: Objects, buckets: readonly string[]): AwsService {
  return {
    throttled: { code: 'SlowDown', status: 503 },
    async call(request) {
      const place = placeOf(request.path);
      if (!request.presigned && !request.headers.authorization)
        throw new AwsError('AccessDenied', 'Access Denied', 403);
      if (request.presigned) checkPresigned(request, Date.now());
      if (!buckets.includes(place.bucket)) {
        throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404);
      }
      return callOf(objects, place, request);
    },
    refuse: ({ code, message, status }) => ({
      status,
      headers: { 'content-type': 'application/xml' },
      body: document(group('Error', element('Code', code), element('Message', message))),
    }),
  };
}

function callOf(objects: Objects, place: Place, request: AwsRequest): AwsCall {
  const unknown = SUBRESOURCES.some((name) => request.query.has(name));
  if (!unknown && place.key === '' && request.method === 'GET') {
    return { operation: 'ListObjectsV2', run: async () => listObjects(objects, place.bucket, request) };
  }
  const operation = unknown || place.key === '' ? undefined : OPERATIONS[request.method];
  if (!operation) throw new AwsError('NotImplemented', 'This stand-in does not have that operation', 501);
  return { operation: operation.name, run: async () => operation.run(objects, place, request) };
}

/** `/bucket/key`, percent-encoded. */
function placeOf(path: string): Place {
  const [, bucket = '', key = ''] = /^\/([^/]*)\/?(.*)$/s.exec(path) ?? [];
  try {
    return { bucket: decodeURIComponent(bucket), key: decodeURIComponent(key) };
  } catch {
    throw new AwsError('InvalidURI', "Couldn't parse the specified URI.");
  }
}

function deleteObject(objects: Objects, place: Place): AwsResponse {
  objects.remove(place);
  return { status: 204 };
}
