import { describe, expect, it } from 'vitest';
import { readScanResult } from '../../../functions/clear-upload/scan-result.ts';
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

  it.each([['{}'], ['null'], ['{"source":"aws.s3"}'], [told('uploads/u1', 'X').replace('versionId', 'version')]])(
    'is a fault where it is none (%#)',
    (body) => {
      expect(() => readScanResult(body)).toThrow('not the result of a scan');
    },
  );
});
