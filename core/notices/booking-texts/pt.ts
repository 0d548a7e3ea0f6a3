import type { BookingTexts } from './booking-texts.ts';

export const pt: BookingTexts = {
  confirmedSubject: 'A sua reserva está confirmada',
  confirmed: 'A sua reserva está confirmada. Aqui está tudo o que precisa de saber.',
  labels: {
    reference: 'Número da reserva',
    listing: 'Alojamento',
    checkIn: 'Chegada',
    checkOut: 'Partida',
    date: 'Data',
    guests: 'Hóspedes',
    payment: 'Pagamento',
    address: 'Endereço',
    directions: 'Como chegar',
    parking: 'Estacionamento',
    requirements: 'O que o anfitrião pede aos hóspedes',
  },
  from: (day, time) => `${day}, a partir das ${time}`,
  until: (day, time) => `${day}, até às ${time}`,
  times: (zone) => `Os horários são locais (${zone}).`,
  paid: { part: 'feito em parte', full: 'feito na totalidade' },
  protected: (platform) => `Esta reserva é paga através de ${platform} e está coberta pela proteção de pagamentos.`,
  writeTo: 'Para escrever ao seu anfitrião, responda a este e-mail ou escreva para este endereço:',
  phonesSubject: 'Como falar com o seu anfitrião por telefone',
  phones: (host) => `Agora também pode falar por telefone com o seu anfitrião, ${host}:`,
};
