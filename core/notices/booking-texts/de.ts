import type { BookingTexts } from './booking-texts.ts';

export const de: BookingTexts = {
  confirmedSubject: 'Ihre Buchung ist bestätigt',
  confirmed: 'Ihre Buchung ist bestätigt. Hier finden Sie alles, was Sie dazu wissen müssen.',
  labels: {
    reference: 'Buchungsnummer',
    listing: 'Angebot',
    checkIn: 'Anreise',
    checkOut: 'Abreise',
    date: 'Datum',
    guests: 'Gäste',
    payment: 'Zahlung',
    address: 'Adresse',
    directions: 'Anfahrt',
    parking: 'Parken',
    requirements: 'Worum der Gastgeber seine Gäste bittet',
  },
  from: (day, time) => `${day}, ab ${time} Uhr`,
  until: (day, time) => `${day}, bis ${time} Uhr`,
  times: (zone) => `Alle Uhrzeiten sind Ortszeit (${zone}).`,
  paid: { part: 'zum Teil bezahlt', full: 'vollständig bezahlt' },
  protected: (platform) => `Diese Buchung wird über ${platform} bezahlt und ist durch den Zahlungsschutz abgedeckt.`,
  writeTo:
    'Wenn Sie Ihrem Gastgeber schreiben möchten, antworten Sie auf diese E-Mail oder schreiben Sie an diese Adresse:',
  phonesSubject: 'So erreichen Sie Ihren Gastgeber telefonisch',
  phones: (host) => `Sie erreichen Ihren Gastgeber, ${host}, jetzt auch telefonisch:`,
};
