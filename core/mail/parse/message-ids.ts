const BRACKETED = /<[^<>]+>/g;

/** The ids in a Message-ID, In-Reply-To or References header, each with its angle brackets and without blanks. */
export function messageIds(values: readonly string[]): string[] {
  return values.flatMap((value) => (value.match(BRACKETED) ?? []).map((id) => id.replace(/\s+/g, '')));
}
