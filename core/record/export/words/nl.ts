import type { ExportWords } from './export-words.ts';

export const nl: ExportWords = {
  heading: 'Verslag van een gesprek',
  guest: 'Gast',
  host: 'Gastheer of gastvrouw',
  exported: 'Opgemaakt op',
  confirmed: 'Door de gast bevestigd vóór de boeking',
  times: (zone) => `Tijden zijn die van ${zone}.`,
  check: (command) =>
    `Dit bestand bewijst zichzelf: ${command} laat zien, zonder iets op te vragen, of het is zoals het werd afgegeven, of welk bericht is gewijzigd.`,
  via: {
    api: 'online geschreven',
    mail: 'per e-mail verzonden',
    template: 'uit een sjabloon',
    schedule: 'volgens planning verzonden',
  },
  delivery: {
    pending: 'nog niet doorgestuurd',
    sent: 'doorgestuurd',
    delivered: 'afgeleverd',
    undeliverable: 'kon niet worden afgeleverd',
  },
  notes: {
    'addresses-masked': 'e-mailadressen verborgen',
    'phones-masked': 'telefoonnummers verborgen',
    'phones-present': 'bevat telefoonnummers',
    'attachments-left-out': 'bestanden weggelaten',
    'links-removed': 'links verwijderd',
    'payment-off-platform': 'noemt betaling elders',
    'review-elsewhere': 'vraagt elders om een beoordeling',
    automatic: 'automatisch bericht',
    translated: 'automatisch vertaald, het origineel eronder',
  },
  original: 'Zoals het werd geschreven',
  leftOut: 'Weggelaten bestanden',
};
