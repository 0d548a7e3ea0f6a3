import type { BookingTexts } from './booking-texts.ts';

export const es: BookingTexts = {
  confirmedSubject: 'Su reserva está confirmada',
  confirmed: 'Su reserva está confirmada. Aquí tiene todo lo que necesita saber.',
  labels: {
    reference: 'Localizador',
    listing: 'Anuncio',
    checkIn: 'Entrada',
    checkOut: 'Salida',
    date: 'Fecha',
    guests: 'Huéspedes',
    payment: 'Pago',
    address: 'Dirección',
    directions: 'Cómo llegar',
    parking: 'Aparcamiento',
    requirements: 'Lo que el anfitrión pide a los huéspedes',
  },
  from: (day, time) => `${day}, a partir de las ${time}`,
  until: (day, time) => `${day}, hasta las ${time}`,
  times: (zone) => `Las horas son locales (${zone}).`,
  paid: { part: 'realizado en parte', full: 'realizado por completo' },
  protected: (platform) => `Esta reserva se paga a través de ${platform} y está cubierta por la protección de pagos.`,
  writeTo: 'Para escribir a su anfitrión, responda a este correo o escriba a esta dirección:',
  phonesSubject: 'Cómo contactar con su anfitrión por teléfono',
  phones: (host) => `Ahora también puede contactar por teléfono con su anfitrión, ${host}:`,
};
