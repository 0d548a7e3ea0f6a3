import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isThere, UPLOAD_STATES, type Upload, uploadExpiry, uploadGoneAt } from '../../../core/uploads/upload.ts';
import { afterVerdict, type ScanVerdict } from '../../../core/uploads/verdict.ts';
import { anUpload } from '../../support/an-upload.ts';

const NOW = '2026-03-01T13:00:00.000Z';
const next = (facts: Partial<Upload>, verdict: ScanVerdict, version = 'v1', now = NOW) =>
  afterVerdict(anUpload(facts), version, verdict, now);

describe('G14: what follows from a verdict', () => {
  it.each([
    ['waiting', 'clean', 'clear'],
    ['waiting', 'infected', 'refuse'],
    ['waiting', 'unscanned', 'refuse'],
    ['cleared', 'clean', 'nothing'],
    ['cleared', 'infected', 'refuse'],
    ['cleared', 'unscanned', 'nothing'],
    ['used', 'clean', 'nothing'],
    ['used', 'infected', 'withdraw'],
    ['used', 'unscanned', 'nothing'],
    ['refused', 'clean', 'nothing'],
    ['refused', 'unscanned', 'nothing'],
  ] as const)('of a file that is %s and found %s: %s', (state, verdict, follows) => {
    const facts = state === 'used' ? { seq: 1 } : {};
    expect(next({ state, version: 'v1', ...facts }, verdict)).toBe(follows);
  });

  it('is done again where it was refused for it, since who did it may have died half-way; not where it was sent', () => {
    expect(next({ state: 'refused', version: 'v1' }, 'infected')).toBe('refuse');
    expect(next({ state: 'refused', version: 'v1', seq: 1 }, 'infected')).toBe('nothing');
  });

  it('is nothing for another version than the one that counts, whatever is found in it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...UPLOAD_STATES),
        fc.constantFrom('clean', 'infected', 'unscanned'),
        (state, verdict) => next({ state, version: 'v1' }, verdict, 'v2') === 'nothing',
      ),
    );
  });

  it('is nothing once the file is forgotten, a day after it was announced', () => {
    const upload = anUpload();
    const gone = uploadGoneAt(upload);
    const before = new Date(Date.parse(gone) - 1).toISOString();
    expect(afterVerdict(upload, 'v1', 'clean', before)).toBe('clear');
    expect(afterVerdict(upload, 'v1', 'clean', gone)).toBe('nothing');
  });
});

describe('an upload', () => {
  it('that was sent stays to be looked up after its day', () => {
    const late = '2026-03-03T12:00:00.000Z';
    expect([isThere(anUpload({ state: 'used', seq: 1 }), late), isThere(anUpload(), late)]).toEqual([true, false]);
  });

  it('is let go by the table after its day and not before, and a week after it was announced where it was sent', () => {
    const { createdAt } = anUpload();
    const hours = (state: Upload['state']) => uploadExpiry(createdAt, state) / 3600 - Date.parse(createdAt) / 3_600_000;
    expect(UPLOAD_STATES.map(hours)).toEqual([25, 25, 25, 168]);
  });
});
