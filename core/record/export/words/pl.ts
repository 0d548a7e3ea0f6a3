import type { ExportWords } from './export-words.ts';

export const pl: ExportWords = {
  heading: 'Zapis rozmowy',
  guest: 'Gość',
  host: 'Gospodarz',
  exported: 'Data sporządzenia',
  confirmed: 'Potwierdzone przez gościa przed rezerwacją',
  times: (zone) => `Godziny podano według strefy ${zone}.`,
  check: (command) =>
    `Ten plik sam się uwierzytelnia: polecenie ${command} pokazuje, bez pytania kogokolwiek, czy plik jest taki, jak go wydano, lub która wiadomość została zmieniona.`,
  via: {
    api: 'napisana online',
    mail: 'wysłana pocztą e-mail',
    template: 'z szablonu',
    schedule: 'wysłana według harmonogramu',
  },
  delivery: {
    pending: 'jeszcze nieprzekazana',
    sent: 'przekazana',
    delivered: 'doręczona',
    undeliverable: 'nie udało się doręczyć',
  },
  notes: {
    'addresses-masked': 'adresy e-mail ukryte',
    'phones-masked': 'numery telefonów ukryte',
    'phones-present': 'zawiera numery telefonów',
    'attachments-left-out': 'pliki pominięte',
    'links-removed': 'linki usunięte',
    'payment-off-platform': 'wspomina o płatności poza platformą',
    'review-elsewhere': 'prosi o opinię w innym miejscu',
    automatic: 'wiadomość automatyczna',
    translated: 'przetłumaczone automatycznie, oryginał poniżej',
  },
  original: 'Pierwotna treść',
  leftOut: 'Pominięte pliki',
};
