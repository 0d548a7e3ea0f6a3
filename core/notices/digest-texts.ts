import type { Language } from './language.ts';

/** Foyer's own words in a digest, in one language. Counts stand after a colon: no language then needs a plural of its own. */
export interface DigestTexts {
  readonly opening: string;
  /** The subject too. */
  readonly unread: (count: string) => string;
  /** Instead of a message's first words where it has files alone. */
  readonly noWords: string;
  /** Before a conversation's alias. */
  readonly writeTo: string;
  /** Conversations that are not listed. */
  readonly more: (count: string) => string;
  readonly howToAnswer: string;
  /** Why one gets it, and where that is changed. */
  readonly why: string;
}

export const DIGEST_TEXTS: Readonly<Record<Language, DigestTexts>> = {
  en: {
    opening: 'In these conversations there are messages that you have not read yet.',
    unread: (count) => `Unread messages: ${count}`,
    noWords: 'The latest has no words, only files.',
    writeTo: 'To answer, write to:',
    more: (count) => `Further conversations with unread messages: ${count}`,
    howToAnswer:
      'Please do not reply to this mail as a whole: write to the address below the conversation. Your own address stays hidden.',
    why: 'You get this mail because you chose to be told of messages together. You can change that in your settings.',
  },
  de: {
    opening: 'In diesen Unterhaltungen sind Nachrichten, die Sie noch nicht gelesen haben.',
    unread: (count) => `Ungelesene Nachrichten: ${count}`,
    noWords: 'Die neueste hat keinen Text, nur Dateien.',
    writeTo: 'Zum Antworten schreiben Sie an:',
    more: (count) => `Weitere Unterhaltungen mit ungelesenen Nachrichten: ${count}`,
    howToAnswer:
      'Bitte antworten Sie nicht auf diese E-Mail als Ganzes: Schreiben Sie an die Adresse unter der Unterhaltung. Ihre eigene Adresse bleibt verborgen.',
    why: 'Sie erhalten diese E-Mail, weil Sie Nachrichten gesammelt gemeldet haben möchten. Das können Sie in Ihren Einstellungen ändern.',
  },
  fr: {
    opening: 'Ces conversations contiennent des messages que vous n’avez pas encore lus.',
    unread: (count) => `Messages non lus\u00a0: ${count}`,
    noWords: 'Le dernier ne contient pas de texte, seulement des fichiers.',
    writeTo: 'Pour répondre, écrivez à\u00a0:',
    more: (count) => `Autres conversations avec des messages non lus\u00a0: ${count}`,
    howToAnswer:
      'Merci de ne pas répondre à cet e-mail dans son ensemble\u00a0: écrivez à l’adresse qui figure sous la conversation. Votre propre adresse reste masquée.',
    why: 'Vous recevez cet e-mail parce que vous avez choisi d’être informé des messages de façon groupée. Vous pouvez modifier ce choix dans vos paramètres.',
  },
  es: {
    opening: 'En estas conversaciones hay mensajes que todavía no ha leído.',
    unread: (count) => `Mensajes sin leer: ${count}`,
    noWords: 'El último no tiene texto, solo archivos.',
    writeTo: 'Para contestar, escriba a:',
    more: (count) => `Otras conversaciones con mensajes sin leer: ${count}`,
    howToAnswer:
      'No conteste a este correo en su conjunto: escriba a la dirección que figura debajo de la conversación. Su propia dirección permanece oculta.',
    why: 'Recibe este correo porque eligió que se le avise de los mensajes de forma agrupada. Puede cambiarlo en su configuración.',
  },
  nl: {
    opening: 'In deze gesprekken staan berichten die u nog niet hebt gelezen.',
    unread: (count) => `Ongelezen berichten: ${count}`,
    noWords: 'Het laatste bevat geen tekst, alleen bestanden.',
    writeTo: 'Om te antwoorden schrijft u naar:',
    more: (count) => `Andere gesprekken met ongelezen berichten: ${count}`,
    howToAnswer:
      'Antwoord niet op deze e-mail als geheel: schrijf naar het adres onder het gesprek. Uw eigen adres blijft verborgen.',
    why: 'U ontvangt deze e-mail omdat u ervoor hebt gekozen berichten gebundeld te ontvangen. U kunt dat in uw instellingen wijzigen.',
  },
  pl: {
    opening: 'W tych rozmowach są wiadomości, które nie zostały jeszcze przeczytane.',
    unread: (count) => `Nieprzeczytane wiadomości: ${count}`,
    noWords: 'Ostatnia nie zawiera tekstu, tylko pliki.',
    writeTo: 'Aby odpowiedzieć, należy napisać na adres:',
    more: (count) => `Pozostałe rozmowy z nieprzeczytanymi wiadomościami: ${count}`,
    howToAnswer:
      'Prosimy nie odpowiadać na tę wiadomość jako całość, lecz napisać na adres podany pod rozmową. Własny adres pozostaje ukryty.',
    why: 'Ta wiadomość została wysłana, ponieważ wybrano zbiorcze powiadomienia o wiadomościach. Można to zmienić w ustawieniach.',
  },
  ru: {
    opening: 'В этих переписках есть сообщения, которые вы ещё не прочитали.',
    unread: (count) => `Непрочитанные сообщения: ${count}`,
    noWords: 'В последнем нет текста, только файлы.',
    writeTo: 'Чтобы ответить, напишите на адрес:',
    more: (count) => `Другие переписки с непрочитанными сообщениями: ${count}`,
    howToAnswer:
      'Пожалуйста, не отвечайте на это письмо целиком: напишите на адрес, указанный под перепиской. Ваш собственный адрес останется скрыт.',
    why: 'Вы получили это письмо, потому что выбрали уведомления о нескольких сообщениях сразу. Это можно изменить в настройках.',
  },
  ar: {
    opening: 'في هذه المحادثات رسائل لم تقرأها بعد.',
    unread: (count) => `الرسائل غير المقروءة: ${count}`,
    noWords: 'آخر رسالة بلا نص، وفيها ملفات فقط.',
    writeTo: 'للرد، اكتب إلى العنوان:',
    more: (count) => `محادثات أخرى فيها رسائل غير مقروءة: ${count}`,
    howToAnswer: 'يُرجى عدم الرد على هذه الرسالة كلها، بل الكتابة إلى العنوان المذكور تحت المحادثة. يبقى عنوانك مخفيًا.',
    why: 'وصلتك هذه الرسالة لأنك اخترت أن تُجمع الإشعارات بالرسائل معًا. يمكنك تغيير ذلك في إعداداتك.',
  },
  pt: {
    opening: 'Nestas conversas há mensagens que você ainda não leu.',
    unread: (count) => `Mensagens não lidas: ${count}`,
    noWords: 'A mais recente não tem texto, apenas arquivos.',
    writeTo: 'Para responder, escreva para:',
    more: (count) => `Outras conversas com mensagens não lidas: ${count}`,
    howToAnswer:
      'Não responda a este e-mail como um todo: escreva para o endereço abaixo da conversa. O seu próprio endereço permanece oculto.',
    why: 'Você recebe este e-mail porque escolheu ser avisado das mensagens em conjunto. Pode mudar isso nas suas configurações.',
  },
};
