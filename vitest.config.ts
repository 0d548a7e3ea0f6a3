import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // what takes long: `npm run proofs`
    exclude: ['test/proofs/**'],
    pool: 'forks',
    // most files wait for a database or a server of their own half of the time
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['core/**/*.ts', 'functions/**/*.ts', 'adapters/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { 'core/**/*.ts': { lines: 100, functions: 100, statements: 100, branches: 100 } },
    },
  },
});
