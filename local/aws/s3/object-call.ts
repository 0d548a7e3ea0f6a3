import type { Place, StoredObject } from '../../store/object-writer.ts';
import { versionId } from '../../store/objects.ts';
import type { Store } from '../../store.ts';
import { AwsError, type AwsRequest, type AwsResponse } from '../service.ts';
import { document } from '../xml.ts';
import type { BucketDefinition } from './bucket.ts';

/** A scan for malware of the objects of some buckets. */
export interface ObjectScan {
  /** To be called in the moment in which the object is placed. */
  placed(object: StoredObject): void;
  /** Whether nothing was found. */
  isClean(object: StoredObject): boolean;
}

/** Whether an object is of those that are scanned. */
export const isScanned = ({ bucket, place }: Pick<ObjectCall, 'bucket' | 'place'>): boolean =>
  bucket.scanned !== undefined && place.key.startsWith(bucket.scanned);

/** A request about one place of a bucket. */
export interface ObjectCall {
  readonly store: Pick<Store, 'objects' | 'uploads'>;
  readonly bucket: BucketDefinition;
  readonly place: Place;
  readonly request: AwsRequest;
  /** Looks into what is put into a bucket that is scanned. */
  readonly scan: ObjectScan;
  /** Other buckets that can be copied from. */
  readonly buckets: readonly BucketDefinition[];
}

/** The version that a call was about, where its bucket has versions. */
export const versionHeader = ({ bucket }: ObjectCall, object: StoredObject): Record<string, string> =>
  bucket.versioned ? { 'x-amz-version-id': versionId(object) } : {};

export const xmlAnswer = (root: string, headers: Readonly<Record<string, string>> = {}): AwsResponse => ({
  status: 200,
  headers: { 'content-type': 'application/xml', ...headers },
  body: document(root),
});

/** `bucket/key`, percent-encoded. @throws AwsError `InvalidURI` */
export function placeOf(path: string): Place {
  const [, bucket = '', key = ''] = /^\/?([^/]*)\/?(.*)$/s.exec(path) ?? [];
  try {
    return { bucket: decodeURIComponent(bucket), key: decodeURIComponent(key) };
  } catch {
    throw new AwsError('InvalidURI', "Couldn't parse the specified URI.");
  }
}

export const noSuchKey = () => new AwsError('NoSuchKey', 'The specified key does not exist.', 404);
