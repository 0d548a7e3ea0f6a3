import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

/** Tests that put something in a module's place, or load handlers in their own way: each needs its modules anew. */
const ALONE = [
  'test/core/initial-delivery.test.ts',
  'test/adapters/lambda/log.test.ts',
  'test/e2e/invites.test.ts',
  'test/lib/least-privilege.test.ts',
];

export default defineConfig({
  test: {
    pool: 'forks',
    // most files wait for a database or a server of their own half of the time
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    sequence: { sequencer: LongestFirst },
    setupFiles: ['test/setup.ts'],
    // for the stacks and commands that are started as processes of their own: half of their start is compiling
    env: { NODE_COMPILE_CACHE: `${import.meta.dirname}/node_modules/.cache/foyer` },
    // what takes long stands in test/proofs: `npm run proofs`
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/{core,adapters,functions,capabilities,e2e,lib,local,scripts}/**/*.test.ts'],
          exclude: ALONE,
          // they leave nothing behind, and loading the same modules for each file took half of their time
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
    coverage: {
      provider: 'v8',
      // held by the tests that stand nearest to it: `npm run test:coverage` leaves out those of the whole system
      include: ['core/**/*.ts'],
      reporter: [['text', { skipFull: true }]],
      thresholds: { lines: 100, functions: 100, statements: 100, branches: 100 },
    },
  },
});
