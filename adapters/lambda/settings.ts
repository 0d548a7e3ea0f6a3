import { ENVIRONMENT, type Setting } from '../../core/contract/environment.ts';

type Settings<S extends Setting> = Readonly<Record<S, string>>;

/**
 * The named settings of this function, read once when its module loads.
 *
 * @throws naming the variable that is missing or empty
 */
export function settings<S extends Setting>(...names: readonly S[]): Settings<S> {
  const missing = names.find((name) => optional(name) === undefined);
  if (missing) throw new Error(`the environment variable ${ENVIRONMENT[missing]} is not set`);
  const read = Object.fromEntries(names.map((name) => [name, optional(name)]));
  if (!isComplete(read, names)) throw new Error('the environment changed while it was read');
  return read;
}

/** A setting that may be absent; empty counts as absent. */
export const optional = (name: Setting): string | undefined => process.env[ENVIRONMENT[name]] || undefined;

const isComplete = <S extends Setting>(read: object, names: readonly S[]): read is Settings<S> =>
  names.every((name) => name in read);
