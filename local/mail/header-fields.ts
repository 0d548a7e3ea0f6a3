/** One field of a mail's header. */
export interface HeaderField {
  readonly name: string;
  /** Unfolded; encoded words stay as they are. */
  readonly value: string;
  /** As it stands in the mail, with its line breaks; one character a byte. */
  readonly raw: string;
}

export interface Header {
  readonly fields: readonly HeaderField[];
  /** Where the body begins, in bytes; the length of the mail where it has none. */
  readonly bodyAt: number;
}

/** The header of a mail; what is no field in it is left out. Linear in its length. */
export function readHeader(mail: Uint8Array): Header {
  const bytes = Buffer.from(mail.buffer, mail.byteOffset, mail.byteLength);
  const text = bytes.toString('latin1', 0, endOfHeader(bytes));
  const fields: HeaderField[] = [];
  let at = 0;
  while (at < text.length) {
    const end = endOfField(text, at);
    const raw = text.slice(at, end);
    at = end;
    if (raw.trim() === '') break;
    const field = fieldOf(raw);
    if (field) fields.push(field);
  }
  return { fields, bodyAt: at };
}

/** The value of the first field of that name. */
export const fieldValue = (fields: readonly HeaderField[], name: string): string | undefined =>
  fields.find((field) => field.name.toLowerCase() === name)?.value;

/** After the first empty line. */
function endOfHeader(mail: Buffer): number {
  const ends = ['\n\r\n', '\n\n'].flatMap((blank) => {
    const at = mail.indexOf(blank);
    return at < 0 ? [] : [at + blank.length];
  });
  return Math.min(mail.length, ...ends);
}

/** A field goes on over lines that begin with a space or tab. */
function endOfField(text: string, from: number): number {
  let at = from;
  do {
    const end = text.indexOf('\n', at);
    if (end < 0) return text.length;
    const blank = text.slice(at, end).trim() === '';
    at = end + 1;
    if (blank) return at;
  } while (text[at] === ' ' || text[at] === '\t');
  return at;
}

function fieldOf(raw: string): HeaderField | undefined {
  const colon = raw.indexOf(':');
  const name = raw.slice(0, colon).trim();
  if (colon < 1 || /[\s]/.test(name)) return undefined;
  const value = Buffer.from(raw.slice(colon + 1), 'latin1').toString('utf8');
  return { name, value: value.replace(/\r?\n[ \t]*/g, ' ').trim(), raw };
}
