import type { Asked } from './calls.ts';

/** A request to S3, as far as IAM looks at it. */
export interface ObjectRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly header: (name: string) => string | undefined;
}

const LOCAL_BUCKET = /^\/?foyer-local-/;

/** A bucket, or an object in one, without what the local stack puts before the bucket's name. */
const bucketOf = (path: string): string => `bucket/${decodeURIComponent(path).replace(LOCAL_BUCKET, '')}`;

/** One request may be two calls to IAM: a copy reads one object and writes another. */
export function objectCalls({ method, path, header }: ObjectRequest): readonly Asked[] {
  const [place = '', query] = path.split('?');
  const asked = new URLSearchParams(query);
  const resource = bucketOf(place);
  if (method === 'GET' && asked.has('list-type'))
    return [{ action: 's3:ListBucket', resource: resource.replace(/\/$/, ''), prefix: asked.get('prefix') ?? '' }];
  if (method === 'GET' || method === 'HEAD')
    return [{ action: asked.has('versionId') ? 's3:GetObjectVersion' : 's3:GetObject', resource }];
  if (method === 'DELETE')
    return [{ action: asked.has('uploadId') ? 's3:AbortMultipartUpload' : 's3:DeleteObject', resource }];
  const source = header('x-amz-copy-source');
  const ifNoneMatch = header('if-none-match');
  return [
    { action: 's3:PutObject', resource, ...(ifNoneMatch !== undefined && { ifNoneMatch }) },
    ...(source === undefined ? [] : [{ action: 's3:GetObject', resource: bucketOf(source) }]),
  ];
}
