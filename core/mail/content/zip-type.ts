import { readZipDirectory } from './archive/zip-directory.ts';
import { PROGRAM } from './magic-numbers.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
/** Files that make of a zip a package of Java's, Android's, Windows' or Apple's; and an Office document. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:AndroidManifest\.xml|META-INF\/MANIFEST\.MF|Appx(?:Bundle)?Manifest\.xml|Payload\/[^/]+\.app\/.*)$/i, PROGRAM],
  [/^word\//, `${OFFICE}wordprocessingml.document`],
  [/^xl\//, `${OFFICE}spreadsheetml.sheet`],
  [/^ppt\//, `${OFFICE}presentationml.presentation`],
];
/** OpenDocument and EPUB begin with a file that says which they are. */
const STATED = /^mimetype(application\/(?:vnd\.oasis\.opendocument\.[a-z.-]{1,40}|epub\+zip))PK/;
/** Where the first file's name stands. */
const FIRST_NAME = 30;

/** What a zip is by the files in it: a program's package, a document, or just a zip. */
export function zipType(bytes: Buffer): string {
  const names = (readZipDirectory(bytes) ?? []).flatMap((record) => record.names);
  const kind = KINDS.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
  return kind ?? STATED.exec(bytes.toString('latin1', FIRST_NAME, 200))?.[1] ?? 'application/zip';
}
