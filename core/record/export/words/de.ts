import type { ExportWords } from './export-words.ts';

export const de: ExportWords = {
  heading: 'Protokoll einer Unterhaltung',
  guest: 'Gast',
  host: 'Gastgeber',
  exported: 'Erstellt am',
  confirmed: 'Vom Gast vor der Buchung bestätigt',
  times: (zone) => `Alle Zeiten gelten für ${zone}.`,
  check: (command) =>
    `Diese Datei beweist sich selbst: ${command} zeigt ohne Rückfrage bei irgendwem, ob sie so ist, wie sie ausgestellt wurde, oder welche Nachricht geändert wurde.`,
  via: {
    api: 'online geschrieben',
    mail: 'per E-Mail gesendet',
    template: 'aus einer Vorlage',
    schedule: 'nach Zeitplan gesendet',
  },
  delivery: {
    pending: 'noch nicht weitergeleitet',
    sent: 'weitergeleitet',
    delivered: 'zugestellt',
    undeliverable: 'nicht zustellbar',
  },
  notes: {
    'addresses-masked': 'E-Mail-Adressen verborgen',
    'phones-masked': 'Telefonnummern verborgen',
    'phones-present': 'enthält Telefonnummern',
    'attachments-left-out': 'Dateien weggelassen',
    'links-removed': 'Links entfernt',
    'payment-off-platform': 'spricht von Zahlung anderswo',
    'review-elsewhere': 'bittet anderswo um eine Bewertung',
    automatic: 'automatische Nachricht',
    translated: 'automatisch übersetzt, das Original darunter',
  },
  original: 'Ursprünglicher Wortlaut',
  leftOut: 'Weggelassene Dateien',
};
