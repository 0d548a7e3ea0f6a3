/** Endings of archives. */
const ARCHIVES =
  /\.(?:7z|ace|alz|arc|arj|bz2?|cpio|egg|gz|img|lha|lz[4ho]?|lzma|pea|r\d\d|rar|sitx?|t[abgx]z2?|tar|tbz2|tzst|z|z\d\d|zipx?|zoo|zst|zpaq)$/i;
/** Endings of documents that can hold macros or other files. */
const DOCUMENTS =
  /\.(?:do[ct]x?|epub|msg|mpp|od[bcfgimpst]|ot[gpst]|p[op][st]x?|pptx|pub|rtf|vs[dst]x?|wps|xl[stw]x?)$/i;

const ended = (name: string): string => name.slice(-40).trimEnd();

/** Whether a file says by its name that it is an archive. */
export const isArchiveName = (name: string): boolean => ARCHIVES.test(ended(name));

/** Whether a file, by its name, can hold programs that only its content shows. */
export const isContainerName = (name: string): boolean => isArchiveName(name) || DOCUMENTS.test(ended(name));
