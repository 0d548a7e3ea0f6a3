/** A parameter of a content line, its values decoded (RFC 6868). */
export interface Parameter {
  /** In upper case. */
  readonly name: string;
  readonly values: readonly string[];
}

/** A line of a calendar, unfolded (RFC 5545, 3.1); `value` as it stands. */
export interface ContentLine {
  /** In upper case. */
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly value: string;
}

/** Parameters of a line, and values of one of them: each takes far more memory than the few bytes that it is written with. */
const MOST = 50;
const NAME = /[A-Za-z0-9-]{1,64}/y;
/** Quoted, or without anything that ends it. */
const VALUE = /"([^"]*)"|[^",;:]*/y;

/** Reads a line from left to right, each character once. */
class LineReader {
  readonly #line: string;
  #at = 0;

  constructor(line: string) {
    this.#line = line;
  }

  /** What the sticky pattern finds here, its group where that is found; empty where it finds nothing. */
  take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [whole, group] = pattern.exec(this.#line) ?? [''];
    this.#at += whole.length;
    return group ?? whole;
  }

  /** Whether the next character is that one, which is taken then. */
  takes(character: string): boolean {
    const there = this.#line.charAt(this.#at) === character;
    if (there) this.#at += 1;
    return there;
  }

  rest(): string {
    return this.#line.slice(this.#at);
  }
}

/** @returns undefined where it is none: no name, no colon, a quote without an end, more parameters than any line has */
export function parseContentLine(line: string): ContentLine | undefined {
  const reader = new LineReader(line);
  const name = reader.take(NAME).toUpperCase();
  const parameters: Parameter[] = [];
  while (name !== '' && reader.takes(';')) {
    const parameter = takeParameter(reader);
    if (!parameter || parameters.length === MOST) return undefined;
    parameters.push(parameter);
  }
  return name !== '' && reader.takes(':') ? { name, parameters, value: reader.rest() } : undefined;
}

function takeParameter(reader: LineReader): Parameter | undefined {
  const name = reader.take(NAME).toUpperCase();
  if (name === '' || !reader.takes('=')) return undefined;
  const values: string[] = [];
  do values.push(decoded(reader.take(VALUE)));
  while (values.length <= MOST && reader.takes(','));
  return values.length > MOST ? undefined : { name, values };
}

/** The first value of a parameter; undefined where the line has none. */
export const parameterOf = ({ parameters }: ContentLine, name: string): string | undefined =>
  parameters.find((parameter) => parameter.name === name)?.values[0];

const WORD = /^[A-Z-]{1,32}$/i;

/** A parameter whose value is one word of letters, as it may go on; none where the line has no such one. */
export const wordParameter = (line: ContentLine, name: string): readonly Parameter[] =>
  [parameterOf(line, name) ?? ''].filter((value) => WORD.test(value)).map((value) => ({ name, values: [value] }));

const decoded = (value: string): string =>
  value.replace(/\^([nN'^])/g, (_, character: string) => (character === "'" ? '"' : character.replace(/n/i, '\n')));

const encoded = (value: string): string => {
  const plain = value.replaceAll('^', '^^').replaceAll('\n', '^n').replaceAll('"', "^'");
  return /[,;:]/.test(plain) ? `"${plain}"` : plain;
};

/** The line as text, not folded. */
export const writeContentLine = ({ name, parameters, value }: ContentLine): string =>
  `${name}${parameters.map((parameter) => `;${parameter.name}=${parameter.values.map(encoded).join(',')}`).join('')}:${value}`;
