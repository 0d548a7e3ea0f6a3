import type { ArchiveJob } from '../../core/ports/work.ts';
import type { Archived } from './archived.ts';
import { type ForgetFilesDeps, forgetFiles } from './forget-files.ts';
import { type KeepEntryDeps, keepEntry } from './keep-entry.ts';
import { type KeepMessageDeps, keepMessage } from './keep-message.ts';
import { type KeepReadingDeps, keepReading } from './keep-reading.ts';
import { type MoveExpiriesDeps, moveExpiries } from './move-expiries.ts';
import { type PassOnListingDeps, passOnListing } from './pass-on-listing.ts';
import { forgetUnsent, type WithdrawFileDeps, withdrawFile } from './withdraw-file.ts';

export type ArchiveMessagesDeps = KeepMessageDeps &
  KeepReadingDeps &
  KeepEntryDeps &
  MoveExpiriesDeps &
  PassOnListingDeps &
  ForgetFilesDeps &
  WithdrawFileDeps;

/** Does one job of the archive queue; doing it again does nothing new. */
export const archiveMessages =
  (deps: ArchiveMessagesDeps) =>
  (job: ArchiveJob): Promise<Archived> => {
    switch (job.kind) {
      case 'message':
        return keepMessage(deps, job);
      case 'expiry':
        return moveExpiries(deps, job);
      case 'listing':
        return passOnListing(deps, job);
      case 'reading':
        return keepReading(deps, job);
      case 'entry':
        return keepEntry(deps, job);
      case 'forget':
        return forgetFiles(deps, job);
      case 'withdrawn':
        return withdrawFile(deps, job);
      case 'unsent':
        return forgetUnsent(deps, job);
    }
  };
