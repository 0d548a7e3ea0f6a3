/** An item as the table gave it, or a map within one: nothing is known of it until it is read. */
export type Attributes = Readonly<Record<string, unknown>>;

/** The table holds something that this code did not write: a fault. Names the attribute, never its value. */
export class UnreadableItem extends Error {
  override readonly name = 'UnreadableItem';
  constructor(attribute: string) {
    super(`attribute ${attribute} is missing or of another type`);
  }
}

const isMap = (value: unknown): value is Attributes =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);

/** @throws UnreadableItem where it is no string */
export function text(item: Attributes, name: string): string {
  const value = item[name];
  if (typeof value !== 'string') throw new UnreadableItem(name);
  return value;
}

export const optionalText = (item: Attributes, name: string): string | undefined =>
  item[name] === undefined ? undefined : text(item, name);

/** @throws UnreadableItem where it is no number */
export function number(item: Attributes, name: string): number {
  const value = item[name];
  if (typeof value !== 'number') throw new UnreadableItem(name);
  return value;
}

export const optionalNumber = (item: Attributes, name: string): number | undefined =>
  item[name] === undefined ? undefined : number(item, name);

/** @throws UnreadableItem where it is no boolean */
export function flag(item: Attributes, name: string): boolean {
  const value = item[name];
  if (typeof value !== 'boolean') throw new UnreadableItem(name);
  return value;
}

export const optionalFlag = (item: Attributes, name: string): boolean | undefined =>
  item[name] === undefined ? undefined : flag(item, name);

/** @throws UnreadableItem where it is no map */
export function map(item: Attributes, name: string): Attributes {
  const value = item[name];
  if (!isMap(value)) throw new UnreadableItem(name);
  return value;
}

/** Reads a map by `read` where there is one. */
export const optionalMap = <T>(item: Attributes, name: string, read: (map: Attributes) => T): T | undefined =>
  item[name] === undefined ? undefined : read(map(item, name));

/** @throws UnreadableItem where it is no list of maps */
export const maps = <T>(item: Attributes, name: string, read: (map: Attributes) => T): readonly T[] =>
  list(item, name).map((value) => {
    if (!isMap(value)) throw new UnreadableItem(name);
    return read(value);
  });

/** Reads a list of maps by `read` where there is one. */
export const optionalMaps = <T>(
  item: Attributes,
  name: string,
  read: (map: Attributes) => T,
): readonly T[] | undefined => (item[name] === undefined ? undefined : maps(item, name, read));

/** @throws UnreadableItem where it is no list of strings */
export const texts = (item: Attributes, name: string): readonly string[] =>
  list(item, name).map((value) => {
    if (typeof value !== 'string') throw new UnreadableItem(name);
    return value;
  });

export const optionalTexts = (item: Attributes, name: string): readonly string[] | undefined =>
  item[name] === undefined ? undefined : texts(item, name);

/** @throws UnreadableItem where it is there and no list of numbers */
export const optionalNumbers = (item: Attributes, name: string): readonly number[] | undefined =>
  item[name] === undefined
    ? undefined
    : list(item, name).map((value) => {
        if (typeof value !== 'number') throw new UnreadableItem(name);
        return value;
      });

/** @throws UnreadableItem where it is none of `values` */
export function oneOf<T extends string>(item: Attributes, name: string, values: readonly T[]): T {
  const value = values.find((allowed) => allowed === item[name]);
  if (value === undefined) throw new UnreadableItem(name);
  return value;
}

export const optionalOneOf = <T extends string>(item: Attributes, name: string, values: readonly T[]): T | undefined =>
  item[name] === undefined ? undefined : oneOf(item, name, values);

function list(item: Attributes, name: string): readonly unknown[] {
  const value = item[name];
  if (!Array.isArray(value)) throw new UnreadableItem(name);
  return value;
}
