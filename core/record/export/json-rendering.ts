import { canonical } from '../canonical.ts';
import type { Rendering } from './rendering.ts';

/** What the layout's marks are in a JSON export; between them stands canonical JSON, which can't hold them in a text. */
export const JSON_MARKS = {
  opening: '{"export":{',
  headerEnd: ',"messages":[\n',
  blockStart: '{"delivery":',
  blockEnd: '}\n',
  proofStart: '],"proof":{',
  proofManifest: ',"manifest":{"blocks":[',
} as const;

/** One JSON document, a line to a message, so that it is parsed whole or read as a stream. Files are named, not held. */
export const jsonRendering: Rendering = {
  format: 'json',
  wants: () => false,
  header: (facts) => [`{"export":${canonical(facts)}${JSON_MARKS.headerEnd}`],
  separator: (place) => (place === 0 ? '' : ','),
  message: (entry) => [`${canonical(entry)}\n`],
  proof: (proof) => [`],"proof":${canonical(proof)}}\n`],
};
