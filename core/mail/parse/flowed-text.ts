const QUOTES = /^>*/;
const SIGNATURE = '-- ';

interface FlowedLine {
  readonly depth: number;
  readonly text: string;
}

/** A line's quote marks, and its text without the blank that was put before it on the way. */
function flowedLine(line: string): FlowedLine {
  const rest = line.replace(QUOTES, '');
  const depth = line.length - rest.length;
  return { depth, text: rest.startsWith(' ') ? rest.slice(1) : rest };
}

const quoted = (depth: number, text: string): string => (depth === 0 ? text : `${'>'.repeat(depth)} ${text}`.trimEnd());

/**
 * Text of `format=flowed` (RFC 3676) with its paragraphs in one line each. Lines end in LF.
 *
 * @param delSp whether the blank that marks a line as going on is no part of the text (`DelSp=yes`)
 */
export function unflowText(text: string, delSp: boolean): string {
  const lines: string[] = [];
  let paragraph: string[] = [];
  let depth = 0;
  const finish = (): void => {
    if (paragraph.length > 0) lines.push(quoted(depth, paragraph.join('')));
    paragraph = [];
  };
  for (const raw of text.split('\n')) {
    const line = flowedLine(raw);
    const signature = line.text === SIGNATURE;
    if (line.depth !== depth || signature) finish();
    depth = line.depth;
    const flows = line.text.endsWith(' ') && !signature;
    paragraph.push(flows && delSp ? line.text.slice(0, -1) : line.text);
    if (!flows) finish();
  }
  finish();
  return lines.join('\n');
}
