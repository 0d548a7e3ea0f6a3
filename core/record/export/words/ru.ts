import type { ExportWords } from './export-words.ts';

export const ru: ExportWords = {
  heading: 'Запись переписки',
  guest: 'Гость',
  host: 'Хозяин',
  exported: 'Составлено',
  confirmed: 'Подтверждено гостем до бронирования',
  times: (zone) => `Время указано по часовому поясу ${zone}.`,
  check: (command) =>
    `Этот файл подтверждает себя сам: команда ${command} показывает без обращения к кому-либо, остался ли он таким, каким был выдан, или какое сообщение было изменено.`,
  via: {
    api: 'написано на сайте',
    mail: 'отправлено по почте',
    template: 'по шаблону',
    schedule: 'отправлено по расписанию',
  },
  delivery: {
    pending: 'ещё не передано',
    sent: 'передано',
    delivered: 'доставлено',
    undeliverable: 'доставить не удалось',
  },
  notes: {
    'addresses-masked': 'адреса почты скрыты',
    'phones-masked': 'номера телефонов скрыты',
    'phones-present': 'содержит номера телефонов',
    'attachments-left-out': 'файлы не переданы',
    'links-removed': 'ссылки удалены',
    'payment-off-platform': 'упоминает оплату в другом месте',
    'review-elsewhere': 'просит отзыв в другом месте',
    automatic: 'автоматическое сообщение',
    translated: 'переведено автоматически, оригинал ниже',
  },
  original: 'Исходный текст',
  leftOut: 'Непереданные файлы',
};
