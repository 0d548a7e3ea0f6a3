import { LONG_ARRIVED } from '../../adapters/dynamodb/thread.ts';
import { inBatches } from '../../core/in-batches.ts';
import { linkLife } from '../../core/link-life.ts';
import type { Conversation, Delivery, Message } from '../../core/model.ts';
import type { ConversationReading } from '../../core/readings.ts';
import { type ReadMessageView, readMessageView } from '../../core/views/reading-view.ts';
import { readableFiles } from '../../core/withdrawn.ts';
import type { ServeRecordDeps } from './deps.ts';

type Deps = Pick<ServeRecordDeps, 'record' | 'thread' | 'files' | 'now'>;

/** Messages whose links are made at once. */
const AT_ONCE = 20;

/** The texts that a reading was recorded for: there is no way to them without one (B5). */
export async function readRange(
  deps: Deps,
  conversation: Conversation,
  { messages: range }: ConversationReading,
): Promise<readonly ReadMessageView[]> {
  if (range.to === 0) return [];
  const deliveries = await deps.thread.deliveries(conversation.id, range);
  const messages: Message[] = [];
  for await (const message of deps.record.read({ ...conversation, seq: range.to }, range.from - 1))
    messages.push(message);
  const items: ReadMessageView[] = [];
  for (const batch of inBatches(messages, AT_ONCE)) {
    const links = await Promise.all(batch.map((message) => linksOf(deps, message, deliveries.get(message.seq))));
    items.push(
      ...batch.map((message, at) => readMessageView(message, deliveries.get(message.seq) ?? LONG_ARRIVED, links[at])),
    );
  }
  return items;
}

async function linksOf(
  { files, now }: Deps,
  message: Message,
  delivery: Delivery | undefined,
): Promise<Readonly<Record<string, string>>> {
  const life = linkLife(now());
  const links = readableFiles(message, delivery).map(
    async ({ id }): Promise<[string, string]> => [id, await files.link(message, id, life)],
  );
  return Object.fromEntries(await Promise.all(links));
}
