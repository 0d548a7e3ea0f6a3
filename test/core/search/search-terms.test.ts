import { describe, expect, it } from 'vitest';
import { searchTerms } from '../../../core/search/search-terms.ts';

const patterns = (question: string): readonly string[] => searchTerms(question).map(({ inText }) => inText);

describe('what a question asks for', () => {
  it.each([
    ['Schlüssel key', ['schlussel', 'key']],
    ['  key   key Key ', ['key']],
    ['"late arrival" key', ['late arrival', 'key']],
    ['“late arrival” „zwei Worte“', ['late arrival', 'zwei worte']],
    ['key "left open', ['key', 'left open']],
    ['B-1001', [' b 1001']],
    ['room-5', ['room 5 ']],
    ['Bo', [' bo ']],
    ['key a', ['key', ' a ']],
    ['key ! 👍', ['key']],
    ['鍵は', ['鍵は']],
    ['5号', ['5号']],
  ])('%s: %j', (question, expected) => expect(patterns(question)).toEqual(expected));

  it.each(['', '   ', 'a', '5', '鍵', '!!!', '👍👍', '" "', 'a b', 'a-b'])('is nothing in "%s"', (question) =>
    expect(searchTerms(question)).toEqual([]),
  );
});
