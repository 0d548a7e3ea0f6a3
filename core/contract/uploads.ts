/** Under which keys uploaded files lie in their bucket: GuardDuty scans these, and its own test object is no upload. */
export const UPLOAD_PREFIX = 'uploads/';

export const uploadPlace = (uploadId: string): string => UPLOAD_PREFIX + uploadId;

/** The upload that lies under a key of {@link uploadPlace}; undefined where it is no such key. */
export const uploadAt = (key: string): string | undefined =>
  key.startsWith(UPLOAD_PREFIX) ? key.slice(UPLOAD_PREFIX.length) : undefined;

/** What GuardDuty calls its results on EventBridge's default bus. */
export const SCAN_RESULT = {
  source: 'aws.guardduty',
  detailType: 'GuardDuty Malware Protection Object Scan Result',
} as const;

/** How what GuardDuty tells of its own state begins there: that it scans a bucket, or does not as it should. */
export const SCAN_STATE = {
  source: SCAN_RESULT.source,
  detailType: 'GuardDuty Malware Protection Resource Status',
  well: 'ACTIVE',
} as const;

/** The tag that GuardDuty writes on what it scanned; nobody reads an upload before it has this value. */
export const SCAN_TAG = { key: 'GuardDutyMalwareScanStatus', clean: 'NO_THREATS_FOUND' } as const;
