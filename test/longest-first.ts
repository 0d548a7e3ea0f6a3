import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Folders whose files take long, as each starts a stack, a database or processes. */
const LONG = /\/test\/(e2e|local|lib|capabilities|functions)\//;

/**
 * Starts what takes long before what does not: a long file that comes last leaves the other cores idle.
 *
 * Vitest goes by how long each took before, which a fresh clone does not know.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification): number => (LONG.test(moduleId) ? 0 : 1);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}
