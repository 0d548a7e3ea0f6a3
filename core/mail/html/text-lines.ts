/** Deeper quotes and lists are shown at this depth: a line's prefix stays short whatever is nested. */
const DEEPEST = 8;
/** Blank lines in a row that are kept. */
const MOST_BLANK = 2;
const RULE = '---';
/** Stand where crossed out words begin and end until their line is whole; no text has them. */
const STRIKE = '\u{F0000}';
const STRIKE_END = '\u{F0001}';

/** A place to come back to: all that is written since can be taken back. */
export interface TextMark {
  readonly lines: number;
  readonly blank: number;
}

/** Plain text as it grows: lines with their quote marks and indents, blank lines between paragraphs. */
export class TextLines {
  readonly #lines: string[] = [];
  /** Pieces of the line that is being written. */
  #line: string[] = [];
  #endsBlank = true;
  /** A table's next cell begins. */
  #tab = false;
  /** Blank lines at the end of what is written. */
  #blank = 0;
  /** Blank lines wanted before what comes next. */
  #margin = 0;
  #ruled = false;
  #quotes = 0;
  /** Quote depth of the last line written. */
  #lastQuotes = 0;
  #lists = 0;
  #marker = '';
  #strikes = 0;
  /** Crossed out words stand on the line, and go on. */
  #struck = false;

  /** Adds text to the line, its blanks collapsed. Those at a line's beginning and after other blanks go. */
  write(text: string): void {
    const rest = this.#endsBlank && text.startsWith(' ') ? text.slice(1) : text;
    if (rest === '') return;
    if (this.#tab) this.#line.push('\t');
    this.#tab = false;
    this.#add(rest);
    this.#endsBlank = rest.endsWith(' ');
  }

  /** Adds text whose blanks and line ends count. */
  writePre(text: string): void {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) this.lineBreak(Number.POSITIVE_INFINITY);
      if (line !== '') this.#add(line);
    }
    this.#endsBlank = this.#line.length === 0;
  }

  #add(text: string): void {
    if (this.#strikes > 0 && !this.#struck) {
      this.#struck = true;
      this.#line.push(STRIKE);
    }
    this.#line.push(text);
  }

  /** What is written between is crossed out. */
  strike(by: 1 | -1): void {
    this.#strikes += by;
    if (this.#strikes === 0) this.#endStrike();
  }

  #endStrike(): void {
    if (this.#struck) this.#line.push(STRIKE_END);
    this.#struck = false;
  }

  /** Ends the line; an empty one stays as a blank line, up to `most` of them in a row. */
  lineBreak(most = MOST_BLANK): void {
    if (this.#line.length > 0) this.#flush();
    else if (this.#lines.length > 0 && this.#blank < most) this.#pushBlank(this.#quotes);
  }

  /** A paragraph begins or ends here, with so many blank lines around it. */
  block(margin: number): void {
    if (this.#line.length > 0) this.#flush();
    this.#margin = Math.max(this.#margin, margin);
  }

  /** A rule, shown once something follows. */
  rule(): void {
    this.block(0);
    this.#ruled = this.#lines.length > 0;
  }

  /** A table's next cell on the same line. */
  cell(): void {
    this.#tab = this.#line.length > 0;
    this.#endsBlank ||= this.#tab;
  }

  quote(by: 1 | -1): void {
    this.block(1);
    this.#quotes += by;
  }

  list(by: 1 | -1): void {
    this.block(this.#lists + by > 0 && this.#lists > 0 ? 0 : 1);
    this.#lists += by;
  }

  /** What stands before the first line of a list's item. */
  item(marker: string): void {
    this.block(0);
    this.#marker = marker;
  }

  mark(): TextMark {
    this.block(0);
    return { lines: this.#lines.length, blank: this.#blank };
  }

  /** The text since the mark. */
  since(mark: TextMark): string {
    this.block(0);
    return this.#lines.slice(mark.lines).join('\n');
  }

  takeBack(mark: TextMark): void {
    this.#clearLine();
    this.#lines.length = mark.lines;
    this.#blank = mark.blank;
  }

  /** The whole text, without blank lines at its ends. */
  finish(): string {
    this.block(0);
    const end = this.#lines.length - this.#blank;
    return this.#lines.slice(0, end).join('\n');
  }

  #flush(): void {
    this.#endStrike();
    const line = withStrikes(this.#line.join('')).replaceAll('\u00A0', ' ').replaceAll(' \t', '\t').trimEnd();
    this.#clearLine();
    if (line === '') {
      this.lineBreak();
      return;
    }
    if (this.#ruled) this.#pushRule();
    this.#pushMargin();
    this.#push(line);
  }

  #clearLine(): void {
    this.#line = [];
    this.#endsBlank = true;
    this.#tab = false;
  }

  #pushRule(): void {
    this.#ruled = false;
    this.#margin = 1;
    this.#pushMargin();
    this.#push(RULE);
    this.#margin = 1;
  }

  #pushMargin(): void {
    const shared = Math.min(this.#quotes, this.#lastQuotes);
    while (this.#lines.length > 0 && this.#blank < this.#margin) this.#pushBlank(shared);
    this.#margin = 0;
  }

  #pushBlank(quotes: number): void {
    this.#lines.push(prefix(quotes).trimEnd());
    this.#blank += 1;
  }

  #push(line: string): void {
    const indent = '  '.repeat(Math.min(this.#lists, DEEPEST));
    const lead = this.#marker === '' ? indent : indent.slice(2) + this.#marker;
    this.#lines.push(prefix(this.#quotes) + lead + line);
    this.#marker = '';
    this.#blank = 0;
    this.#lastQuotes = this.#quotes;
  }
}

const prefix = (quotes: number): string => '> '.repeat(Math.min(quotes, DEEPEST));

/** Crossed out words between `~~`, as people type it; inside a word it would only be in the way. */
function withStrikes(line: string): string {
  if (!line.includes(STRIKE)) return line;
  return line.replace(STRUCK, (_, words: string, blank: string) => `~~${words}~~${blank}`).replace(STRIKES, '');
}

const STRUCK =
  /(?<![^\s(])\u{F0000}([^\u{F0000}\u{F0001}]*[^\u{F0000}\u{F0001}\s])(\s*)\u{F0001}(?=[\s,;:!?)]|\.(?:\s|$)|$)/gu;
const STRIKES = /[\u{F0000}\u{F0001}]/gu;
