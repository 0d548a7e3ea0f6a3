import { publicKeyOf } from '../export/proof.ts';
import { readJson } from './read-json.ts';
import { keysSchema } from './schemas.ts';

/**
 * Thumbprints of the keys in a key set or a single key (RFC 7517), computed from the keys themselves.
 *
 * @returns undefined where the text holds no keys
 */
export const readKeys = (text: string): readonly string[] | undefined =>
  readJson(keysSchema, text)?.map((key) => publicKeyOf(key).kid);
