/** Whether S3 says of an object that there is none: 404, or 403 to who may not list the bucket. */
export const isNotThere = (error: unknown): boolean => [403, 404].includes(statusOf(error));

/** Whether S3 did not write because the object is there already (`If-None-Match: *`). */
export const isThereAlready = (error: unknown): boolean => statusOf(error) === 412;

/** Whether S3 does not let the caller. */
export const isDenied = (error: unknown): boolean => statusOf(error) === 403;

/** The HTTP status of what the SDK threw; 0 where it came from elsewhere. */
function statusOf(error: unknown): number {
  const metadata = error instanceof Error && '$metadata' in error ? error.$metadata : undefined;
  const status =
    typeof metadata === 'object' && metadata && 'httpStatusCode' in metadata ? metadata.httpStatusCode : undefined;
  return typeof status === 'number' ? status : 0;
}
