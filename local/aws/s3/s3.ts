import { type AwsCall, AwsError, type AwsRequest, type AwsResponse, type AwsService } from '../service.ts';
import { document, element, group } from '../xml.ts';
import type { BucketDefinition } from './bucket.ts';
import { copyObject } from './copy-object.ts';
import { deleteObject } from './delete-object.ts';
import { getObject } from './get-object.ts';
import { listObjects } from './list-objects.ts';
import { listVersions } from './list-versions.ts';
import { abortUpload, completeUpload, createUpload, uploadPart } from './multipart.ts';
import { type ObjectCall, type ObjectScan, placeOf } from './object-call.ts';
import { checkPresigned } from './presigned.ts';
import { putObject } from './put-object.ts';

type Operation = (call: ObjectCall) => AwsResponse | Promise<AwsResponse>;

/** By name; S3 tells them apart by method, subresource and one header. */
const OPERATIONS = {
  PutObject: putObject,
  CopyObject: copyObject,
  GetObject: getObject,
  HeadObject: (call) => ({ ...getObject(call), body: '' }),
  DeleteObject: deleteObject,
  CreateMultipartUpload: createUpload,
  UploadPart: uploadPart,
  CompleteMultipartUpload: completeUpload,
  AbortMultipartUpload: abortUpload,
  ListObjectsV2: listObjects,
  ListObjectVersions: listVersions,
} as const satisfies Record<string, Operation>;

type OperationName = keyof typeof OPERATIONS;

/** Of an object, by method, and after it the query parameter that tells another operation. */
const OF_OBJECTS: Readonly<Record<string, OperationName>> = {
  PUT: 'PutObject',
  GET: 'GetObject',
  HEAD: 'HeadObject',
  DELETE: 'DeleteObject',
  'POST ?uploads': 'CreateMultipartUpload',
  'PUT ?uploadId': 'UploadPart',
  'POST ?uploadId': 'CompleteMultipartUpload',
  'DELETE ?uploadId': 'AbortMultipartUpload',
};

const OF_BUCKETS: Readonly<Record<string, OperationName>> = {
  GET: 'ListObjectsV2',
  'GET ?versions': 'ListObjectVersions',
};

/** Query parameters that name another operation. */
const SUBRESOURCES = [
  'acl',
  'tagging',
  'uploads',
  'uploadId',
  'versions',
  'retention',
  'legal-hold',
  'delete',
  'delimiter',
];

/** Where no bucket is scanned. */
const NO_SCAN: ObjectScan = { placed: () => {}, isClean: () => true };

/** S3 in path style, for these buckets. */
export function s3(
  store: ObjectCall['store'],
  buckets: readonly BucketDefinition[],
  scan: ObjectScan = NO_SCAN,
): AwsService {
  return {
    throttled: { code: 'SlowDown', status: 503 },
    async call(request) {
      const place = placeOf(request.path);
      if (!request.presigned && !request.headers.authorization)
        throw new AwsError('AccessDenied', 'Access Denied', 403);
      if (request.presigned) checkPresigned(request, Date.now());
      const bucket = buckets.find(({ name }) => name === place.bucket);
      if (!bucket) throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404);
      return callOf({ store, bucket, place, request, buckets, scan });
    },
    refuse: ({ code, message, status }) => ({
      status,
      headers: { 'content-type': 'application/xml' },
      body: document(group('Error', element('Code', code), element('Message', message))),
    }),
  };
}

function callOf(call: ObjectCall): AwsCall {
  const operation = operationOf(call.request, call.place.key === '');
  return { operation, run: async () => OPERATIONS[operation](call) };
}

function operationOf(request: AwsRequest, ofBucket: boolean): OperationName {
  const subresource = SUBRESOURCES.find((name) => request.query.has(name));
  const asked = subresource === undefined ? request.method : `${request.method} ?${subresource}`;
  const operation = (ofBucket ? OF_BUCKETS : OF_OBJECTS)[asked];
  const copies = request.headers['x-amz-copy-source'] !== undefined;
  if (copies && operation === 'PutObject') return 'CopyObject';
  if (operation && !copies) return operation;
  throw new AwsError('NotImplemented', 'This stand-in does not have that operation', 501);
}
