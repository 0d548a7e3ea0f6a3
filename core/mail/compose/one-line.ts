/**
 * Text fit for a header: one line, well-formed, single spaces.
 *
 * Line ends, controls and every kind of space become one space, so that nothing in a name or a subject begins a header;
 * bidirectional overrides go, so that a file called `photo<RLO>gnp.exe` shows its real ending.
 */
export const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
