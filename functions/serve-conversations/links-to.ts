import type { PartySight } from '../../adapters/lambda/find-sight.ts';
import { linkLife } from '../../core/link-life.ts';
import type { Attachment } from '../../core/model.ts';
import type { ServeConversationsDeps } from './deps.ts';

/** Links that read files, by their ids; none outlives the right to read, so in its last second there are none. */
export async function linksTo(
  { media, now }: Pick<ServeConversationsDeps, 'media' | 'now'>,
  { windows }: Pick<PartySight, 'windows'>,
  files: readonly Attachment[],
): Promise<Readonly<Record<string, string>>> {
  const life = linkLife(now(), windows.readableUntil);
  if (life < 1) return {};
  const links = files.map(
    async ({ id, key, name }): Promise<[string, string]> => [id, await media.link(key, name, life)],
  );
  return Object.fromEntries(await Promise.all(links));
}
