import * as z from 'zod/mini';
import { SCAN_RESULT, SCAN_STATE, SCAN_TAG, uploadAt } from '../../core/contract/uploads.ts';
import type { ScanVerdict } from '../../core/uploads/verdict.ts';

/** What a scan found in one version of an upload. */
export interface ScanResult {
  readonly uploadId: string;
  readonly version: string;
  readonly verdict: ScanVerdict;
  /** GuardDuty could not look, and not because of the file: something is wrong with our permissions, or with GuardDuty. */
  readonly isFault: boolean;
}

/** As far as it is read; GuardDuty's documentation of its events on EventBridge, "S3 object scan result". */
const event = z.object({
  source: z.literal(SCAN_RESULT.source),
  'detail-type': z.literal(SCAN_RESULT.detailType),
  detail: z.object({
    s3ObjectDetails: z.object({ objectKey: z.string(), versionId: z.string() }),
    scanResultDetails: z.object({ scanResultStatus: z.string() }),
  }),
});

/** The same of "resource status"; only states other than that all is well come here. */
const state = z.object({
  source: z.literal(SCAN_STATE.source),
  'detail-type': z.string().check(z.startsWith(SCAN_STATE.detailType)),
});

/** Whether a message of the queue says that GuardDuty does not scan as it should. */
export const saysScansStopped = (body: string): boolean => z.safeParse(state, JSON.parse(body)).success;

/**
 * What a message of the queue tells of an upload; undefined where it is about another object.
 *
 * A status that is not known yet is no pass.
 *
 * @throws where it is no result of a scan
 */
export function readScanResult(body: string): ScanResult | undefined {
  const read = z.safeParse(event, JSON.parse(body));
  if (!read.success) throw new Error('not the result of a scan');
  const { s3ObjectDetails, scanResultDetails } = read.data.detail;
  const uploadId = uploadAt(s3ObjectDetails.objectKey);
  if (uploadId === undefined) return undefined;
  const { scanResultStatus: status } = scanResultDetails;
  return { uploadId, version: s3ObjectDetails.versionId, verdict: verdictOf(status), isFault: FAULTS.includes(status) };
}

const FAULTS: readonly string[] = ['ACCESS_DENIED', 'FAILED'];

const verdictOf = (status: string): ScanVerdict => {
  if (status === SCAN_TAG.clean) return 'clean';
  return status === 'THREATS_FOUND' ? 'infected' : 'unscanned';
};
