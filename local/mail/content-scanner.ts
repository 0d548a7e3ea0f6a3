/** The line that spam filters take for spam, and the file that virus scanners take for a virus, to test them with. */
export const SIGNS = {
  spam: 'XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X',
  virus: String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`,
} as const;

const LONGEST = Math.max(SIGNS.spam.length, SIGNS.virus.length);
const BASE64_LINE = /^(?!$)[A-Za-z0-9+/]*={0,2}$/;
/** A line that goes on for longer is taken in pieces. */
const LINE_LIMIT = 64 * 1024;

/**
 * Looks for GTUBE and EICAR in a mail as it comes in: as it stands, quoted-printable and base64 decoded.
 *
 * Decodes by line, not by MIME structure, so that no structure can hide a sign. Linear in the mail's length, and holds
 * no more than a line of it.
 */
export class ContentScanner {
  readonly found = { spam: false, virus: false };
  #line = '';
  #plainTail = '';
  #base64 = '';
  #decodedTail = '';

  add(chunk: Uint8Array): void {
    const text = this.#line + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
    const end = text.length > LINE_LIMIT ? text.length : text.lastIndexOf('\n') + 1;
    this.#line = text.slice(end);
    if (end > 0) this.#scan(text.slice(0, end));
  }

  /** What was found in the whole mail. */
  end(): { readonly spam: boolean; readonly virus: boolean } {
    this.#scan(`${this.#line}\n.\n`);
    this.#line = '';
    return this.found;
  }

  #scan(text: string): void {
    const plain = this.#plainTail + unquoted(text);
    this.#look(plain);
    this.#plainTail = plain.slice(-LONGEST);
    for (const line of text.split('\n')) this.#scanLine(line.trimEnd());
    this.#decode();
  }

  #scanLine(line: string): void {
    if (BASE64_LINE.test(line)) {
      this.#base64 += line;
    } else if (line !== '') {
      this.#decode(this.#base64.length);
      this.#decodedTail = '';
    }
  }

  /** Four characters are three bytes; the odd ones wait for the next line. */
  #decode(whole = this.#base64.length - (this.#base64.length % 4)): void {
    if (whole === 0) return;
    const decoded = this.#decodedTail + Buffer.from(this.#base64.slice(0, whole), 'base64').toString('latin1');
    this.#look(decoded);
    this.#base64 = this.#base64.slice(whole);
    this.#decodedTail = decoded.slice(-LONGEST);
  }

  #look(text: string): void {
    this.found.spam ||= text.includes(SIGNS.spam);
    this.found.virus ||= text.includes(SIGNS.virus);
  }
}

/** Soft line breaks taken out, and escapes undone. */
const unquoted = (text: string): string =>
  text.replace(/=(?:\r?\n|([0-9A-Fa-f]{2}))/g, (_, hex?: string) =>
    hex === undefined ? '' : String.fromCharCode(Number.parseInt(hex, 16)),
  );
