import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../../../core/record/export/export-facts.ts';
import { exportOf } from '../../../../core/record/export/export-writer.ts';
import { LAYOUTS } from '../../../../core/record/verify/layouts.ts';
import { readKeys } from '../../../../core/record/verify/read-keys.ts';
import { readProof } from '../../../../core/record/verify/read-proof.ts';
import { factsOf, findingsOf } from '../../../support/exports.ts';
import { GOLDEN_FILES, GOLDEN_THREAD } from './golden-thread.ts';

const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../../../fixtures/exports', name));

/** Exports that were handed out must verify for ever, and the next ones must be the same: these were, once. */
describe.each(EXPORT_FORMATS)('the %s export that was kept', (format) => {
  const kept = fixture(`platform.${format}`);

  it('is intact, by the key that was kept with it', () => {
    expect(findingsOf(kept, readKeys(fixture('keys.json').toString()))).toEqual(['intact']);
  });

  it('is written the same today, byte for byte', () => {
    const writer = exportOf(format, factsOf({ for: 'platform' }));
    const blocks = GOLDEN_THREAD.map((message) => () => writer.message(message, { state: 'delivered' }, GOLDEN_FILES));
    const written = Buffer.concat([writer.begin(), ...blocks.map((write) => write())]);
    expect(kept.subarray(0, written.length).toString()).toBe(written.toString());
    const proof = readProof(kept.subarray(written.length), LAYOUTS[format]);
    const value = Buffer.from(proof?.signature.split('.').at(-1) ?? '', 'base64url');
    expect(proof && Buffer.from(writer.end({ key: proof.key, value })).toString()).toBe(
      kept.subarray(written.length).toString(),
    );
  });
});
