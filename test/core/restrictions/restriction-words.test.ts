import { describe, expect, it } from 'vitest';
import { HELD_STATUS, heldNotice } from '../../../core/notices/held-notice.ts';
import { LANGUAGES } from '../../../core/notices/language.ts';
import { undeliverableNotice, undeliverableStatus } from '../../../core/notices/undeliverable-notice.ts';
import { asSentence, RESTRICTION_CAUSES, type Restriction } from '../../../core/restrictions/restriction.ts';
import { liftedMail, restrictedMail } from '../../../core/restrictions/restriction-mails.ts';
import { restrictionNews } from '../../../core/restrictions/restriction-news.ts';
import { RESTRICTION_TEXTS } from '../../../core/restrictions/texts/by-language.ts';
import { aContext, aHost } from '../../support/facts.ts';
import { messagesOf } from '../../support/messages.ts';

const brand = { platformName: 'Foyer', color: '#123456', supportUrl: 'https://help.foyer.example/' };
const restriction: Restriction = {
  ...{ id: 'r-1', hostId: 'h-1', kind: 'links', cause: 'platform', since: '2026-03-01T12:00:00.000Z' },
  reason: 'The same foreign link went to many guests',
};
const lifted: Restriction = { ...restriction, liftedAt: '2026-03-02T09:30:00.000Z' };
const readerOf = (language: (typeof LANGUAGES)[number]) => ({
  ...{ language, brand, from: 'no-reply@foyer.test', to: { address: 'hanna@hosts.example' } },
});

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(RESTRICTION_CAUSES)(
    'B7: the statement of reasons tells what, why, since when, who decided (%s), and how it is lifted',
    (cause) => {
      const mail = restrictedMail(readerOf(language), { ...restriction, cause });
      const { set } = RESTRICTION_TEXTS[language];
      expect(mail.subject).toBe(`${set.subject} – Foyer`);
      for (const words of [`${restriction.reason}.`, set.causes[cause], ...set.meaning, set.lifting, brand.supportUrl])
        expect(mail.text).toContain(words);
      // a person's own words are in no language of ours: they are told as such, the system's are not
      const given = set[cause === 'platform' ? 'quoted' : 'reason'](`${restriction.reason}.`);
      expect(mail.text).toContain(given);
      expect(set.quoted('')).not.toBe(set.reason(''));
      expect(mail.text).toMatch(/12:00/);
      expect(mail.text).not.toMatch(/undefined|null|Invalid/);
      expect([mail.automatic, mail.to.address]).toEqual(['auto-generated', 'hanna@hosts.example']);
    },
  );

  it('B7: the mail that it was lifted tells since when, and what becomes of held messages', () => {
    const mail = liftedMail(readerOf(language), lifted);
    expect(mail?.text).toMatch(/09:30/);
    expect(mail?.text).toContain(RESTRICTION_TEXTS[language].lifted.held);
    expect(liftedMail(readerOf(language), restriction)).toBeUndefined();
  });

  it('B7: a host is told which message is held, and which was refused, with nothing of the guest or of its words', () => {
    const [message] = messagesOf('c1', [{ author: 'host', text: 'See elsewhere.example' }]);
    if (!message) throw new Error('no message');
    const context = aContext({ host: aHost({ language }) });
    const to = { address: 'hanna@hosts.example' };
    const noticed = { context, message, side: 'host', brand, from: 'no-reply@foyer.test', to } as const;
    const { held, refused } = RESTRICTION_TEXTS[language];
    expect(heldNotice(noticed).text).toContain(held.remedy);
    expect(undeliverableNotice(noticed, 'links-disabled').text).toContain(refused.problem);
    for (const { text } of [heldNotice(noticed), undeliverableNotice(noticed, 'links-disabled')])
      expect(text).not.toMatch(/elsewhere|gita|guests\.example|undefined/);
  });
});

it('tells machines that a held message is late, and a refused one failed', () => {
  expect([HELD_STATUS, undeliverableStatus('links-disabled')]).toEqual(['4.7.1', '5.7.1']);
});

it('ends a reason with a full stop where it has none', () => {
  expect(['Why', 'Why.', 'Why?'].map(asSentence)).toEqual(['Why.', 'Why.', 'Why?']);
});

describe('B7: what is told of a restriction', () => {
  const detail = { hostId: 'h-1', restrictionId: 'r-1', kind: 'links', cause: 'platform' };
  const job = { kind: 'restriction', hostId: 'h-1', restrictionId: 'r-1', since: restriction.since };

  it.each([
    ['set', undefined, restriction, [{ ...job, about: 'set' }], [{ type: 'RestrictionSet', detail }]],
    ['lifted', restriction, lifted, [{ ...job, about: 'lifted' }], [{ type: 'RestrictionLifted', detail }]],
    ['touched while it stands', restriction, restriction, [], []],
    ['touched after it was lifted', lifted, lifted, [], []],
  ] as const)('once it was %s', (_, before, after, notices, events) => {
    expect(restrictionNews(before, after)).toEqual({ notices, events });
  });
});
