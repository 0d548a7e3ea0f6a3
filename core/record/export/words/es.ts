import type { ExportWords } from './export-words.ts';

export const es: ExportWords = {
  heading: 'Registro de una conversación',
  guest: 'Cliente',
  host: 'Anfitrión',
  exported: 'Emitido el',
  confirmed: 'Confirmado por el cliente antes de reservar',
  times: (zone) => `Las horas son las de ${zone}.`,
  check: (command) =>
    `Este archivo se prueba a sí mismo: ${command} indica, sin preguntar a nadie, si está tal como se emitió o qué mensaje se modificó.`,
  via: {
    api: 'escrito en línea',
    mail: 'enviado por correo',
    template: 'a partir de una plantilla',
    schedule: 'envío programado',
  },
  delivery: {
    pending: 'aún no transmitido',
    sent: 'transmitido',
    delivered: 'entregado',
    undeliverable: 'no se pudo entregar',
  },
  notes: {
    'addresses-masked': 'direcciones de correo ocultas',
    'phones-masked': 'números de teléfono ocultos',
    'phones-present': 'contiene números de teléfono',
    'attachments-left-out': 'archivos no transmitidos',
    'links-removed': 'enlaces eliminados',
    'payment-off-platform': 'habla de un pago fuera de la plataforma',
    'review-elsewhere': 'pide una opinión en otro sitio',
    automatic: 'mensaje automático',
    translated: 'traducido automáticamente, con el original debajo',
  },
  original: 'Texto original',
  leftOut: 'Archivos no transmitidos',
};
