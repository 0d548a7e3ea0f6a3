import { SMALLEST } from './hidden-box.ts';
import type { StartTag } from './scan-html.ts';
import { pixels, type Style } from './style.ts';

/** How text is drawn, as far as it decides whether anybody sees it. What nothing in the mail says is undefined. */
export interface Look {
  /** Letters too small to be seen. */
  readonly tiny: boolean;
  /** The colour of letters. */
  readonly ink?: string | undefined;
  /** The colour behind them. */
  readonly paper?: string | undefined;
}

export const PLAIN_LOOK: Look = { tiny: false };

/**
 * Whether text is drawn so that nobody sees it: without size, transparent, or in the colour that the mail itself puts behind
 * it. White letters alone are seen, by who reads on black.
 */
export const isUnseen = ({ tiny, ink, paper }: Look): boolean =>
  tiny || ink === CLEAR || (ink !== undefined && ink === paper);

/** The look of what is in an element, in one of the look `outer`. */
export const lookIn = (tag: StartTag, style: Style, outer: Look): Look =>
  tag.attributes.size === 0
    ? outer
    : { tiny: tinyIn(style) ?? outer.tiny, ink: inkIn(tag, style) ?? outer.ink, paper: paperIn(tag, style, outer) };

/** Undefined where it is as large as around it, or a share of that. */
function tinyIn(style: Style): boolean | undefined {
  const size = style.get('font-size') ?? /(?:^|\s)([\d.]{1,12}[a-z]{0,3})(?=[\s/])/.exec(style.get('font') ?? '')?.[1];
  const length = pixels(size);
  if (length !== undefined && length <= SMALLEST) return true;
  return size === undefined || /(?:\d(?:r?em|ex|ch|%)|inherit|er)$/.test(size) ? undefined : false;
}

const inkIn = ({ name, attributes }: StartTag, style: Style): string | undefined =>
  colourOf(style.get('color') ?? attributes.get(name === 'font' ? 'color' : name === 'body' ? 'text' : NOT_SAID));

function paperIn({ attributes }: StartTag, style: Style, { paper }: Look): string | undefined {
  const said = style.get('background-color') ?? style.get('background') ?? attributes.get('bgcolor');
  // a picture may have any colour
  if (style.has('background-image') || attributes.has('background')) return undefined;
  const colour = colourOf(/^[^\s(]*(?:\([^)]*\))?/.exec(said ?? '')?.[0]);
  return colour === CLEAR ? paper : (colour ?? paper);
}

/** An attribute that no element has. */
const NOT_SAID = '';

/** The colour of nothing. */
const CLEAR = 'transparent';
const NAMES: ReadonlyMap<string, string> = new Map([
  ['white', '#ffffff'],
  ['black', '#000000'],
  ['none', CLEAR],
]);

/** A colour as two that are the same are written alike; undefined for what hands on another's. */
function colourOf(written: string | undefined): string | undefined {
  const value = (written ?? '').trim().toLowerCase();
  if (/^(?:|inherit|initial|unset|currentcolor|auto|windowtext)$/.test(value)) return undefined;
  if (/^#?[\da-f]{3}$/.test(value)) return `#${value.replace('#', '').replace(/./g, '$&$&')}`;
  if (/^#?[\da-f]{6}$/.test(value)) return `#${value.replace('#', '')}`;
  return channelsOf(value) ?? NAMES.get(value) ?? value;
}

/** `rgb(255, 255, 255)` in figures, with a share of what is seen through it. */
function channelsOf(value: string): string | undefined {
  const [, red, green, blue, share] =
    /^rgba?\(\s?(\d{1,3})[\s,]{1,3}(\d{1,3})[\s,]{1,3}(\d{1,3})(?:[\s,/]{1,3}([\d.]{1,8}%?))?\s?\)$/.exec(value) ?? [];
  if (red === undefined) return undefined;
  if (share !== undefined && Number.parseFloat(share) === 0) return CLEAR;
  return `#${[red, green, blue].map((each) => Number(each).toString(16).padStart(2, '0')).join('')}`;
}
