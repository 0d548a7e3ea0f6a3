/** A word that says something of its text's language. */
export interface JudgedWord {
  /** In lower case; a letter that was held down ("thaaanks") stands once. */
  readonly word: string;
  /** It begins with a capital and no sentence does: a name, or in German any noun. */
  readonly inner: boolean;
  /** It belongs to a greeting that more words follow: people greet in the other side's language. */
  readonly greets?: boolean;
}
