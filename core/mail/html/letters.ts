/** Brackets look the other way where the direction of reading is turned. */
const MIRRORED: ReadonlyMap<string, string> = new Map(
  ['()', '[]', '{}', '<>'].flatMap((pair) => [
    [pair.charAt(0), pair.charAt(1)],
    [pair.charAt(1), pair.charAt(0)],
  ]),
);
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Letters that stand in the wrong order, in the one they are read in: marks with what they are set on. */
export const turned = (text: string): string =>
  RIGHT_TO_LEFT.test(text)
    ? text
    : (text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [])
        .reverse()
        .map((each) => MIRRORED.get(each) ?? each)
        .join('');

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Figures above the line: 10⁵ is not 105. Anything else that stands there is read the same on the line. */
export const raised = (text: string): string =>
  /^\s*\d+\s*$/.test(text) ? text.replace(/\d/g, (digit) => RAISED.charAt(Number(digit))) : text;
