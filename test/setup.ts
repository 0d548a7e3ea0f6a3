import { configureGlobal } from 'fast-check';

/** The cases that property tests draw, the same in every run: a red run tells of its change. `SEED=7 npm test` draws others. */
configureGlobal({ seed: Number(process.env['SEED'] ?? 1) });
