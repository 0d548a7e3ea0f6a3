import { expect, it } from 'vitest';
import { initialDelivery } from '../../core/initial-delivery.ts';
import { aHost } from '../support/facts.ts';

it.each([
  ['guest', undefined, 'pending'],
  ['guest', { mail: true }, 'pending'],
  ['guest', { mail: false }, 'delivered'],
  ['host', { mail: false }, 'pending'],
] as const)('a message of the %s, to a host who set notify to %j, starts as %s', (side, notify, state) => {
  expect(initialDelivery({ host: aHost({ notify }) }, side)).toEqual({ state });
});
