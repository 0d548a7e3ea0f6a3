import type { Listing } from '../model.ts';

/**
 * Whether what is sent by itself for a listing may be planned otherwise after a change: its clock and times move instants, its
 * program opens conversations, and a fact that arrives is what a template may have waited for.
 */
export const isPlannedOtherwise = (before: Listing, after: Listing): boolean =>
  JSON.stringify(planned(before)) !== JSON.stringify(planned(after));

const planned = ({
  program,
  timeZone,
  checkInTime,
  checkOutTime,
  quietHours,
  address,
  directions,
  parking,
}: Listing) => ({
  ...{ program, timeZone, checkInTime, checkOutTime, quietHours },
  ...{ address, directions, parking },
});
