/** The language of a BCP 47 tag without its region and script, in lower case: `pt` of `pt-BR`. */
export const baseLanguage = (tag: string): string => tag.toLowerCase().replace(/-.*$/s, '');
