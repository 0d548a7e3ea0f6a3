import { describe, expect, it } from 'vitest';
import { heldSendNotice } from '../../../core/notices/held-send-notice.ts';
import { HELD_SEND_TEXTS } from '../../../core/notices/held-send-texts.ts';
import { LANGUAGES } from '../../../core/notices/language.ts';
import type { ScheduledSend } from '../../../core/schedules/scheduled-send.ts';
import { aContext, aHost } from '../../support/facts.ts';
import { aScheduledSend } from '../../support/scheduled-sends.ts';

const brand = { platformName: 'Foyer', color: '#0b5fff', supportUrl: 'https://help.example/' };
const to = { address: 'hanna@hosts.example' };
const told = (language: string, facts: Partial<ScheduledSend>) =>
  heldSendNotice(
    {
      context: aContext({ host: aHost({ language }) }),
      send: aScheduledSend({ state: 'held', ...facts }),
      template: { name: 'How to get here' },
    },
    { brand, from: 'no-reply@foyer.test', to },
  );

describe('the mail about a scheduled message that waits (N11)', () => {
  it('names what is missing as people call it, and nothing of the guest', () => {
    const mail = told('en', { missing: ['listing.directions', 'listing.parking'] });
    expect(mail.subject).toBe('A scheduled message is waiting – Foyer');
    expect(mail.text).toContain('“How to get here” (Booking b-1 · Sea View · 21');
    expect(mail.text).toContain('These details are missing: directions and parking.');
    expect(mail).toMatchObject({ to, automatic: 'auto-generated' });
    expect(`${mail.text}${mail.html}`).not.toMatch(/Gita|guests\.example|\+467/);
  });

  it('says so where it waits for the host’s links', () => {
    expect(told('en', { reason: 'links-disabled' }).text).toContain(HELD_SEND_TEXTS.en.links);
  });

  it.each(LANGUAGES)('is in the host’s language: %s', (language) => {
    const { subject, text } = told(language, { missing: ['listing.parking'] });
    expect(subject).toBe(`${HELD_SEND_TEXTS[language].subject} – Foyer`);
    expect(text).toContain(HELD_SEND_TEXTS[language].remedy);
    expect(text).not.toContain('listing.parking');
  });
});
