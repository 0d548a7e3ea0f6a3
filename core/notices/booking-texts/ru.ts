import type { BookingTexts } from './booking-texts.ts';

export const ru: BookingTexts = {
  confirmedSubject: 'Ваше бронирование подтверждено',
  confirmed: 'Ваше бронирование подтверждено. Ниже — всё, что вам нужно знать.',
  labels: {
    reference: 'Номер бронирования',
    listing: 'Объявление',
    checkIn: 'Заезд',
    checkOut: 'Выезд',
    date: 'Дата',
    guests: 'Число гостей',
    payment: 'Оплата',
    address: 'Адрес',
    directions: 'Как добраться',
    parking: 'Парковка',
    requirements: 'О чём хозяин просит гостей',
  },
  from: (day, time) => `${day}, с ${time}`,
  until: (day, time) => `${day}, до ${time}`,
  times: (zone) => `Время указано местное (${zone}).`,
  paid: { part: 'частичная', full: 'полная' },
  protected: (platform) => `Это бронирование оплачивается через платформу ${platform} и подпадает под защиту платежей.`,
  writeTo: 'Чтобы написать хозяину, ответьте на это письмо или напишите на этот адрес:',
  phonesSubject: 'Как связаться с хозяином по телефону',
  phones: (host) => `Теперь с хозяином (${host}) можно связаться и по телефону:`,
};
