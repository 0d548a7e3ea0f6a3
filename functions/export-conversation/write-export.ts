import { LONG_ARRIVED } from '../../adapters/dynamodb/thread.ts';
import type { Export } from '../../core/exports.ts';
import type { Attachment, ConversationContext, Delivery, Message } from '../../core/model.ts';
import type { RecordReader } from '../../core/ports/archive.ts';
import type { Confirmations } from '../../core/ports/confirmations.ts';
import type { Disclosures } from '../../core/ports/disclosures.ts';
import type { ThreadDeliveries } from '../../core/ports/exports.ts';
import type { ExportSigner } from '../../core/ports/signing.ts';
import { exportFacts } from '../../core/record/export/export-facts.ts';
import { exportOf } from '../../core/record/export/export-writer.ts';
import { isWithheld } from '../../core/restrictions/link-carrier.ts';

export interface WriteExportDeps {
  readonly record: RecordReader;
  readonly thread: ThreadDeliveries;
  readonly disclosures: Pick<Disclosures, 'all'>;
  readonly confirmations: Pick<Confirmations, 'of'>;
  readonly signer: ExportSigner;
  /** The operator's name, as mails show it. */
  readonly platformName: string;
}

/** How many messages' deliveries are asked for at once. */
const PAGE = 100;

/**
 * An export piece by piece, signed at its end: no more than a message with its files is held, and a page of deliveries.
 *
 * It holds what was said until it was asked for, and is dated then, so that another attempt writes the same.
 */
export async function* writeExport(
  { record, thread, disclosures, confirmations, signer, platformName }: WriteExportDeps,
  asked: Export,
  context: ConversationContext,
): AsyncGenerator<Uint8Array> {
  const { id: exportId, askedAt: exportedAt, upTo } = asked;
  const given = asked.for === 'platform' ? await disclosures.all(asked.conversationId) : [];
  const confirmed = await confirmations.of(asked.conversationId);
  const facts = exportFacts(context, { exportId, for: asked.for, exportedAt, platformName }, { given, confirmed });
  const writer = exportOf(asked.format, facts);
  yield writer.begin();
  const messages = record.read({ ...context.conversation, seq: upTo });
  for await (const { message, delivery } of withDeliveries(thread, messages, asked)) {
    const withheld = asked.for === 'guest' && isWithheld(message, delivery ?? LONG_ARRIVED, context.host);
    const wanted = withheld ? [] : writer.wants(message, delivery);
    yield writer.message(message, delivery, await contentsOf(record, message, wanted), withheld);
  }
  const key = await signer.publicKey();
  yield writer.end({ key, value: await signer.sign(writer.digest(key)) });
}

interface Sent {
  readonly message: Message;
  readonly delivery: Delivery | undefined;
}

async function* withDeliveries(
  thread: ThreadDeliveries,
  messages: AsyncIterable<Message>,
  { conversationId, upTo }: Export,
): AsyncGenerator<Sent> {
  let known = 0;
  let deliveries: ReadonlyMap<number, Delivery> = new Map();
  for await (const message of messages) {
    if (message.seq > known) {
      known = Math.min(upTo, message.seq + PAGE - 1);
      deliveries = await thread.deliveries(conversationId, { from: message.seq, to: known });
    }
    yield { message, delivery: deliveries.get(message.seq) };
  }
}

async function contentsOf(
  record: RecordReader,
  message: Message,
  wanted: readonly Attachment[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const contents = new Map<string, Uint8Array>();
  for (const { id } of wanted) contents.set(id, await record.file(message, id));
  return contents;
}
