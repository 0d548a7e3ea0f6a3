import { linkLife } from '../../core/link-life.ts';
import type { Attachment, Instant } from '../../core/model.ts';
import type { Media } from '../../core/ports/mails.ts';
import type { PartySight } from './find-sight.ts';

export interface LinkDeps {
  readonly media: Pick<Media, 'link'>;
  readonly now: () => Instant;
}

/** Links that read files, by their ids; none outlives the right to read, so in its last second there are none. */
export async function linksTo(
  { media, now }: LinkDeps,
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
