/** What stands at `at`; 0, which is no letter, before the beginning and past the end. */
export const letterAt = (plain: Uint16Array, at: number): number => plain[at] ?? 0;
