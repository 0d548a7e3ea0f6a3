import { isPicture, type ProposedAttachment } from '../attachments.ts';
import type { LinkedPlace } from '../detection/signs.ts';
import { foreignLinks } from '../links/foreign-links.ts';
import type { FoundLink } from '../links/found-link.ts';
import type { Host, Side } from '../model.ts';
import type { Refusal } from '../refusals.ts';

/** Where a proposal's words, those in its files and the names of its pictures link to beside the operator's own domains. */
export function linksIn(
  { text, attachments }: { readonly text: string; readonly attachments: readonly ProposedAttachment[] },
  ownDomains: readonly string[],
): readonly LinkedPlace[] {
  // the name of any other file ends like a domain as soon as not: `menu.zip`
  const named = attachments.filter(({ type }) => isPicture(type)).map(({ name }) => name);
  return [...placesIn([text, ...named], ownDomains), ...attachments.flatMap(({ signs }) => signs?.links ?? [])];
}

/** Where texts link to beside the operator's own domains. */
export const placesIn = (texts: readonly string[], ownDomains: readonly string[]): readonly LinkedPlace[] =>
  texts.flatMap((words) =>
    foreignLinks(words, ownDomains).map((link) => ({ site: link.site, place: placeOf(words, link) })),
  );

/** The sites of links, each once. */
export const sitesOf = (links: readonly LinkedPlace[]): readonly string[] => [
  ...new Set(links.map(({ site }) => site)),
];

/** A path is looked at so far. */
const LONGEST_PATH = 200;

/** A link's host, with what stands behind it where its host is written as it is. */
function placeOf(words: string, { start, end, host }: FoundLink): string {
  const link = words.slice(start, Math.min(end, start + LONGEST_PATH)).toLowerCase();
  const at = link.indexOf(host);
  return at < 0 ? host : link.slice(at);
}

/** Whether the rules for a restricted host hold for what `side` writes. */
const isRestricted = (side: Side, { restrictions }: Pick<Host, 'restrictions'>): boolean =>
  side === 'host' && restrictions?.links !== undefined;

/** A proposal's files, those marked that its host may not send for now: any that can hold a link. */
export const markedFiles = <A extends ProposedAttachment>(
  attachments: readonly A[],
  side: Side,
  host: Pick<Host, 'restrictions'>,
): readonly A[] =>
  isRestricted(side, host)
    ? attachments.map((file) => (isPicture(file.type) ? file : { ...file, mayHoldLinks: true }))
    : attachments;

/**
 * The refusal of a host's message that holds what the host may not send for now (B7): a link, or a file that could hold one
 * and is not simply left out.
 *
 * @param byFiles why its files refuse it, if they do
 */
export function whyLinksDisabled(
  side: Side,
  { restrictions }: Pick<Host, 'restrictions'>,
  sites: readonly string[],
  byFiles: Refusal | undefined,
): Refusal | undefined {
  const standing = side === 'host' ? restrictions?.links : undefined;
  const isForFiles = byFiles?.code === 'attachment-type' && byFiles.whys?.includes('links') === true;
  return standing && (sites.length > 0 || isForFiles) ? { code: 'links-disabled', reason: standing.reason } : undefined;
}
