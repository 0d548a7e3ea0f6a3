import { Html } from '../../../openapi/html.ts';

/** How JSON that is only kept in a page begins and ends. */
export const INERT_JSON = { start: '<script type="application/json">', end: '</script>' } as const;

/** JSON for a program to read out of a page: never run, never shown, and without a `<` that could end it. */
export const inertJson = (json: string): Html =>
  new Html(`${INERT_JSON.start}${json.replaceAll('<', '\\u003c')}${INERT_JSON.end}`);
