import { describe, expect, it } from 'vitest';
import { readScanResult, saysScansStopped } from '../../../functions/clear-upload/scan-result.ts';
import { scanResult } from '../../../local/aws/malware-scan.ts';

const told = (key: string, status: string) =>
  JSON.stringify(scanResult({ bucket: 'uploads', key, etag: 'e', content: 7 }, status));

describe("GuardDuty's result", () => {
  it.each([
    ['NO_THREATS_FOUND', 'clean', false],
    ['THREATS_FOUND', 'infected', false],
    ['UNSUPPORTED', 'unscanned', false],
    ['ACCESS_DENIED', 'unscanned', true],
    ['FAILED', 'unscanned', true],
    ['A_STATUS_OF_TOMORROW', 'unscanned', false],
  ])('%s of an upload is %s; by no fault of the file: %s', (status, verdict, isFault) => {
    expect(readScanResult(told('uploads/u1', status))).toEqual({ uploadId: 'u1', version: '7', verdict, isFault });
  });

  it('of another object is none of an upload', () => {
    expect(readScanResult(told('malware-protection-resource-validation-object', 'NO_THREATS_FOUND'))).toBeUndefined();
  });

  it('is told from what GuardDuty tells of itself', () => {
    const state = (detailType: string) => JSON.stringify({ source: 'aws.guardduty', 'detail-type': detailType });
    expect(saysScansStopped(state('GuardDuty Malware Protection Resource Status Warning'))).toBe(true);
    expect(saysScansStopped(state('GuardDuty Malware Protection Resource Status Error'))).toBe(true);
    expect(saysScansStopped(told('uploads/u1', 'FAILED'))).toBe(false);
    expect(saysScansStopped('null')).toBe(false);
  });

  it.each([['{}'], ['null'], ['{"source":"aws.s3"}'], [told('uploads/u1', 'X').replace('versionId', 'version')]])(
    'is a fault where it is none (%#)',
    (body) => {
      expect(() => readScanResult(body)).toThrow('not the result of a scan');
    },
  );
});
