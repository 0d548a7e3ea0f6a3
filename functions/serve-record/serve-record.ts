import type { ServeRecordDeps } from './deps.ts';
import { getExport } from './get-export.ts';
import { getExportKeys } from './get-export-keys.ts';
import { listDisclosures } from './list-disclosures.ts';
import { listConversationReadings, listHostReadings, listMailReadings, listReadings } from './list-readings.ts';
import { postExport } from './post-export.ts';
import { postReading } from './post-reading.ts';
import { postHostReading } from './read-host.ts';
import { postMailReading } from './read-mail.ts';
import { listQuestionReadings, postQuestionReading } from './read-question.ts';

/** The record, as the platform reads it, and as it is handed out. */
export const serveRecord = (deps: ServeRecordDeps) => ({
  postReading: postReading(deps),
  listConversationReadings: listConversationReadings(deps),
  listReadings: listReadings(deps),
  listDisclosures: listDisclosures(deps),
  postMailReading: postMailReading(deps),
  listMailReadings: listMailReadings(deps),
  postQuestionReading: postQuestionReading(deps),
  listQuestionReadings: listQuestionReadings(deps),
  postHostReading: postHostReading(deps),
  listHostReadings: listHostReadings(deps),
  postExport: postExport(deps),
  getExport: getExport(deps),
  getExportKeys: getExportKeys(deps),
});
