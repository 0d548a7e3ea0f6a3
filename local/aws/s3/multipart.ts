import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { decodeXML } from 'entities';
import type { Upload, UploadedPart } from '../../store/uploads.ts';
import { AwsError, type AwsResponse, readBody } from '../service.ts';
import { element, group } from '../xml.ts';
import { receive } from './checksums.ts';
import { checksumElements } from './copy-object.ts';
import { type ObjectCall, versionHeader, xmlAnswer } from './object-call.ts';
import { checkAbsent, keptHeaders } from './put-object.ts';

const LAST_PART = 10_000;
/** All parts but the last are at least as large. */
const SMALLEST_PART = 5 * 1024 * 1024;
/** 10,000 parts of about 200 bytes. */
const BODY_LIMIT = 4 * 1024 * 1024;

export function createUpload({ store, place, request }: ObjectCall): AwsResponse {
  const id = store.uploads.begin(place, keptHeaders(request));
  const facts = [element('Bucket', place.bucket), element('Key', place.key), element('UploadId', id)];
  return xmlAnswer(group('InitiateMultipartUploadResult', ...facts));
}

/** UploadPart: the same number again replaces the part. */
export async function uploadPart(call: ObjectCall): Promise<AwsResponse> {
  const upload = uploadOf(call);
  const number = Number(call.request.query.get('partNumber'));
  if (!Number.isInteger(number) || number < 1 || number > LAST_PART) {
    throw new AwsError('InvalidArgument', 'Part number must be an integer between 1 and 10000, inclusive');
  }
  const writer = call.store.uploads.write(upload, number);
  try {
    await receive(writer, call.request);
    // It may have been finished or given up while the bytes came.
    uploadOf(call);
    const part = writer.commit(call.place, {});
    return { status: 200, headers: { etag: `"${part.etag}"`, 'x-amz-checksum-crc32': part.crc32 } };
  } finally {
    writer.discard();
  }
}

/** CompleteMultipartUpload: the parts that are named become the object, with the checksum of checksums for its own. */
export async function completeUpload(call: ObjectCall): Promise<AwsResponse> {
  const named = namedParts((await readBody(call.request, BODY_LIMIT)).toString('utf8'));
  const upload = uploadOf(call);
  const parts = partsOf(named, call.store.uploads.parts(upload));
  checkAbsent(call);
  const object = call.store.uploads.complete(upload, parts, sumsOf(parts));
  const { bucket, key } = call.place;
  const facts = [element('Bucket', bucket), element('Key', key), element('ETag', `"${object.etag}"`)];
  const root = group('CompleteMultipartUploadResult', ...facts, ...checksumElements(object.crc32));
  return xmlAnswer(root, versionHeader(call, object));
}

export function abortUpload(call: ObjectCall): AwsResponse {
  call.store.uploads.abort(uploadOf(call).id);
  return { status: 204 };
}

function uploadOf({ store, place, request }: ObjectCall): Upload {
  const upload = store.uploads.find(request.query.get('uploadId') ?? '', place);
  if (upload) return upload;
  throw new AwsError(
    'NoSuchUpload',
    'The specified upload does not exist. It may have been aborted or completed.',
    404,
  );
}

interface NamedPart {
  readonly number: number;
  readonly etag: string;
  readonly crc32: string | undefined;
}

function namedParts(xml: string): readonly NamedPart[] {
  const named = [...xml.matchAll(/<Part>(.*?)<\/Part>/gs)].map(([, part = '']) => ({
    number: Number(textIn(part, 'PartNumber')),
    etag: (textIn(part, 'ETag') ?? '').replaceAll('"', ''),
    crc32: textIn(part, 'ChecksumCRC32'),
  }));
  if (named.length > 0) return named;
  throw new AwsError('MalformedXML', 'The XML you provided was not well-formed or did not validate');
}

function textIn(xml: string, name: string): string | undefined {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  return text === undefined ? undefined : decodeXML(text);
}

function partsOf(named: readonly NamedPart[], uploaded: readonly UploadedPart[]): readonly UploadedPart[] {
  const byNumber = new Map(uploaded.map((part) => [part.number, part]));
  const parts = named.map(({ number, etag, crc32: sum }) => {
    const part = byNumber.get(number);
    if (part?.etag === etag && (sum === undefined || sum === part.crc32)) return part;
    throw new AwsError('InvalidPart', 'One or more of the specified parts could not be found.');
  });
  if (parts.some(({ number }, at) => number <= (parts[at - 1]?.number ?? 0))) {
    throw new AwsError('InvalidPartOrder', 'The list of parts was not in ascending order.');
  }
  if (parts.slice(0, -1).some(({ size }) => size < SMALLEST_PART)) {
    throw new AwsError('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
  }
  return parts;
}

/** As S3 has them: sums over the parts' sums, with how many they are. */
function sumsOf(parts: readonly UploadedPart[]): { readonly etag: string; readonly crc32: string } {
  const md5 = createHash('md5');
  let crc = 0;
  for (const part of parts) {
    md5.update(part.etag, 'hex');
    crc = crc32(Buffer.from(part.crc32, 'base64'), crc);
  }
  const crcBytes = Buffer.alloc(4);
  crcBytes.writeUInt32BE(crc);
  return { etag: `${md5.digest('hex')}-${parts.length}`, crc32: `${crcBytes.toString('base64')}-${parts.length}` };
}
