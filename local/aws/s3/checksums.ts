import { createHash } from 'node:crypto';
import type { ObjectWriter } from '../../store/object-writer.ts';
import { AwsError, type AwsRequest } from '../service.ts';
import { type Trailers, uploadedBytes } from './chunked-body.ts';

/** S3 takes 5 GB in one request; here a mail, an attachment or a part of an export is the most. */
const SIZE_LIMIT = 128 * 1024 * 1024;

/** By the header that carries it; the CRC-32 is computed anyway. */
const ASKED_FOR = { 'x-amz-checksum-sha256': 'sha256', 'content-md5': 'md5' } as const;
/** Kinds of checksum that S3 checks, and that nobody here sends. */
const UNKNOWN = ['x-amz-checksum-crc32c', 'x-amz-checksum-sha1', 'x-amz-checksum-crc64nvme'];

/**
 * Takes a request's bytes, and holds them against its length and its checksums, sent before them or after.
 *
 * @throws AwsError `EntityTooLarge`, `IncompleteBody`, `BadDigest`; `NotImplemented` for a checksum it can't compute
 */
export async function receive(writer: ObjectWriter, request: AwsRequest): Promise<void> {
  const names = [...Object.keys(request.headers), String(request.headers['x-amz-trailer'] ?? '').toLowerCase()];
  if (names.some((name) => UNKNOWN.includes(name))) {
    throw new AwsError('NotImplemented', 'This stand-in does not compute that checksum', 501);
  }
  const asked = Object.entries(ASKED_FOR).filter(([name]) => names.includes(name));
  const hashes = asked.map(([name, algorithm]) => ({ name, hash: createHash(algorithm) }));
  const trailers = await take(writer, request, (chunk) => {
    for (const { hash } of hashes) hash.update(chunk);
  });
  const sums = Object.fromEntries(hashes.map(({ name, hash }) => [name, hash.digest('base64')]));
  checkLength(writer, request);
  check({ ...sums, 'x-amz-checksum-crc32': writer.crc32 }, { ...request.headers, ...trailers });
}

async function take(writer: ObjectWriter, request: AwsRequest, see: (chunk: Uint8Array) => void): Promise<Trailers> {
  const bytes = uploadedBytes(request);
  for (let next = await bytes.next(); ; next = await bytes.next()) {
    if (next.done) return next.value;
    see(next.value);
    writer.append(next.value);
    if (writer.size > SIZE_LIMIT) {
      throw new AwsError('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
    }
  }
}

function checkLength(writer: ObjectWriter, request: AwsRequest): void {
  const announced = request.headers['x-amz-decoded-content-length'] ?? request.headers['content-length'];
  if (announced !== undefined && Number(announced) !== writer.size) {
    throw new AwsError('IncompleteBody', 'You did not provide the number of bytes specified by Content-Length');
  }
}

function check(computed: Trailers, given: Readonly<Record<string, unknown>>): void {
  for (const [name, sum] of Object.entries(computed)) {
    if (given[name] !== undefined && given[name] !== sum) {
      throw new AwsError('BadDigest', 'The checksum you specified did not match the calculated checksum.');
    }
  }
}

/** Whether a request brings a checksum of any kind. */
export const hasChecksum = ({ headers }: AwsRequest): boolean =>
  headers['x-amz-trailer'] !== undefined ||
  [...Object.keys(ASKED_FOR), 'x-amz-checksum-crc32'].some((n) => n in headers);

/** Of a whole object, or of its parts: then it ends in how many they were. */
export const checksumType = (crc32: string): 'FULL_OBJECT' | 'COMPOSITE' =>
  crc32.includes('-') ? 'COMPOSITE' : 'FULL_OBJECT';
