import { expect, it } from 'vitest';
import { wantsPage } from '../../../adapters/lambda/wants-page.ts';

const JSON_TYPE = 'application/json';
const FORM = 'application/x-www-form-urlencoded';

it.each([
  ['a browser', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', FORM, true],
  ['a browser that looks', 'text/html,*/*', undefined, true],
  ['who takes both', 'application/json, text/html', JSON_TYPE, true],
  ['who says nothing', undefined, undefined, true],
  ['who takes anything and sends a form', '*/*', FORM, true],
  ['who takes anything and sends JSON', '*/*', JSON_TYPE, false],
  ['who sends JSON', undefined, 'application/json; charset=utf-8', false],
  ['who takes JSON', JSON_TYPE, undefined, false],
  ['who takes problems', 'application/problem+json', FORM, false],
])('%s', (_, accept, type, page) => {
  expect(wantsPage({ accept, 'content-type': type })).toBe(page);
});
