/** All that an asynchronous sequence gives. */
export async function allOf<T>(sequence: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const each of sequence) all.push(each);
  return all;
}
