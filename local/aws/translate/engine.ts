import type { HtmlPart } from './html-parts.ts';

/** What an engine made of a text, and how it is called. */
export interface EngineAnswer {
  readonly parts: readonly HtmlPart[];
  readonly by: string;
}

/** What translates, in place of the real service. */
export interface Engine {
  /**
   * @param from as the service names languages, as `to`
   * @returns undefined where it can't, for now or for these languages
   */
  translate(parts: readonly HtmlPart[], from: string, to: string): Promise<EngineAnswer | undefined>;
}
