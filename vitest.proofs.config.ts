import { defineConfig } from 'vitest/config';

/** What is promised under load, by the ten thousand, or within a memory: too long for every run, and held by `.ci/run`. */
export default defineConfig({
  test: {
    include: ['test/proofs/**/*.test.ts'],
    pool: 'forks',
    // one after the other: they measure memory and time
    maxWorkers: 1,
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
});
