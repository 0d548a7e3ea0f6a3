import { describe, expect, it } from 'vitest';
import { writeAnswer } from '../../../core/questions/write-answer.ts';
import { PLACEHOLDERS } from '../../../core/templates/placeholders.ts';
import { aListing } from '../../support/facts.ts';
import { aPlace } from '../../support/questions.ts';

const LISTING = aListing({
  ...{ checkInTime: '15:00', checkOutTime: '11:00', address: 'Sjövägen 1', directions: 'Left at the church.' },
  parking: ' In front of the house. ',
});
const write = (text: string, language = 'en', listing = LISTING) =>
  writeAnswer({ texts: { en: text, de: 'Ab {{booking.checkInTime}}.' } }, aPlace({ listing }), language);

describe('a template as a public answer', () => {
  it('has what is known of listing and host, times as its language writes them', () => {
    const text =
      '{{host.name}}, {{listing.name}}, {{listing.address}}: {{listing.parking}} {{listing.directions}} {{booking.checkInTime}}-{{booking.checkOutTime}}';
    expect(write(text)).toEqual({
      text: 'Hanna Host, Sea View, Sjövägen 1: In front of the house. Left at the church. 15:00-11:00',
      language: 'en',
      missing: [],
    });
  });

  it('misses whatever is of a booking or a guest, whoever reads it', () => {
    const { missing } = write(PLACEHOLDERS.map((name) => `{{${name}}}`).join(' '));
    expect(missing).toEqual([
      ...['guest.firstName', 'guest.name', 'booking.id', 'booking.checkIn', 'booking.checkOut'],
      ...['booking.nights', 'booking.guests'],
    ]);
  });

  it('misses what nobody told of the listing', () => {
    expect(write('{{listing.parking}} {{booking.checkInTime}}', 'en', aListing({ parking: ' ' })).missing).toEqual([
      'listing.parking',
      'booking.checkInTime',
    ]);
  });

  it('is in the language of the question where the host has it', () => {
    expect(write('From {{booking.checkInTime}}.', 'de-AT')).toMatchObject({ text: 'Ab 15:00.', language: 'de' });
  });

  it('that can’t be read any more is not written, and says why', () => {
    expect(write('{{unclosed')).toEqual({ text: '', language: 'en', missing: ['tag-unclosed'] });
  });
});
