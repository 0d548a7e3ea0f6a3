import { FUNCTIONS, type FunctionName } from './contract/functions.ts';

/** Between the longest life of whoever has a claim and the moment another may take it, in seconds. */
const MARGIN = 5;

/** How long a function's claim holds, in seconds: when it is over, whoever had it is certainly gone. */
export const leaseOf = (claimant: FunctionName): number => FUNCTIONS[claimant].timeout + MARGIN;
