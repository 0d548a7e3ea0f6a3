import type { ServeResponseRateDeps } from './deps.ts';
import { getResponseRate } from './get-response-rate.ts';
import { listResponseDays } from './list-response-days.ts';

/** How hosts answer their guests (B12), and how that figure comes about (N7). */
export const serveResponseRate = (deps: ServeResponseRateDeps) => ({
  getResponseRate: getResponseRate(deps),
  listResponseDays: listResponseDays(deps),
});
