import { LANGUAGES } from '../../../core/notices/language.ts';

/** How Apertium calls each of the nine: packages have the two letters of ISO 639-1 or the three of 639-3. */
const CODES: ReadonlyMap<string, string> = new Map([
  ...LANGUAGES.map((language) => [language, language] as const),
  ...([
    ['eng', 'en'],
    ['deu', 'de'],
    ['fra', 'fr'],
    ['spa', 'es'],
    ['nld', 'nl'],
    ['pol', 'pl'],
    ['rus', 'ru'],
    ['ara', 'ar'],
    ['por', 'pt'],
  ] as const),
]);

/** One direction of Apertium's. */
export interface Direction {
  readonly from: string;
  /** `pt` is Brazilian where Apertium has it, `pt-PT` European. */
  readonly to: string;
  /** As Apertium calls it: `eng-spa`. */
  readonly mode: string;
}

const MODE = /^([a-z]{2,3})-([a-z]{2,3})(_BR)?$/;

/** The directions among our languages in what `apertium -l` printed. */
export function directionsIn(listed: string): readonly Direction[] {
  const modes = listed.split('\n').map((line) => line.trim());
  const found = modes.flatMap((mode): readonly Direction[] => {
    const [, source = '', target = '', brazilian] = MODE.exec(mode) ?? [];
    const [from, to] = [CODES.get(source), CODES.get(target)];
    if (from === undefined || to === undefined) return [];
    return [{ from, to: to === 'pt' && !brazilian ? 'pt-PT' : to, mode }];
  });
  const brazilian = new Set(found.filter(({ to }) => to === 'pt').map(({ from }) => from));
  const european = found.filter(({ from, to }) => to === 'pt-PT' && !brazilian.has(from));
  return [...found, ...european.map((direction) => ({ ...direction, to: 'pt' }))];
}

/** What is tried as the language in between, best first: most pairs have Spanish, and its are the oldest. */
const BETWEEN = ['es', ...LANGUAGES.filter((language) => language !== 'es')];

/** The way from one language to another: direct, or over one between. Undefined where there is none. */
export function wayOf(directions: readonly Direction[], from: string, to: string): readonly Direction[] | undefined {
  const direct = (source: string, target: string) =>
    directions.find((each) => each.from === source && each.to === target);
  const whole = direct(from, to);
  if (whole) return [whole];
  for (const between of BETWEEN) {
    const [first, second] = [direct(from, between), direct(between, to)];
    if (first && second) return [first, second];
  }
  return undefined;
}
