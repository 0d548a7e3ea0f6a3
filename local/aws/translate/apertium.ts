import { type Direction, directionsIn, wayOf } from './apertium-pairs.ts';
import type { Engine } from './engine.ts';
import { type HtmlPart, htmlOf, partsOfHtml } from './html-parts.ts';
import { ProgramFailed, runProgram } from './run-program.ts';
import { Turns } from './turns.ts';

export interface ApertiumOptions {
  /** The program, or its path. */
  readonly command: string;
  /** How long a text may take, waiting for its turn included: shorter than whoever asks waits, in milliseconds. */
  readonly time?: number;
  /** How many run at once. */
  readonly atOnce?: number;
}

const TIME = 4_000;
const OUTPUT = 200_000;

/**
 * Apertium, where this machine has it (Debian: `apertium` and a package for each pair); directly, or by way of one more
 * language, which `by` names.
 *
 * Gives nothing where it has no such pair, takes too long, or loses a tag. What is to be kept it never sees: in its place
 * stands an empty tag, since most pairs translate what `translate="no"` protects.
 */
export function apertium({ command, time = TIME, atOnce = 2 }: ApertiumOptions): Engine {
  const turns = new Turns(atOnce);
  let listed: Promise<readonly Direction[]> | undefined;
  // asked again where it could not say, in case it was only busy
  const directions = async (until: number): Promise<readonly Direction[]> => {
    listed ??= run(['-l'], '', until).then(directionsIn);
    return listed.catch(() => {
      listed = undefined;
      return [];
    });
  };
  const run = async (args: readonly string[], input: string, until: number): Promise<string> =>
    turns.take(() => runProgram(command, args, input, { time: until - performance.now(), output: OUTPUT }));
  return {
    async translate(parts, from, to) {
      const until = performance.now() + time;
      const way = wayOf(await directions(until), from, to);
      if (!way) return undefined;
      const by = `Apertium (${[from, ...way.map((direction) => direction.to)].join('-')})`;
      try {
        let html = withPlaceholders(parts);
        for (const { mode } of way) html = await run(['-u', '-f', 'html', mode], html, until);
        const translated = withKept(parts, html);
        return translated && { parts: translated, by };
      } catch (error) {
        if (!(error instanceof ProgramFailed)) throw error;
        console.error(`${by} ${error.message}: translated otherwise`);
        return undefined;
      }
    },
  };
}

const placeholder = (n: number): string => `<b id="kept-${n}"></b>`;

const withPlaceholders = (parts: readonly HtmlPart[]): string =>
  htmlOf(parts.map((part, n) => (part.kind === 'kept' ? { kind: 'kept', html: placeholder(n) } : part)));

/** What came back, with what was kept in its places; undefined where tags got lost, doubled or mixed up. */
function withKept(parts: readonly HtmlPart[], answer: string): readonly HtmlPart[] | undefined {
  const places = parts.map((_, n) => placeholder(n));
  const split = answer.trimEnd().split(/(<b id="kept-\d+"><\/b>)/);
  const translated = split.flatMap((piece): readonly HtmlPart[] => {
    const kept = parts[places.indexOf(piece)];
    return kept?.kind === 'kept' ? [kept] : wordsAndTags(piece);
  });
  const whole = tagsOf(translated) === tagsOf(parts) && hasWords(translated);
  return whole ? translated : undefined;
}

/** Apertium leaves a blank where it leaves out a word. */
const wordsAndTags = (html: string): readonly HtmlPart[] =>
  partsOfHtml(html).map((part) =>
    part.kind === 'words' ? { kind: 'words', text: part.text.replace(/ {2,}/g, ' ') } : part,
  );

const hasWords = (parts: readonly HtmlPart[]): boolean =>
  parts.some((part) => part.kind === 'words' && part.text.trim() !== '');

const tagsOf = (parts: readonly HtmlPart[]): string =>
  JSON.stringify(parts.flatMap((part) => (part.kind === 'words' ? [] : [part.html])));
