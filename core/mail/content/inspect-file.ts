import { carriesAddresses } from '../../attachments.ts';
import { bufferOf } from '../buffer-of.ts';
import { cleanName } from '../clean-name.ts';
import { believedType, UNKNOWN_TYPE } from '../content-type.ts';
import { isActiveMarkup } from './active-markup.ts';
import { Allowance } from './archive/allowance.ts';
import type { Entry, Finding, Listing } from './archive/entry.ts';
import { isArchiveName, isContainerName } from './container-name.ts';
import { listerOf } from './list-archive.ts';
import { PROGRAM } from './magic-numbers.ts';
import { oleFinding } from './ole-storage.ts';
import { runsByName } from './program-name.ts';
import { runsByType } from './program-type.ts';
import { type Shown, shownBy } from './shown-type.ts';

/** What a file is, and what keeps it from going on. */
export interface Inspected {
  /** Media type by content. */
  readonly type: string;
  readonly forbidden?: Finding | undefined;
  /** An archive with a mail, an invite or a contact card in it. */
  readonly holdsAddresses?: true | undefined;
}

/** What is found in a file, and in the files in it. */
type Found = Set<Finding | 'addresses'>;

interface Place {
  readonly names: readonly string[];
  /** What its sender says that it is. */
  readonly claimed?: string | undefined;
  /** How many archives it lies in. */
  readonly depth: number;
}

/** Archives in archives are looked into so deep: a document in a zip in a tar that is compressed, and what lies in it. */
const DEEPEST = 4;
/** The weightier first: a program is one whatever else it is. */
const FINDINGS: readonly Finding[] = ['program', 'encrypted', 'archive'];

/** What a document fetches from elsewhere as it is opened, by its kind and its address; a link waits for a click. */
const FETCHED =
  /<Relationship\s(?=[^<]*Type\s*=\s*["'][^<"']*(?:\/(?:attachedTemplate|oleObject|frame|subDocument)["']|&#))(?=[^<]*Target\s*=\s*["'](?:https?:|ftp:|mhtml:|&#))/i;

/** Files in documents that say that others in them hold macros, fetch or start others, or are encrypted. */
const TELLING: readonly (readonly [RegExp, RegExp, Finding])[] = [
  [/^\[Content_Types\]\.xml$/i, /macroEnabled|macrosheet|vbaProject/i, 'program'],
  [/\.rels$/i, FETCHED, 'program'],
  [/^xl\/externalLinks\/[^/]+\.xml$/i, /<(?:\w{1,20}:)?ddeLink\s/i, 'program'],
  [/^META-INF\/manifest\.xml$/i, /encryption-data/i, 'encrypted'],
];
/** Macros of OpenDocument's, by the files that list them. */
const MACRO_LISTS = /^Basic\/(?:[^/]+\/)?script-l[bc]\.xml$/i;
/** Objects that an RTF opens in other programs, and a template that it fetches. */
const RTF_ACTIVE = /\\(?:objdata|objupdate|objautlink|template\s{0,20}(?:https?|ftp|mhtml):)/i;

/** What is plain from a file's own bytes. */
function findingOf(bytes: Buffer, { container, type }: Shown): Finding | undefined {
  if (type === PROGRAM) return 'program';
  if (container === 'application/x-ole-storage') return oleFinding(bytes);
  return container === 'application/rtf' && RTF_ACTIVE.test(bytes.toString('latin1')) ? 'program' : undefined;
}

/** What a file in a document says of the others in it. */
function telling(bytes: Buffer, names: readonly string[]): Finding | undefined {
  const told = TELLING.find(([name]) => names.some((given) => name.test(given)));
  return told?.[1].test(bytes.toString('latin1').replaceAll('\0', '')) ? told[2] : undefined;
}

/** An archive by name that is none by its bytes, nor anything else, can't be told. */
const listed = (bytes: Buffer, { names }: Place, { container }: Shown, allowance: Allowance): Listing =>
  container === undefined && names.some(isArchiveName)
    ? 'archive'
    : (listerOf(container)?.(bytes, allowance, names) ?? []);

function lookAtEntry({ names, encrypted, open }: Entry, depth: number, allowance: Allowance, found: Found): void {
  if (names.some((name) => runsByName(name) || MACRO_LISTS.test(name))) found.add('program');
  if (names.some((name) => carriesAddresses({ name, type: UNKNOWN_TYPE }))) found.add('addresses');
  if (encrypted) found.add('encrypted');
  else if (open === undefined && names.some(isContainerName)) found.add('archive');
  else if (open !== undefined) {
    const content = open(allowance);
    if (content === undefined) found.add('archive');
    else lookInto(content, shownBy(content), { names, depth }, allowance, found);
  }
}

function lookInto(bytes: Buffer, shown: Shown, place: Place, allowance: Allowance, found: Found): void {
  for (const finding of [findingOf(bytes, shown), telling(bytes, place.names)]) if (finding) found.add(finding);
  if (isActiveMarkup(bytes, { types: [shown.type, place.claimed], names: place.names })) found.add('program');
  if (carriesAddresses({ name: '', type: shown.type ?? UNKNOWN_TYPE })) found.add('addresses');
  const listing = listed(bytes, place, shown, allowance);
  if (typeof listing === 'string') found.add(listing);
  else if (place.depth === DEEPEST && listing.length > 0) found.add('archive');
  else
    for (const entry of listing) {
      if (found.has('program')) return;
      lookAtEntry(entry, place.depth + 1, allowance, found);
    }
}

/**
 * What a file is by its bytes, and whether it may go on at all: whether it is a program or holds one, can't be looked
 * into by a scan, or is an archive that can't be told (B14, G8, G14).
 *
 * Archives are looked into without being unpacked anywhere, within an {@link Allowance}. Never throws, on any bytes.
 *
 * @param name as it came
 * @param claimed media type in lower case, believed only where bytes can't show it
 * @param allowance how much is looked at, shared by all files of a message
 */
export function inspectFile(
  content: Uint8Array,
  name: string,
  claimed: string,
  allowance: Allowance = new Allowance(),
): Inspected {
  const bytes = bufferOf(content);
  const shown = shownBy(bytes);
  const type = believedType(bytes, shown.type, claimed);
  const found: Found = new Set();
  // The name that is passed on counts too: a name is not cut and cleaned into another that runs. So does the type: of a
  // script only that may tell, and some name a file by it.
  if (runsByName(name) || runsByName(cleanName(name, type)) || runsByType(type)) found.add('program');
  lookInto(bytes, shown, { names: [name], claimed, depth: 0 }, allowance, found);
  const forbidden = FINDINGS.find((finding) => found.has(finding));
  const holdsAddresses = found.has('addresses') && listerOf(shown.container) !== undefined;
  return { type, ...(forbidden && { forbidden }), ...(holdsAddresses && { holdsAddresses }) };
}
