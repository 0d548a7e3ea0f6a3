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
  readonly translation: TranslationTexts;
}

/** What a mail says of a translation in it (N8), each a line of its own. */
export interface TranslationTexts {
  /** Above the translation. `by` is a name. */
  readonly by: (by: string) => string;
  /** After it: the language that it was translated from, by its name. */
  readonly from: (language: string) => string;
  /** Above the original, where it stands below the translation. */
  readonly original: (sender: string) => string;
  /** Above the original, where it stands first, since the translation below lost something. */
  readonly unfaithful: (sender: string) => string;
  /** Above the original alone, where there is no translation yet. */
  readonly missing: (platform: string) => string;
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
    translation: {
      by: (by) => `Automatic translation by ${by}.`,
      from: (language) => `Original language: ${language}.`,
      original: (sender) => `Original message from ${sender}:`,
      unfaithful: (sender) =>
        `Original message from ${sender}. The automatic translation is below it: names, numbers or links in it may be wrong.`,
      missing: (platform) =>
        `There is no translation of this message yet. You may find one later in your messages at ${platform}.`,
    },
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
    translation: {
      by: (by) => `Automatische Übersetzung: ${by}.`,
      from: (language) => `Originalsprache: ${language}.`,
      original: (sender) => `Originalnachricht von ${sender}:`,
      unfaithful: (sender) =>
        `Originalnachricht von ${sender}. Die automatische Übersetzung steht darunter: Namen, Zahlen oder Links können darin falsch sein.`,
      missing: (platform) =>
        `Von dieser Nachricht gibt es noch keine Übersetzung. Möglicherweise finden Sie später eine in Ihren Nachrichten bei ${platform}.`,
    },
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
    translation: {
      by: (by) => `Traduction automatique\u00a0: ${by}.`,
      from: (language) => `Langue d’origine\u00a0: ${language}.`,
      original: (sender) => `Message d’origine de ${sender}\u00a0:`,
      unfaithful: (sender) =>
        `Message d’origine de ${sender}. La traduction automatique se trouve au-dessous\u00a0: des noms, des chiffres ou des liens peuvent y être erronés.`,
      missing: (platform) =>
        `Ce message n’est pas encore traduit. Vous trouverez peut-être une traduction plus tard dans vos messages sur ${platform}.`,
    },
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
    translation: {
      by: (by) => `Traducción automática: ${by}.`,
      from: (language) => `Idioma original: ${language}.`,
      original: (sender) => `Mensaje original de ${sender}:`,
      unfaithful: (sender) =>
        `Mensaje original de ${sender}. La traducción automática está debajo: puede contener nombres, cifras o enlaces erróneos.`,
      missing: (platform) =>
        `Todavía no hay traducción de este mensaje. Es posible que más tarde la encuentre en sus mensajes en ${platform}.`,
    },
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
    translation: {
      by: (by) => `Automatische vertaling: ${by}.`,
      from: (language) => `Oorspronkelijke taal: ${language}.`,
      original: (sender) => `Origineel bericht van ${sender}:`,
      unfaithful: (sender) =>
        `Origineel bericht van ${sender}. De automatische vertaling staat eronder: namen, getallen of links kunnen daarin onjuist zijn.`,
      missing: (platform) =>
        `Van dit bericht is nog geen vertaling beschikbaar. Mogelijk vindt u die later in uw berichten op ${platform}.`,
    },
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
    translation: {
      by: (by) => `Tłumaczenie automatyczne: ${by}.`,
      from: (language) => `Język oryginału: ${language}.`,
      original: (sender) => `Oryginalna wiadomość od: ${sender}`,
      unfaithful: (sender) =>
        `Oryginalna wiadomość od: ${sender}. Tłumaczenie automatyczne znajduje się poniżej: nazwy, liczby lub linki mogą w nim być błędne.`,
      missing: (platform) =>
        `Tłumaczenia tej wiadomości jeszcze nie ma. Być może pojawi się później w Państwa wiadomościach w serwisie ${platform}.`,
    },
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
    translation: {
      by: (by) => `Автоматический перевод: ${by}.`,
      from: (language) => `Язык оригинала: ${language}.`,
      original: (sender) => `Исходное сообщение от ${sender}:`,
      unfaithful: (sender) =>
        `Исходное сообщение от ${sender}. Автоматический перевод приведён ниже: имена, числа или ссылки в нём могут быть неверны.`,
      missing: (platform) =>
        `Перевода этого сообщения пока нет. Возможно, позже он появится в ваших сообщениях на ${platform}.`,
    },
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
    translation: {
      by: (by) => `ترجمة آلية: ${by}.`,
      from: (language) => `اللغة الأصلية: ${language}.`,
      original: (sender) => `الرسالة الأصلية من ${sender}:`,
      unfaithful: (sender) =>
        `الرسالة الأصلية من ${sender}. الترجمة الآلية أدناه: قد تكون فيها أسماء أو أرقام أو روابط غير صحيحة.`,
      missing: (platform) => `لا توجد ترجمة لهذه الرسالة بعد. قد تجدونها لاحقًا ضمن رسائلكم على ${platform}.`,
    },
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
    translation: {
      by: (by) => `Tradução automática: ${by}.`,
      from: (language) => `Língua original: ${language}.`,
      original: (sender) => `Mensagem original de ${sender}:`,
      unfaithful: (sender) =>
        `Mensagem original de ${sender}. A tradução automática está abaixo: pode conter nomes, números ou links errados.`,
      missing: (platform) =>
        `Ainda não há tradução desta mensagem. Poderá encontrá-la mais tarde nas suas mensagens em ${platform}.`,
    },
  },
};
