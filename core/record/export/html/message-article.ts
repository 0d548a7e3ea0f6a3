import { plainText } from '../../../mail/compose/encode-text.ts';
import type { Attachment } from '../../../model.ts';
import { instantInWords } from '../../../notices/facts-in-words.ts';
import { Html, html } from '../../../openapi/html.ts';
import { canonical } from '../../canonical.ts';
import type { RecordedAttachment } from '../../message-record.ts';
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
export const messageArticle = (entry: Entry, facts: ExportFacts, files: readonly SentFile[]): Html => {
  const { record } = entry;
  return html`<article id="${record.id}" class="${record.author}">
<h2><bdi>${authorName(facts, record.author)}</bdi> <time datetime="${record.at}">${instantInWords(record.at, facts.language, facts.timeZone)}</time></h2>
${words(record.text, record.language)}
${record.attachments.map((file) => figure(file, facts, files))}${sealedWords(entry, facts)}<p class="course">${courseOf(entry, facts)}</p>
<p class="course"><bdi>${record.id}</bdi> · SHA-256 <code>${entry.hash.slice(0, SHORT_HASH)}</code></p>
${inertJson(canonical(entry))}
</article>`;
};

/** In a browser a paragraph begins on the side where its language does. */
const words = (text: string, language: string | undefined): Html =>
  html`<div class="text" dir="auto"${language === undefined ? '' : html` lang="${language}"`}>${plainText(text)}</div>`;

const figure = (file: RecordedAttachment, facts: ExportFacts, files: readonly SentFile[]): Html => html`<figure>
${picture(files.find(({ id }) => id === file.id))}<figcaption><bdi>${file.name}</bdi> · ${file.type} · ${sizeOf(file.bytes, facts)} · SHA-256 <code>${file.sha256}</code></figcaption>
</figure>
`;

const picture = (file: SentFile | undefined): Html | string =>
  file
    ? html`<img src="data:${file.type};base64,${new Html(Buffer.from(file.content).toString('base64'))}" alt="">\n`
    : '';

/** What only the platform reads: the words before masking, and what stayed behind. */
function sealedWords({ record, sealed }: Entry, facts: ExportFacts): Html {
  const { original, leftOut = [] } = sealed ?? {};
  const labels = wordsOf(facts);
  return html`${
    original === undefined ? '' : html`<p class="course">${labels.original}</p>\n${words(original, record.language)}\n`
  }${leftOut.length === 0 ? '' : html`<p class="course">${labels.leftOut}: ${leftOut.map(({ name }) => html`<bdi>${name}</bdi> `)}</p>\n`}`;
}
