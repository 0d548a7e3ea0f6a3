import type { BookingTexts } from './booking-texts.ts';

export const nl: BookingTexts = {
  confirmedSubject: 'Uw boeking is bevestigd',
  confirmed: 'Uw boeking is bevestigd. Hier vindt u alles wat u moet weten.',
  labels: {
    reference: 'Boekingsnummer',
    listing: 'Accommodatie',
    checkIn: 'Aankomst',
    checkOut: 'Vertrek',
    date: 'Dag',
    guests: 'Aantal gasten',
    payment: 'Betaling',
    address: 'Adres',
    directions: 'Hoe u er komt',
    parking: 'Parkeren',
    requirements: 'Wat de verhuurder van gasten vraagt',
  },
  from: (day, time) => `${day}, vanaf ${time} uur`,
  until: (day, time) => `${day}, tot ${time} uur`,
  times: (zone) => `Alle tijden zijn plaatselijke tijd (${zone}).`,
  paid: { part: 'gedeeltelijk betaald', full: 'volledig betaald' },
  protected: (platform) => `Deze boeking wordt via ${platform} betaald en valt onder de betalingsbescherming.`,
  writeTo: 'Wilt u de verhuurder schrijven, beantwoord dan deze e-mail of schrijf naar dit adres:',
  phonesSubject: 'Hoe u de verhuurder telefonisch bereikt',
  phones: (host) => `U kunt de verhuurder, ${host}, nu ook telefonisch bereiken:`,
};
