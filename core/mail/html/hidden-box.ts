import { pixels, type Style } from './style.ts';

/** So many pixels outside of where anything is shown, or beyond it. */
const FAR = -500;
/** In pixels. Nothing so small can be read. */
export const SMALLEST = 1;

/**
 * Whether a style takes an element and all that is in it out of sight: not displayed, without height or width, moved off
 * the page, clipped to nothing.
 *
 * `mso-hide` is none: it hides from Outlook what all others show.
 */
export const isOutOfSight = (style: Style): boolean =>
  style.size > 0 && (isUndisplayed(style) || isClosed(style) || isFarOff(style) || isClipped(style));

const isUndisplayed = (style: Style): boolean =>
  style.get('display') === 'none' ||
  /^(?:hidden|collapse)$/.test(style.get('visibility') ?? '') ||
  /^0*\.?0+%?$/.test(style.get('opacity') ?? '') ||
  /^scale[xy]?\(0\)$/.test(style.get('transform') ?? '');

const SIZES = ['height', 'max-height', 'width', 'max-width'];
const OVERFLOWS = ['overflow', 'overflow-x', 'overflow-y'];

/** A box of no size whose content may not go beyond it. */
const isClosed = (style: Style): boolean =>
  OVERFLOWS.some((name) => /^(?:hidden|clip)/.test(style.get(name) ?? '')) &&
  SIZES.some((name) => (pixels(style.get(name)) ?? Number.POSITIVE_INFINITY) <= SMALLEST);

const INDENTS = ['text-indent', 'margin-left', 'margin-top'];
const EDGES = ['left', 'top', 'right', 'bottom'];

const isFarOff = (style: Style): boolean =>
  INDENTS.some((name) => isFar(style.get(name))) || (isPlaced(style) && EDGES.some((name) => isFar(style.get(name))));

const isPlaced = (style: Style): boolean => /^(?:absolute|fixed)$/.test(style.get('position') ?? '');

const isFar = (value: string | undefined): boolean => (pixels(value) ?? 0) <= FAR;

const NOTHING = /^rect\((?:[01](?:px)?[\s,]*){4}\)$|^inset\((?:50|100)%\)$/;

const isClipped = (style: Style): boolean =>
  (isPlaced(style) && NOTHING.test(style.get('clip') ?? '')) || NOTHING.test(style.get('clip-path') ?? '');
