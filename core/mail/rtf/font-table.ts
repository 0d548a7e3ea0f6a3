import { WESTERN } from './codepage.ts';

/** Character sets of Windows fonts, by the code page of each; those that say nothing are not here. */
const CHARSETS: ReadonlyMap<number, number> = new Map([
  [77, 10_000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);

/** In which code page the bytes of an RTF's fonts are written. */
export class FontTable {
  /** The document's own: that of fonts that name none. */
  codepage = WESTERN;
  readonly #codepages = new Map<number, number>();
  #default = 0;
  #described = 0;

  codepageOf(font: number | undefined): number {
    return this.#codepages.get(font ?? this.#default) ?? this.codepage;
  }

  /** @returns whether the control word was for the table */
  take(name: string, value = 0): boolean {
    if (name === 'ansicpg') this.codepage = value;
    else if (name === 'mac') this.codepage = 10_000;
    else if (name === 'deff') this.#default = value;
    else if (name === 'f') this.#described = value;
    else if (name === 'fcharset') this.#describe(CHARSETS.get(value));
    else if (name === 'cpg') this.#describe(value);
    else return false;
    return true;
  }

  #describe(codepage: number | undefined): void {
    if (codepage === undefined) this.#codepages.delete(this.#described);
    else this.#codepages.set(this.#described, codepage);
  }
}
