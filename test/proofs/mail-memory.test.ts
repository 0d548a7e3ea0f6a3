import { expect, it } from 'vitest';
import { measureMailMemory } from '../../bench/mail-memory.ts';
import { LARGEST } from '../../bench/mails.ts';

/** In MB; the functions have more. */
const MOST = 256;

it(`G8: 10 MB of attachments pass both ways, and no function holds ${MOST} MB for it`, async () => {
  const measured = await measureMailMemory(LARGEST);
  process.stdout.write(
    `${measured.map(({ name, loaded, peak }) => `${name}: ${loaded.toFixed(0)} -> ${peak.toFixed(0)} MB`).join('\n')}\n`,
  );
  expect(measured.map(({ name }) => name).toSorted()).toEqual([
    'deliver-message',
    'deliver-message',
    'receive-mail',
    'receive-mail',
  ]);
  for (const { peak } of measured) expect(peak).toBeLessThan(MOST);
});
