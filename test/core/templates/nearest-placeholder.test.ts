import { describe, expect, it } from 'vitest';
import { nearestPlaceholder } from '../../../core/templates/nearest-placeholder.ts';

describe('the placeholder that was meant', () => {
  it.each([
    ['GUEST.FIRSTNAME', 'guest.firstName'],
    ['guest_first_name', 'guest.firstName'],
    ['firstName', 'guest.firstName'],
    ['guest.fristName', 'guest.firstName'],
    ['user.firstName', 'guest.firstName'],
    ['checkin', 'booking.checkIn'],
    ['booking.checkin_time', 'booking.checkInTime'],
    ['check-out', 'booking.checkOut'],
    ['booking.night', 'booking.nights'],
    ['listing.adress', 'listing.address'],
    ['parkings', 'listing.parking'],
    ['id', 'booking.id'],
  ])('%s: %s', (name, meant) => expect(nearestPlaceholder(name)).toBe(meant));

  it.each(['', '...', 'weather', 'xy', 'wifi.password', 'host', 'имя', 'guest.firstName'.repeat(3)])(
    'none: %s',
    (name) => expect(nearestPlaceholder(name)).toBeUndefined(),
  );
});
