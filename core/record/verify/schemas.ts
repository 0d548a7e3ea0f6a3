import * as z from 'zod/mini';
import { EXPORT_FORMATS } from '../export/export-facts.ts';

/** A message's number has eight digits at most. */
const MOST = 99_999_999;

const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const count = z.int().check(z.minimum(0), z.maximum(MOST));

/** Ids and instants are shown: no line end or other control may be in them. */
const id = z.string().check(z.regex(/^[!-~]{1,200}$/));
const instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

const attachment = z.strictObject({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  bytes: z.int(),
  sha256: z.string(),
});

/** Of a record only what is looked at is demanded; all of it is hashed. */
const record = z.looseObject({
  v: z.literal(1),
  id,
  conversationId: id,
  seq: count.check(z.minimum(1)),
  at: instant,
  text: z.string(),
  attachments: z.array(attachment),
  sealed: digest,
  prev: digest,
});

/** {@link Entry} as a file has it. */
export const entrySchema = z.strictObject({
  delivery: z.nullable(z.looseObject({ state: z.string() })),
  hash: digest,
  record,
  sealed: z.optional(z.looseObject({ salt: z.string() })),
  withheld: z.optional(z.literal(true)),
});

const manifest = z.strictObject({
  v: z.literal(1),
  format: z.enum(EXPORT_FORMATS),
  exportId: id,
  conversationId: id,
  for: z.enum(['guest', 'host', 'platform']),
  exportedAt: instant,
  count,
  lastHash: digest,
  header: digest,
  blocks: z.array(digest),
});

const publicKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  kid: z.string(),
  alg: z.literal('ES256'),
  use: z.literal('sig'),
});

/** A JSON export whole, whatever its form. */
export const documentSchema = z.looseObject({
  export: z.looseObject({}),
  messages: z.array(z.unknown()),
  proof: z.looseObject({}),
});

export const proofSchema = z.strictObject({ key: publicKey, manifest, signature: z.string() });

const coordinates = z.object({ x: z.string(), y: z.string() });

/** A key, or a set of keys (RFC 7517): all that counts are the coordinates. */
export const keysSchema = z.union([
  z.pipe(
    z.object({ keys: z.array(coordinates) }),
    z.transform(({ keys }) => keys),
  ),
  z.pipe(
    coordinates,
    z.transform((key) => [key]),
  ),
]);
