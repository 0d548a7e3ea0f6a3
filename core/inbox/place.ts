import type { Conversation, Instant } from '../model.ts';

/**
 * Where a conversation stands in lists, as text that sorts as they do: by its latest activity. It carries the id, so that two
 * conversations of one instant keep their places from page to page.
 */
export const placeOf = ({ activityAt, id }: Pick<Conversation, 'activityAt' | 'id'>): string => `${activityAt}#${id}`;

/** The latest activity of the conversation that stands there. */
export const instantOf = (place: string): Instant => place.replace(/#.*$/s, '');
