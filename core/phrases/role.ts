/**
 * What a word can mean where somebody asks for payment or for a review, a bit each. A word may have several.
 *
 * `channel`: a way to pay that is no platform's. `account`: a bank account, which needs more to be a way to pay. `due`: what
 * is paid on the spot by custom (tourist tax, key deposit); `local`: what others sell there (meals, taxis, tickets).
 * `stay`: what the booking itself costs. `place`: where reviews are written elsewhere. `ask`: words that ask for a review
 * by themselves. `give`: what one does with a review.
 */
export const ROLES = {
  pay: 1,
  send: 1 << 1,
  channel: 1 << 2,
  account: 1 << 3,
  cash: 1 << 4,
  out: 1 << 5,
  here: 1 << 6,
  on: 1 << 7,
  direct: 1 << 8,
  me: 1 << 9,
  your: 1 << 10,
  commission: 1 << 11,
  cheaper: 1 << 12,
  book: 1 << 13,
  stay: 1 << 14,
  advance: 1 << 15,
  local: 1 << 16,
  due: 1 << 17,
  refund: 1 << 18,
  not: 1 << 19,
  warn: 1 << 20,
  but: 1 << 21,
  outside: 1 << 22,
  review: 1 << 23,
  give: 1 << 24,
  ask: 1 << 25,
  place: 1 << 26,
  /** A place for nothing but reviews. */
  site: 1 << 27,
  thanks: 1 << 28,
  number: 1 << 29,
  amount: 1 << 30,
  /** Where one talks outside the platform: no demand by itself. */
  chat: 1 << 31,
  /** No role: takes a longer expression out of what its words mean ("don't forget", "airport transfer"). */
  none: 0,
} as const;

export type Role = keyof typeof ROLES;

/**
 * Words of a language by role, divided by spaces. `_` joins the words of an expression; `*` at the end stands for any
 * ending of its last word. Case and marks on letters do not matter. Of several that fit, the longest counts.
 */
export type PhraseWords = Readonly<Partial<Record<Role, string>>>;
