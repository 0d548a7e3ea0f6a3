import type { BookingTexts } from './booking-texts.ts';

export const fr: BookingTexts = {
  confirmedSubject: 'Votre réservation est confirmée',
  confirmed: 'Votre réservation est confirmée. Voici tout ce que vous devez savoir.',
  labels: {
    reference: 'Référence',
    listing: 'Annonce',
    checkIn: 'Arrivée',
    checkOut: 'Départ',
    date: 'Jour',
    guests: 'Voyageurs',
    payment: 'Paiement',
    address: 'Adresse du lieu',
    directions: 'Comment s’y rendre',
    parking: 'Stationnement',
    requirements: 'Ce que l’hôte demande aux voyageurs',
  },
  from: (day, time) => `${day}, à partir de ${time}`,
  until: (day, time) => `${day}, jusqu’à ${time}`,
  times: (zone) => `Les heures sont les heures locales (${zone}).`,
  paid: { part: 'effectué en partie', full: 'effectué en totalité' },
  protected: (platform) =>
    `Cette réservation est payée via ${platform} et est couverte par la protection des paiements.`,
  writeTo: 'Pour écrire à votre hôte, répondez à cet e-mail ou écrivez à cette adresse\u00a0:',
  phonesSubject: 'Comment joindre votre hôte par téléphone',
  phones: (host) => `Vous pouvez désormais aussi joindre votre hôte, ${host}, par téléphone\u00a0:`,
};
