import { boundaryLikeLines, type Delimiter, Delimiters } from './delimiters.ts';
import { type HeaderBlock, HeaderScan } from './header-block.ts';
import { parseParameters } from './parameters.ts';
import type { ParseLimits, ParseProblem } from './parsed-mail.ts';

const LF = 0x0a;
const CR = 0x0d;

interface EntityHead {
  readonly header: HeaderBlock;
  /** Media type in lower case, the default of its place where it names none. */
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** A mail or a part of one: its header, its type, and where its body stands. */
export interface Entity extends EntityHead {
  /** Parts of a multipart, empty for a leaf. */
  readonly children: readonly Entity[];
  /** The body's bytes. */
  readonly start: number;
  readonly end: number;
}

const MEDIA_TYPE = /^[\w!#$&.+^-]+\/[\w!#$&.+^-]+$/;
const PART_HEADER = /^content-[a-z-]{1,40}\s?:/i;
const BARE_BOUNDARY = /^--([\w'()+,./:=?-]{1,70})\s*$/;

/** A type without a subtype, as old mail has it, or none at all. */
function mediaType(value: string, fallback: string): string {
  if (MEDIA_TYPE.test(value)) return value;
  return value === 'html' ? 'text/html' : fallback;
}

/** Scans a mail once from its beginning to its end. Nothing is decoded and nothing copied. */
class EntityScan {
  readonly #bytes: Buffer;
  readonly #limits: ParseLimits;
  readonly #problems: Set<ParseProblem>;
  readonly #delimiters: Delimiters;
  #parts = 0;
  /** The delimiter that ended the entity scanned last; none at the end of the mail. */
  #stop: Delimiter | undefined;

  constructor(bytes: Buffer, limits: ParseLimits, problems: Set<ParseProblem>) {
    this.#bytes = bytes;
    this.#limits = limits;
    this.#problems = problems;
    this.#delimiters = new Delimiters(bytes);
  }

  scan(start: number, depth: number, fallbackType: string): Entity {
    this.#parts += 1;
    const isBoundary = (line: number): boolean => this.#delimiters.at(line) !== undefined;
    const { block, bodyStart } = new HeaderScan(this.#bytes, start, this.#limits, this.#problems).run(isBoundary);
    const { value, parameters } = parseParameters(block.first('content-type'));
    const head = { header: block, type: mediaType(value, fallbackType), parameters };
    if (!head.type.startsWith('multipart/')) return this.#leaf(head, bodyStart);
    if (depth >= this.#limits.depth) {
      this.#problems.add('too-deep');
      return this.#leaf(head, bodyStart);
    }
    const children = this.#partsOf(head, bodyStart, depth);
    // Without parts all there is to read is text.
    if (!children) return this.#leaf({ ...head, type: 'text/plain' }, bodyStart);
    return { ...head, children, start: bodyStart, end: bodyStart };
  }

  #leaf(head: EntityHead, start: number): Entity {
    this.#stop = this.#delimiters.next(start);
    return { ...head, children: [], start, end: this.#endBefore(start) };
  }

  /** End of a body: before the line end that belongs to the delimiter. */
  #endBefore(start: number): number {
    if (!this.#stop) return this.#bytes.length;
    let end = this.#stop.start;
    if (end > start && this.#bytes[end - 1] === LF) end -= 1;
    if (end > start && this.#bytes[end - 1] === CR) end -= 1;
    return end;
  }

  #partsOf(head: EntityHead, bodyStart: number, depth: number): Entity[] | undefined {
    const named = head.parameters.get('boundary')?.trimEnd();
    const children = named ? this.#scanParts(named, head, bodyStart, depth) : undefined;
    if (children) return children;
    this.#problems.add(named ? 'boundary-not-found' : 'boundary-missing');
    // Only the outermost is looked through again for another boundary: once, not once in each of fifty.
    const guessed = named && depth > 0 ? undefined : this.#guessBoundary(bodyStart);
    return guessed === undefined ? undefined : this.#scanParts(guessed, head, bodyStart, depth);
  }

  /** A line that begins with dashes and has a part's header under it is a boundary, whatever the header says. */
  #guessBoundary(bodyStart: number): string | undefined {
    for (const start of boundaryLikeLines(this.#bytes, bodyStart)) {
      if (this.#delimiters.at(start)) return undefined;
      const lineEnd = this.#bytes.indexOf(LF, start);
      if (lineEnd < 0) return undefined;
      const [, boundary] =
        BARE_BOUNDARY.exec(this.#bytes.toString('latin1', start, Math.min(lineEnd, start + 80))) ?? [];
      if (boundary && PART_HEADER.test(this.#bytes.toString('latin1', lineEnd + 1, lineEnd + 50))) return boundary;
    }
    return undefined;
  }

  /** @returns undefined where there is no line with this boundary */
  #scanParts(boundary: string, head: EntityHead, bodyStart: number, depth: number): Entity[] | undefined {
    const level = this.#delimiters.open(boundary);
    const fallbackType = head.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    this.#stop = this.#delimiters.next(bodyStart);
    const found = this.#stop?.level === level;
    const children: Entity[] = [];
    while (this.#stop?.level === level && !this.#stop.closing && this.#hasRoom()) {
      children.push(this.scan(this.#stop.after, depth + 1, fallbackType));
    }
    this.#delimiters.close();
    if (found) this.#finishParts(level);
    return found ? children : undefined;
  }

  /** Past the most parts the rest of the mail is not read. */
  #hasRoom(): boolean {
    if (this.#parts < this.#limits.parts) return true;
    this.#problems.add('too-many-parts');
    this.#stop = undefined;
    return false;
  }

  /** Passes over what follows the closing delimiter. */
  #finishParts(level: number): void {
    if (this.#stop?.level === level) this.#stop = this.#delimiters.next(this.#stop.after);
    else this.#problems.add('boundary-unclosed');
  }
}

/** Finds the parts of a mail, in one pass over its bytes. */
export const scanEntity = (bytes: Buffer, limits: ParseLimits, problems: Set<ParseProblem>): Entity =>
  new EntityScan(bytes, limits, problems).scan(0, 0, 'text/plain');
