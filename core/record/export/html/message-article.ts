import { plainText } from '../../../mail/compose/encode-text.ts';
import type { Attachment } from '../../../model.ts';
import { instantInWords } from '../../../notices/facts-in-words.ts';
import { type Html, html } from '../../../openapi/html.ts';
import { canonical } from '../../canonical.ts';
import type { RecordedAttachment } from '../../message-record.ts';
import type { Piece } from '../block-bytes.ts';
import type { Entry } from '../entry.ts';
import type { ExportFacts } from '../export-facts.ts';
import { authorName, courseOf, sizeOf, wordsOf } from '../export-lines.ts';
import type { SentFile } from '../rendering.ts';
import { inertJson } from './inert-json.ts';

/** Pictures that every browser shows and none runs. */
const SHOWN: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** Enough of a hash to compare two print-outs by. */
const SHORT_HASH = 16;

export const isShown = ({ type }: Pick<Attachment, 'type'>): boolean => SHOWN.has(type);

/** A message as a person reads it, with the entry that a program reads. */
export function messageArticle(entry: Entry, facts: ExportFacts, files: readonly SentFile[]): readonly Piece[] {
  const { record } = entry;
  return [
    html`<article id="${record.id}" class="${record.author}">\n${heading(entry, facts)}\n${words(record.text, record.language)}\n`
      .markup,
    ...record.attachments.flatMap((file) => figure(file, facts, files)),
    html`${sealedWords(entry, facts)}<p class="course">${courseOf(entry, facts)}</p>
<p class="course"><bdi>${record.id}</bdi> · SHA-256 <code>${entry.hash.slice(0, SHORT_HASH)}</code></p>
${inertJson(canonical(entry))}
</article>
`.markup,
  ];
}

const heading = ({ record: { author, at } }: Entry, facts: ExportFacts): Html =>
  html`<h2><bdi>${authorName(facts, author)}</bdi> <time datetime="${at}">${instantInWords(at, facts.language, facts.timeZone)}</time></h2>`;

/** In a browser a paragraph begins on the side where its language does. */
const words = (text: string, language: string | undefined): Html =>
  html`<div class="text" dir="auto"${language === undefined ? '' : html` lang="${language}"`}>${plainText(text)}</div>`;

const figure = (file: RecordedAttachment, facts: ExportFacts, files: readonly SentFile[]): readonly Piece[] => [
  '<figure>\n',
  ...files.filter(({ id }) => id === file.id).flatMap(picture),
  html`<figcaption><bdi>${file.name}</bdi> · ${file.type} · ${sizeOf(file.bytes, facts)} · SHA-256 <code>${file.sha256}</code></figcaption>\n`
    .markup,
  '</figure>\n',
];

const picture = ({ type, content }: SentFile): readonly Piece[] => [
  `<img src="data:${type};base64,`,
  { bytes: content, inLines: false },
  '" alt="">\n',
];

/** What only the platform reads: the words before masking, and what stayed behind. */
function sealedWords({ record, sealed }: Entry, facts: ExportFacts): Html {
  const { original, leftOut = [] } = sealed ?? {};
  const labels = wordsOf(facts);
  return html`${
    original === undefined ? '' : html`<p class="course">${labels.original}</p>\n${words(original, record.language)}\n`
  }${leftOut.length === 0 ? '' : html`<p class="course">${labels.leftOut}: ${leftOut.map(({ name }) => html`<bdi>${name}</bdi> `)}</p>\n`}`;
}
