import { sightOf } from '../../core/access.ts';
import { type Export, type ExportFailure, exportFile } from '../../core/exports.ts';
import type { Instant } from '../../core/model.ts';
import { MessageMissing } from '../../core/ports/archive.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import type { ExportStore, Exports } from '../../core/ports/exports.ts';
import type { ExportJob } from '../../core/ports/work.ts';
import { RecordBroken } from '../../core/record/export/export-writer.ts';
import { type WriteExportDeps, writeExport } from './write-export.ts';

export interface ExportConversationDeps extends WriteExportDeps {
  readonly exports: Pick<Exports, 'find' | 'ready' | 'fail'>;
  readonly conversations: Pick<Conversations, 'byId'>;
  readonly store: Pick<ExportStore, 'write'>;
  readonly now: () => Instant;
}

/** How it ended, for the log. `ended`: there was nothing left to do. */
export type Exported = 'ready' | 'unreadable' | 'ended';

/**
 * Makes an export that was asked for (N9). Again it does nothing; after a crash half-way it writes it anew in the same place.
 *
 * @param last whether the queue gives it out no more after this
 * @throws what went wrong, to be tried again; after the last time the export is `failed`, and the job a dead letter
 */
export const exportConversation =
  (deps: ExportConversationDeps) =>
  async ({ exportId }: ExportJob, last: boolean): Promise<Exported> => {
    const asked = await deps.exports.find(exportId);
    if (!asked || isEnded(asked)) return 'ended';
    try {
      return await make(deps, asked);
    } catch (error) {
      if (last) await deps.exports.fail(exportId, failureOf(error));
      throw error;
    }
  };

/** A dead letter that an operator gives out again is made all the same. */
const isEnded = ({ state, failure }: Export): boolean => state === 'ready' || failure === 'conversation-unreadable';

async function make(deps: ExportConversationDeps, asked: Export): Promise<Exported> {
  const context = await deps.conversations.byId(asked.conversationId);
  const sight = sightOf(asked.by, context, deps.now());
  if (!sight.ok) {
    await deps.exports.fail(asked.id, 'conversation-unreadable');
    return 'unreadable';
  }
  await deps.store.write(exportFile(asked), writeExport(deps, asked, sight.value.context));
  await deps.exports.ready(asked.id);
  return 'ready';
}

function failureOf(error: unknown): ExportFailure {
  if (error instanceof RecordBroken) return 'record-broken';
  return error instanceof MessageMissing ? 'message-missing' : 'internal-fault';
}
