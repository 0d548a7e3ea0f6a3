/** A part of the picture: a title bar and lines of text below it. */
export interface Panel {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Words that stand out wherever they occur, by colour. */
export type Marks = Readonly<Record<string, string>>;

const WIDTH = 960;
const GAP = 16;
const PADDING = 18;
const SIZE = 13;
/** Of a character, in a font with wide ones; in others there is room to spare. */
const ADVANCE = SIZE * 0.605;
const LEADING = 19;
const FONT = "ui-monospace,SFMono-Regular,Menlo,'DejaVu Sans Mono',monospace";
const BAR = 34;

const COLORS = { page: '#0d1117', bar: '#161b22', line: '#3d444d', text: '#e6edf3', muted: '#9198a1' };

/** How many characters go on a line of a panel, where so many stand side by side. */
export const charactersIn = (columns: number): number => Math.floor((widthOf(columns) - 2 * PADDING) / ADVANCE);

/** Breaks a paragraph between words; no line is longer than `length`, if words are not; lines after the first begin with `indent`. */
export function wrap(text: string, length: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && `${line} ${word}`.length > length) {
      lines.push(line);
      line = indent + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/**
 * Draws panels as an SVG that needs nothing else: columns side by side, each as high as the highest, and one panel below.
 *
 * @param told what the picture shows, for those who don't see it
 */
export function terminalPicture(
  columns: readonly (readonly Panel[])[],
  below: Panel,
  marks: Marks,
  told: string,
): string {
  const top = Math.max(...columns.map(heightOf));
  const width = widthOf(columns.length);
  const drawn = columns.flatMap((panels, n) =>
    drawColumn(panels, { x: n * (width + GAP), y: 0, width, height: top }, marks),
  );
  const last = draw(below, { x: 0, y: top + GAP, width: WIDTH, height: heightOf([below]) }, marks);
  const height = top + GAP + heightOf([below]);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="${FONT}" font-size="${SIZE}" fill="${COLORS.text}">
<title>${escaped(told)}</title>
${[...drawn, last].join('\n')}
</svg>
`;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const widthOf = (columns: number): number => (WIDTH - GAP * (columns - 1)) / columns;

const heightOf = (panels: readonly Panel[]): number =>
  panels.reduce((sum, { lines }) => sum + BAR + 2 * PADDING + LEADING * lines.length - (LEADING - SIZE), 0) +
  GAP * (panels.length - 1);

/** The last panel of a column takes what is left. */
function drawColumn(panels: readonly Panel[], { x, y, width, height }: Box, marks: Marks): string[] {
  return panels.map((panel, at) => {
    const above = heightOf([...panels.slice(0, at), EMPTY]) - heightOf([EMPTY]);
    const own = at === panels.length - 1 ? height - above : heightOf([panel]);
    return draw(panel, { x, y: y + above, width, height: own }, marks);
  });
}

const EMPTY: Panel = { title: '', lines: [] };

function draw({ title, lines }: Panel, { x, y, width, height }: Box, marks: Marks): string {
  const first = y + BAR + PADDING + SIZE - 2;
  const spans = lines.flatMap((line, at) =>
    line === '' ? [] : [`<tspan x="${x + PADDING}" y="${first + LEADING * at}">${marked(line, marks)}</tspan>`],
  );
  return [
    `<rect x="${x + 0.5}" y="${y + 0.5}" width="${width - 1}" height="${height - 1}" rx="8" fill="${COLORS.page}" stroke="${COLORS.line}"/>`,
    `<path d="M${x + 1} ${y + BAR}h${width - 2}" stroke="${COLORS.line}"/>`,
    `<text x="${x + PADDING}" y="${y + 22}" fill="${COLORS.muted}">${escaped(title)}</text>`,
    `<text xml:space="preserve">${spans.join('')}</text>`,
  ].join('\n');
}

/** With the words that stand out in their colours. */
function marked(line: string, marks: Marks): string {
  const found = Object.keys(marks)
    .map((word) => ({ word, at: line.indexOf(word) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0];
  if (!found) return escaped(line);
  const { word, at } = found;
  const after = marked(line.slice(at + word.length), marks);
  return `${escaped(line.slice(0, at))}<tspan fill="${marks[word]}">${escaped(word)}</tspan>${after}`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
