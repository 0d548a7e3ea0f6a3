/**
 * Whether who calls is a person with a browser: JSON goes only to those who accept it and no HTML, or who accept
 * anything and sent JSON themselves.
 *
 * @param headers by name in lower case
 */
export function wantsPage(headers: Readonly<Record<string, string | undefined>>): boolean {
  const accepted = headers['accept'] ?? '';
  if (/\b(text\/html|application\/xhtml\+xml)\b/i.test(accepted)) return true;
  return !/\bjson\b/i.test(accepted) && !/\bjson\b/i.test(headers['content-type'] ?? '');
}
