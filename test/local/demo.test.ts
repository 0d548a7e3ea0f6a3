import { beforeAll, expect, it } from 'vitest';
import { seedDemo } from '../../local/demo.ts';
import { useStack } from '../support/stack.ts';

const foyer = useStack();
const host = () => foyer.api('host', 'demo-activity-host');
const thread = async () => {
  const conversation = (await host().get('/conversations')).text('items.0.id');
  return (await host().get(`/conversations/${conversation}/messages?translateTo=en`)).list('items');
};

beforeAll(async () => {
  await seedDemo(foyer.stack);
});

it('has a conversation in two languages, of which each side reads its own, and says so once', async () => {
  await seedDemo(foyer.stack);
  const translation = { language: 'en', by: 'pseudo-translation', text: expect.stringMatching(/^⟦en: .*⟧$/) };
  expect(await thread()).toEqual([
    expect.objectContaining({ author: 'guest', language: 'es', translation: expect.objectContaining(translation) }),
    expect.not.objectContaining({ translation: expect.anything() }),
    expect.objectContaining({ author: 'guest', language: 'es', translation: expect.objectContaining(translation) }),
  ]);
});

it('has a public question with its answer, and an inquiry that waits for its host, each once', async () => {
  const page = await foyer.anyone.get('/listings/demo-stay-listing/questions?translateTo=en');
  expect(page.list('items')).toEqual([
    expect.objectContaining({
      ...{ language: 'de', answerLanguage: 'en', answer: expect.stringContaining('rowing boat') },
      translation: { question: expect.objectContaining({ language: 'en', from: 'de', by: 'pseudo-translation' }) },
    }),
  ]);
  const renter = foyer.api('host', 'demo-rental-pay-per-booking-host');
  const waiting = (await renter.get('/conversations?state=awaiting-answer')).list('items');
  expect(waiting).toEqual([
    expect.objectContaining({
      kind: 'inquiry',
      lastMessage: expect.objectContaining({ id: expect.stringMatching(/-1$/) }),
    }),
  ]);
});

it('tells what was translated, and what it would cost, until that is emptied', async () => {
  await thread();
  await foyer.idle();
  const billed = await foyer.anyone.get('/local/translations');
  const items = billed.list('items');
  expect(items).toContainEqual({
    ...{ from: 'es', to: 'en', by: 'pseudo-translation' },
    ...{ at: expect.any(String), characters: expect.any(Number) },
  });
  expect(billed.body).toMatchObject({ fault: 'none', calls: items.length });
  const characters = items.map((_, n) => Number(billed.at(`items.${n}.characters`)));
  expect(billed.at('characters')).toBe(characters.reduce((sum, each) => sum + each, 0));
  expect((await foyer.anyone.delete('/local/translations')).status).toBe(204);
  expect((await foyer.anyone.get('/local/translations')).body).toMatchObject({ calls: 0, characters: 0, items: [] });
});

it('has the service fail as it is told to, and no other way', async () => {
  expect((await foyer.anyone.put('/local/translations', { fault: 'unavailable' })).body).toEqual({
    fault: 'unavailable',
  });
  expect(foyer.stack.store.translations.fault).toBe('unavailable');
  expect((await foyer.anyone.put('/local/translations', { fault: 'odd' })).status).toBe(400);
  await foyer.anyone.put('/local/translations', { fault: 'none' });
});
