import { isPicture } from '../attachments.ts';
import type { Delivery, Host, Message } from '../model.ts';

/** The code by which a message is refused or held: its host may not send links. */
export const LINKS_DISABLED = 'links-disabled';

/** Sites that are kept with a message at most: enough to judge it by, and never too much for its item. */
const MOST_SITES = 50;

/** The sites of a message's links as they are kept with it; undefined where there are none. */
export const keptSites = (sites: readonly string[]): readonly string[] | undefined =>
  sites.length > 0 ? sites.slice(0, MOST_SITES) : undefined;

/** What of a message tells whether it may hold a link. */
type Carrier = Pick<Message, 'author' | 'links'> & { readonly attachments: readonly { readonly type: string }[] };

/**
 * Whether a message is of the kind that a host who may not send links is kept from (B7): a host's, with a link in its words
 * or a file that can hold one, which is any but a picture.
 */
export const mayCarryLinks = ({ author, links = [], attachments }: Carrier): boolean =>
  author === 'host' && (links.length > 0 || attachments.some(({ type }) => !isPicture(type)));

/** Whether a message that waits is to be held now: its host was restricted meanwhile, and nobody of the platform let it go. */
export const isToBeHeld = (
  message: Carrier,
  { released }: Pick<Delivery, 'released'>,
  { restrictions }: Pick<Host, 'restrictions'>,
): boolean => released === undefined && restrictions?.links !== undefined && mayCarryLinks(message);

/**
 * Whether a message is kept from the guest for now, or for good (B7): one that is held, or was and was refused then; while the
 * host is restricted also one that waits to be held.
 *
 * What reached the guest before stays readable: taking it back would change the record and warn nobody.
 */
export const isWithheld = (message: Carrier, delivery: Delivery, host: Pick<Host, 'restrictions'>): boolean =>
  mayCarryLinks(message) && isCarrierWithheld(delivery, host);

/** The same of a message that is known to be one that {@link mayCarryLinks}. */
export const isCarrierWithheld = (
  { state, reason, released }: Delivery,
  { restrictions }: Pick<Host, 'restrictions'>,
): boolean => {
  if (reason === LINKS_DISABLED) return true;
  const isUnderWay = state === 'pending' || state === 'sending';
  return isUnderWay && released === undefined && restrictions?.links !== undefined;
};
