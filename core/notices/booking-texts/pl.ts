import type { BookingTexts } from './booking-texts.ts';

export const pl: BookingTexts = {
  confirmedSubject: 'Państwa rezerwacja jest potwierdzona',
  confirmed: 'Państwa rezerwacja jest potwierdzona. Poniżej podajemy wszystko, co warto wiedzieć.',
  labels: {
    reference: 'Numer rezerwacji',
    listing: 'Oferta',
    checkIn: 'Przyjazd',
    checkOut: 'Wyjazd',
    date: 'Dzień',
    guests: 'Liczba gości',
    payment: 'Płatność',
    address: 'Adres obiektu',
    directions: 'Dojazd',
    parking: 'Miejsca parkingowe',
    requirements: 'O co gospodarz prosi gości',
  },
  from: (day, time) => `${day}, od ${time}`,
  until: (day, time) => `${day}, do ${time}`,
  times: (zone) => `Godziny podano według czasu miejscowego (${zone}).`,
  paid: { part: 'dokonana częściowo', full: 'dokonana w całości' },
  protected: (platform) => `Ta rezerwacja jest opłacana przez platformę ${platform} i jest objęta ochroną płatności.`,
  writeTo: 'Aby napisać do gospodarza, wystarczy odpowiedzieć na tego e-maila lub napisać na ten adres:',
  phonesSubject: 'Jak skontaktować się z gospodarzem telefonicznie',
  phones: (host) => `Z gospodarzem (${host}) można teraz skontaktować się także telefonicznie:`,
};
