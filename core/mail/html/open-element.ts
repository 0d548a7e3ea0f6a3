import { isHidden, isPreformatted, isStruck, isTurned, marginOf } from './html-elements.ts';
import { type Look, lookIn } from './look.ts';
import type { StartTag } from './scan-html.ts';
import { styleOf } from './style.ts';

/** What holds for an element while it is open. */
export interface OpenElement {
  readonly name: string;
  readonly hidden: boolean;
  readonly pre: boolean;
  readonly quote: boolean;
  readonly list: boolean;
  readonly struck: boolean;
  readonly turned: boolean;
  readonly margin: number;
  readonly look: Look;
}

/** @param outer the look of what it stands in */
export function openElement(tag: StartTag, outer: Look): OpenElement {
  const { name, attributes } = tag;
  const style = styleOf(attributes);
  return {
    name,
    hidden: isHidden(tag, style),
    pre: isPreformatted(name, attributes),
    quote: name === 'blockquote',
    list: name === 'ul' || name === 'ol',
    struck: isStruck(name, style),
    turned: isTurned(tag, style),
    margin: marginOf(name, attributes),
    look: lookIn(tag, style, outer),
  };
}
