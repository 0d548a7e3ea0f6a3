import type { Attributes } from './attributes.ts';

/** A value as Lambda gives it in a stream's record: binary as base64, which nobody reads here. */
export interface ImageValue {
  readonly S?: string | undefined;
  readonly N?: string | undefined;
  readonly BOOL?: boolean | undefined;
  readonly NULL?: boolean | undefined;
  readonly L?: readonly ImageValue[] | undefined;
  readonly M?: Readonly<Record<string, ImageValue>> | undefined;
}

export type Image = Readonly<Record<string, ImageValue>>;

/** An item as it stood in the table before or after a change; binary attributes are left out. */
export const fromImage = (image: Image): Attributes =>
  Object.fromEntries(Object.entries(image).map(([name, value]) => [name, plain(value)]));

function plain({ S, N, BOOL, NULL: isNull, L, M }: ImageValue): unknown {
  if (S !== undefined) return S;
  if (N !== undefined) return Number(N);
  if (BOOL !== undefined) return BOOL;
  if (L) return L.map(plain);
  if (M) return fromImage(M);
  return isNull ? null : undefined;
}
