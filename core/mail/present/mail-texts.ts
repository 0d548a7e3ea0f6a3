import type { Language } from '../../notices/language.ts';

/** Foyer's own words in a mail that carries a message, in one language. */
export interface MailTexts {
  /** Stands between the two reply markers. */
  readonly answerAbove: string;
  /** Instead of a guest's first name where none can be shown. */
  readonly guest: string;
  readonly messageFrom: (sender: string) => string;
  readonly booking: (reference: string) => string;
  /** A guest's question before booking, as a heading. */
  readonly inquiry: string;
  readonly howToAnswer: string;
  /** V13: paid off the platform. */
  readonly unprotected: (platform: string) => string;
  /** Before the address of the contact form. */
  readonly help: string;
}

export const MAIL_TEXTS: Readonly<Record<Language, MailTexts>> = {
  en: {
    answerAbove: 'Please write your answer above this line',
    guest: 'Guest',
    messageFrom: (sender) => `Message from ${sender}`,
    booking: (reference) => `Booking ${reference}`,
    inquiry: 'Inquiry',
    howToAnswer: 'To answer, simply reply to this mail. Your own address stays hidden.',
    unprotected: (platform) => `This booking is paid outside ${platform} and is not covered by payment protection.`,
    help: 'Help and contact:',
  },
  de: {
    answerAbove: 'Bitte schreiben Sie Ihre Antwort über diese Zeile',
    guest: 'Gast',
    messageFrom: (sender) => `Nachricht von ${sender}`,
    booking: (reference) => `Buchung ${reference}`,
    inquiry: 'Anfrage',
    howToAnswer: 'Antworten Sie einfach auf diese E-Mail. Ihre eigene Adresse bleibt verborgen.',
    unprotected: (platform) =>
      `Diese Buchung wird außerhalb von ${platform} bezahlt und ist nicht durch den Zahlungsschutz abgedeckt.`,
    help: 'Hilfe und Kontakt:',
  },
  fr: {
    answerAbove: 'Veuillez écrire votre réponse au-dessus de cette ligne',
    guest: 'Client',
    messageFrom: (sender) => `Message de ${sender}`,
    booking: (reference) => `Réservation ${reference}`,
    inquiry: 'Demande',
    howToAnswer: 'Il vous suffit de répondre à cet e-mail. Votre propre adresse reste masquée.',
    unprotected: (platform) =>
      `Cette réservation est payée en dehors de ${platform} et n’est pas couverte par la protection des paiements.`,
    help: 'Aide et contact\u00a0:',
  },
  es: {
    answerAbove: 'Escriba su respuesta por encima de esta línea',
    guest: 'Cliente',
    messageFrom: (sender) => `Mensaje de ${sender}`,
    booking: (reference) => `Reserva ${reference}`,
    inquiry: 'Consulta',
    howToAnswer: 'Para contestar, basta con responder a este correo. Su propia dirección permanece oculta.',
    unprotected: (platform) =>
      `Esta reserva se paga fuera de ${platform} y no está cubierta por la protección de pagos.`,
    help: 'Ayuda y contacto:',
  },
  nl: {
    answerAbove: 'Schrijf uw antwoord boven deze regel',
    guest: 'Gast',
    messageFrom: (sender) => `Bericht van ${sender}`,
    booking: (reference) => `Boeking ${reference}`,
    inquiry: 'Aanvraag',
    howToAnswer: 'Beantwoord gewoon deze e-mail. Uw eigen adres blijft verborgen.',
    unprotected: (platform) =>
      `Deze boeking wordt buiten ${platform} betaald en valt niet onder de betalingsbescherming.`,
    help: 'Hulp en contact:',
  },
  pl: {
    answerAbove: 'Prosimy napisać odpowiedź powyżej tej linii',
    guest: 'Gość',
    messageFrom: (sender) => `Wiadomość od: ${sender}`,
    booking: (reference) => `Rezerwacja ${reference}`,
    inquiry: 'Zapytanie',
    howToAnswer: 'Wystarczy odpowiedzieć na tego e-maila. Państwa własny adres pozostaje ukryty.',
    unprotected: (platform) =>
      `Ta rezerwacja jest opłacana poza platformą ${platform} i nie jest objęta ochroną płatności.`,
    help: 'Pomoc i kontakt:',
  },
  ru: {
    answerAbove: 'Пожалуйста, напишите ответ выше этой строки',
    guest: 'Гость',
    messageFrom: (sender) => `Сообщение от ${sender}`,
    booking: (reference) => `Бронирование ${reference}`,
    inquiry: 'Вопрос до бронирования',
    howToAnswer: 'Просто ответьте на это письмо. Ваш собственный адрес останется скрытым.',
    unprotected: (platform) =>
      `Это бронирование оплачивается вне платформы ${platform} и не подпадает под защиту платежей.`,
    help: 'Помощь и контакты:',
  },
  ar: {
    answerAbove: 'يُرجى كتابة ردّكم فوق هذا السطر',
    guest: 'ضيف',
    messageFrom: (sender) => `رسالة من ${sender}`,
    booking: (reference) => `الحجز ${reference}`,
    inquiry: 'استفسار',
    howToAnswer: 'للإجابة يكفي الردّ على هذه الرسالة. ويبقى عنوانكم الخاص مخفيًا.',
    unprotected: (platform) => `يُدفع ثمن هذا الحجز خارج ${platform} ولا تشمله حماية المدفوعات.`,
    help: 'المساعدة والتواصل:',
  },
  pt: {
    answerAbove: 'Escreva a sua resposta acima desta linha',
    guest: 'Cliente',
    messageFrom: (sender) => `Mensagem de ${sender}`,
    booking: (reference) => `Reserva ${reference}`,
    inquiry: 'Consulta',
    howToAnswer: 'Basta responder a este e-mail. O seu próprio endereço permanece oculto.',
    unprotected: (platform) =>
      `Esta reserva é paga fora de ${platform} e não está coberta pela proteção de pagamentos.`,
    help: 'Ajuda e contato:',
  },
};
