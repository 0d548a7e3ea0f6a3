import { AwsError, type AwsResponse } from '../service.ts';
import type { ObjectCall } from './object-call.ts';

/** DeleteObject: a versioned bucket hides the object behind a mark; no version goes, and of what is locked nothing at all. */
export function deleteObject({ store, bucket, place, request }: ObjectCall): AwsResponse {
  if (bucket.locked) throw new AwsError('AccessDenied', 'Access Denied', 403);
  if (request.query.has('versionId')) {
    throw new AwsError('NotImplemented', 'This stand-in does not delete versions', 501);
  }
  store.objects.remove(place);
  return { status: 204, headers: bucket.versioned ? { 'x-amz-delete-marker': 'true' } : {} };
}
