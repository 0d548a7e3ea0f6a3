import type { InspectMailDeps } from './deps.ts';
import { getMail, listMail } from './read-log.ts';
import { releaseMail } from './release-mail.ts';

/** Received mail, for the platform's eyes. */
export const inspectMail = (deps: InspectMailDeps) => ({
  listMail: listMail(deps),
  getMail: getMail(deps),
  releaseMail: releaseMail(deps),
});
