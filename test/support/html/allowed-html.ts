/**
 * All that the HTML part of a mail of ours may be made of: element, attribute, and what a value must look like. Nothing else
 * can pass, whatever HTML a mail came with: our mails are written anew from plain text (`core/mail/present`).
 */
const ALLOWED: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  html: { lang: /^[a-z]{2}$/, dir: /^(?:ltr|rtl)$/ },
  head: {},
  meta: {
    charset: /^utf-8$/,
    name: /^(?:viewport|color-scheme|supported-color-schemes)$/,
    content: /^(?:width=device-width, initial-scale=1|light dark)$/,
  },
  title: {},
  style: {},
  body: { class: /^page$/, style: /^/ },
  div: { dir: /^(?:auto|ltr|rtl)$/, lang: /^[a-z]{2,3}$/, style: /^/ },
  table: {
    role: /^presentation$/,
    width: /^100%$/,
    cellpadding: /^0$/,
    cellspacing: /^0$/,
    dir: /^(?:ltr|rtl)$/,
    class: /^page$/,
    style: /^/,
  },
  tr: {},
  td: { align: /^center$/, class: /^(?:marker|words|small)$/, style: /^/ },
  p: { dir: /^auto$/, style: /^/ },
  br: {},
  bdi: {},
  a: { href: /^https?:\/\/[^\s"'<>`]+$/ },
};

/** Styles are ours, and load nothing. */
const STYLE = /^[a-z\d\s:;,.#%(){}@!-]*$/i;
const LOADS = /url|@import|expression|behavior|binding|javascript|font-face|position|\\/i;
/** What text is made of: no tag can begin in it, and no reference but these. */
const TEXT = /^(?:[^<>&]|&(?:amp|lt|gt|quot|apos);)*$/;
const TAG = /^<(\/?)([a-z]+)((?: [a-z]+="[^"<>]*")*)>/;
const ATTRIBUTE = / ([a-z]+)="([^"]*)"/g;
const EMPTY = new Set(['meta', 'br']);

/** An HTML part as it reads: its text, and where its links lead. */
export interface ReadHtml {
  readonly text: string;
  readonly links: readonly string[];
}

/**
 * Reads an HTML part of ours by a grammar so narrow that no two programs can read it differently.
 *
 * @throws where anything else stands in it: another element or attribute, an element that is not closed, a comment
 */
export function readAllowedHtml(html: string): ReadHtml {
  const open: string[] = [];
  const texts: string[] = [];
  const links: string[] = [];
  let rest = html.replace(/^<!doctype html>\n/, '');
  while (rest !== '') {
    const tag = TAG.exec(rest);
    const [whole = '', closing, name = '', attributes = ''] = tag ?? [];
    const text = tag ? '' : rest.slice(0, Math.max(rest.indexOf('<', 1), 0) || rest.length);
    if (text !== '') texts.push(readText(text, open.at(-1)));
    else if (closing === '/') expectEqual(open.pop(), name);
    else {
      links.push(...readTag(name, attributes));
      if (!EMPTY.has(name)) open.push(name);
    }
    rest = rest.slice(text === '' ? whole.length : text.length);
  }
  expectEqual(open.length, 0);
  return { text: texts.join(''), links };
}

function readText(text: string, parent: string | undefined): string {
  if (parent === 'style') {
    if (!STYLE.test(text) || LOADS.test(text)) throw new Error(`a style sheet not ours: ${text}`);
    return '';
  }
  if (!TEXT.test(text)) throw new Error(`no text: ${text}`);
  return decoded(text);
}

function readTag(name: string, written: string): readonly string[] {
  const allowed = ALLOWED[name];
  if (!allowed) throw new Error(`an element not ours: <${name}${written}>`);
  const attributes = Array.from(written.matchAll(ATTRIBUTE), ([, key = '', value = '']) => ({ key, value }));
  for (const { key, value } of attributes) {
    if (!allowed[key]?.test(value)) throw new Error(`an attribute not ours: <${name} ${key}="${value}">`);
    if (key === 'style' && (!STYLE.test(value) || LOADS.test(value))) throw new Error(`a style not ours: ${value}`);
    if (!TEXT.test(value)) throw new Error(`no value: ${value}`);
  }
  return attributes.flatMap(({ key, value }) => (key === 'href' ? [decoded(value)] : []));
}

const REFERENCES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const decoded = (text: string): string =>
  text.replace(/&([a-z]+);/g, (whole, name: string) => REFERENCES[name] ?? whole);

function expectEqual(one: unknown, other: unknown): void {
  if (one !== other) throw new Error(`not closed as it was opened: ${one}, ${other}`);
}
