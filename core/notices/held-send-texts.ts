import type { Language } from './language.ts';

/** What a host is told of a message that was to go out by itself and waits, in one language. */
export interface HeldSendTexts {
  readonly subject: string;
  /** Which: by what the host calls its template, and by what it is about. */
  readonly opening: (template: string, about: string) => string;
  /** What it waits for: names of facts. */
  readonly missing: (facts: string) => string;
  /** It waits for the host's being let send links again. */
  readonly links: string;
  /** What becomes of it. */
  readonly remedy: string;
}

export const HELD_SEND_TEXTS: Readonly<Record<Language, HeldSendTexts>> = {
  en: {
    subject: 'A scheduled message is waiting',
    opening: (template, about) => `Your scheduled message “${template}” (${about}) was due and has not been sent.`,
    missing: (facts) => `These details are missing: ${facts}.`,
    links: 'Your account may not send links at present, and this message has one.',
    remedy:
      'Once that is settled, it goes out by itself, as long as it still makes sense. You can also drop it, or write to your guest yourself.',
  },
  de: {
    subject: 'Eine geplante Nachricht wartet',
    opening: (template, about) =>
      `Ihre geplante Nachricht „${template}“ (${about}) war fällig und wurde nicht gesendet.`,
    missing: (facts) => `Diese Angaben fehlen: ${facts}.`,
    links: 'Ihr Konto darf vorerst keine Links senden, und in dieser Nachricht ist einer.',
    remedy:
      'Sobald das behoben ist, wird sie von selbst gesendet, solange sie noch einen Sinn hat. Sie können sie auch verwerfen oder Ihrem Gast selbst schreiben.',
  },
  fr: {
    subject: 'Un message programmé est en attente',
    opening: (template, about) =>
      `Votre message programmé « ${template} » (${about}) devait partir et n’a pas été envoyé.`,
    missing: (facts) => `Il manque les informations suivantes : ${facts}.`,
    links: 'Votre compte ne peut pas envoyer de liens pour le moment, et ce message en contient un.',
    remedy:
      'Dès que ce sera réglé, il partira de lui-même, tant qu’il est encore utile. Vous pouvez aussi l’annuler ou écrire vous-même à votre voyageur.',
  },
  es: {
    subject: 'Un mensaje programado está en espera',
    opening: (template, about) => `Su mensaje programado «${template}» (${about}) tenía que salir y no se ha enviado.`,
    missing: (facts) => `Faltan estos datos: ${facts}.`,
    links: 'Por el momento su cuenta no puede enviar enlaces, y este mensaje contiene uno.',
    remedy:
      'En cuanto esté resuelto, saldrá por sí solo, mientras siga teniendo sentido. También puede descartarlo o escribir usted a su huésped.',
  },
  nl: {
    subject: 'Een gepland bericht wacht',
    opening: (template, about) =>
      `Uw geplande bericht ‘${template}’ (${about}) had verstuurd moeten worden en is niet verstuurd.`,
    missing: (facts) => `Deze gegevens ontbreken: ${facts}.`,
    links: 'Uw account mag op dit moment geen links versturen, en in dit bericht staat er een.',
    remedy:
      'Zodra dat is opgelost, wordt het vanzelf verstuurd, zolang het nog zin heeft. U kunt het ook laten vervallen of zelf aan uw gast schrijven.',
  },
  pl: {
    subject: 'Zaplanowana wiadomość czeka',
    opening: (template, about) =>
      `Nadszedł termin zaplanowanej wiadomości „${template}” (${about}), ale nie została ona wysłana.`,
    missing: (facts) => `Brakuje tych danych: ${facts}.`,
    links: 'Z tego konta nie można na razie wysyłać linków, a w tej wiadomości jest link.',
    remedy:
      'Gdy tylko to się wyjaśni, wiadomość zostanie wysłana sama, o ile nadal będzie miała sens. Można ją też odrzucić albo napisać do gościa samodzielnie.',
  },
  ru: {
    subject: 'Запланированное сообщение ждёт отправки',
    opening: (template, about) =>
      `Подошёл срок запланированного сообщения «${template}» (${about}), но оно не отправлено.`,
    missing: (facts) => `Не хватает этих сведений: ${facts}.`,
    links: 'С вашего аккаунта пока нельзя отправлять ссылки, а в этом сообщении есть ссылка.',
    remedy:
      'Как только это будет улажено, оно уйдёт само, если ещё будет иметь смысл. Вы также можете отменить его или написать гостю сами.',
  },
  ar: {
    subject: 'رسالة مجدولة في الانتظار',
    opening: (template, about) => `حان موعد رسالتك المجدولة «${template}» (${about}) ولم تُرسَل.`,
    missing: (facts) => `هذه البيانات ناقصة: ${facts}.`,
    links: 'لا يمكن لحسابك إرسال روابط في الوقت الحالي، وفي هذه الرسالة رابط.',
    remedy: 'عند زوال السبب تُرسَل الرسالة من تلقاء نفسها ما دامت مفيدة. يمكنك أيضًا إلغاؤها أو الكتابة إلى ضيفك بنفسك.',
  },
  pt: {
    subject: 'Uma mensagem programada está à espera',
    opening: (template, about) =>
      `Chegou a hora da sua mensagem programada “${template}” (${about}), mas ela não foi enviada.`,
    missing: (facts) => `Faltam estes dados: ${facts}.`,
    links: 'No momento, a sua conta não pode enviar links, e esta mensagem contém um.',
    remedy:
      'Assim que isso estiver resolvido, ela será enviada automaticamente, enquanto ainda fizer sentido. Você também pode descartá-la ou escrever ao hóspede.',
  },
};
