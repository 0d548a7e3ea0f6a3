import { EXPORT_FORMATS, type ExportFormat } from '../export/export-facts.ts';
import { HTML_MARKS } from '../export/html/html-rendering.ts';
import { INERT_JSON } from '../export/html/inert-json.ts';
import { JSON_MARKS, jsonRendering } from '../export/json-rendering.ts';
import { MBOX_MARKS, MBOX_PARTS } from '../export/mbox/mbox-rendering.ts';
import { partHeader } from '../export/mbox/record-mail.ts';
import { before, behind, between, type Layout, type Mark } from './layout.ts';

const COMMA = ',';

/** The comma before a line goes with the line. */
const beforeLine: Mark = {
  bytes: Buffer.from(JSON_MARKS.blockStart),
  cut: (data, at) => (data.toString('latin1', at - 1, at) === COMMA ? at - 1 : at),
};

const json: Layout = {
  format: 'json',
  opening: JSON_MARKS.opening,
  marks: [behind(JSON_MARKS.headerEnd), beforeLine, behind(JSON_MARKS.blockEnd), before(JSON_MARKS.proofStart)],
  separatorOf: (piece) => (piece.toString('latin1', 0, 1) === COMMA ? COMMA : ''),
  separator: jsonRendering.separator,
  isProof: (piece) => piece.includes(JSON_MARKS.proofStart) || piece.includes(JSON_MARKS.proofManifest),
  entryJson: (block) => block.toString(),
  proofJson: (piece) => piece.toString('utf8', JSON_MARKS.proofStart.length - 1, piece.length - 2),
};

const html: Layout = {
  format: 'html',
  opening: HTML_MARKS.opening,
  marks: [
    behind(HTML_MARKS.headerEnd),
    before(HTML_MARKS.blockStart),
    behind(HTML_MARKS.blockEnd),
    before(HTML_MARKS.proofStart),
    behind(HTML_MARKS.end),
  ],
  separatorOf: () => '',
  separator: () => '',
  isProof: (piece) => piece.includes(HTML_MARKS.proofStart) || piece.includes(HTML_MARKS.end),
  entryJson: (block) => between(block, INERT_JSON.start, INERT_JSON.end),
  proofJson: (piece) => between(piece, INERT_JSON.start, INERT_JSON.end),
};

/** Two line feeds close a mail, either of which may be the damaged byte. */
const CLOSING = 2;

const mbox: Layout = {
  format: 'mbox',
  opening: MBOX_MARKS.opening,
  marks: [
    { bytes: Buffer.from(MBOX_MARKS.blockStart), cut: (_, at) => at + 1 },
    behind(MBOX_MARKS.blockEnd, CLOSING),
    behind(MBOX_MARKS.proofEnd, CLOSING),
  ],
  separatorOf: () => '',
  separator: () => '',
  isProof: (piece) => piece.includes(MBOX_MARKS.proofPart) || piece.includes(MBOX_MARKS.proofEnd),
  entryJson: (block) => partJson(block, MBOX_PARTS.message),
  proofJson: (piece) => partJson(piece, MBOX_PARTS.proof),
};

function partJson(mail: Buffer, name: string): string | undefined {
  const encoded = between(mail, partHeader(name), '\n--');
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString();
}

export const LAYOUTS: Readonly<Record<ExportFormat, Layout>> = { json, html, mbox };

/** A damaged byte or two are no reason not to know a format. */
const FORGIVEN = 2;

/** Which format a file has, by what it begins with; undefined where it is no export. */
export const layoutOf = (beginning: Buffer): Layout | undefined =>
  EXPORT_FORMATS.map((format) => LAYOUTS[format]).find(({ opening }) => differences(beginning, opening) <= FORGIVEN);

const differences = (beginning: Buffer, opening: string): number =>
  [...Buffer.from(opening)].filter((byte, at) => beginning[at] !== byte).length;
