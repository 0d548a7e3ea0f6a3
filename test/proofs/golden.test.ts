import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectedFile, type GoldenCase, goldenCases } from '../support/golden/golden-case.ts';
import { GOLDEN_NOW, type GoldenOutcome, runCases } from '../support/golden/golden-world.ts';
import { writeOutcome } from '../support/golden/write-outcome.ts';
import { leaks } from '../support/leaks.ts';
import { useStack } from '../support/stack.ts';

/** A domain in whose name only its own server may send. */
const ZONE = { 'strict.example': { TXT: ['v=spf1 -all'] }, '_dmarc.strict.example': { TXT: ['v=DMARC1; p=reject'] } };
const zone = join(tmpdir(), `foyer-golden-${process.pid}.json`);
writeFileSync(zone, JSON.stringify(ZONE));

const stack = useStack({ now: GOLDEN_NOW, zone });
const table = goldenCases();
const outcomes = new Map<string, GoldenOutcome>();

// Each mail of test/fixtures/golden goes in by SMTP; `npm run proofs -- test/proofs/golden -u` writes down what came of it.
beforeAll(async () => {
  for (const [name, outcome] of await runCases(stack, [...table.values()].flat())) outcomes.set(name, outcome);
}, 180_000);

const outcomeOf = ({ name }: GoldenCase): GoldenOutcome => {
  const outcome = outcomes.get(name);
  if (!outcome) throw new Error(`${name} was not run`);
  return outcome;
};

for (const [group, cases] of table) {
  describe(group, () => {
    it.each(cases)('$name: $says', async (golden) => {
      const outcome = outcomeOf(golden);
      const { HOST = '', GUEST = '', OTHER_GUEST = '' } = outcome.people;
      for (const { to, raw } of outcome.mails) {
        const others = [HOST, GUEST, OTHER_GUEST].filter((address) => address !== to);
        expect(await leaks(Buffer.from(raw, 'latin1'), others)).toEqual([]);
      }
      await expect(await writeOutcome(outcome)).toMatchFileSnapshot(expectedFile(golden));
    });
  });
}
