/**
 * Marks, in every mail that goes out, the line above which an answer is to be written.
 *
 * ASCII, the same in every language, first on its line (behind any quoting) and again at its end; words in the
 * reader's language stand between the two. What an answer holds from that line on is our own mail, quoted.
 */
export const REPLY_MARKER = '##--##';
