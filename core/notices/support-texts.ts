import type { Language } from './language.ts';

/** Foyer's own words about support, in one language. */
export interface SupportTexts {
  /** Heads every mail to who asked, so that they are one thread. */
  readonly subject: (topic: string) => string;
  readonly receipt: (topic: string) => string;
  readonly reference: (id: string) => string;
  /** The page that says how to reach support: its heading, and the ways. */
  readonly title: string;
  readonly ways: readonly string[];
}

export const SUPPORT_TEXTS: Readonly<Record<Language, SupportTexts>> = {
  en: {
    subject: (topic) => `Your support request: ${topic}`,
    receipt: (topic) => `We have received your request “${topic}”. Our support team will look into it and answer you.`,
    reference: (id) => `Support request ${id}`,
    title: 'How to reach support',
    ways: [
      'Open the messages of your booking on our platform and turn to support there. Your request takes the conversation along, and works after it has closed as well.',
      'If support has written to you already, simply reply to that mail.',
    ],
  },
  de: {
    subject: (topic) => `Ihre Anfrage an den Kundendienst: ${topic}`,
    receipt: (topic) =>
      `Ihre Anfrage „${topic}“ ist bei uns eingegangen. Unser Kundendienst kümmert sich darum und antwortet Ihnen.`,
    reference: (id) => `Anfrage ${id}`,
    title: 'So erreichen Sie den Kundendienst',
    ways: [
      'Öffnen Sie auf unserer Plattform die Nachrichten zu Ihrer Buchung, und wenden Sie sich dort an den Kundendienst. Ihre Anfrage nimmt die Unterhaltung mit, auch wenn diese schon geschlossen ist.',
      'Wenn der Kundendienst Ihnen schon geschrieben hat, antworten Sie einfach auf diese E-Mail.',
    ],
  },
  fr: {
    subject: (topic) => `Votre demande d’assistance : ${topic}`,
    receipt: (topic) =>
      `Nous avons bien reçu votre demande « ${topic} ». Notre service d’assistance s’en occupe et vous répondra.`,
    reference: (id) => `Demande ${id}`,
    title: 'Comment contacter l’assistance',
    ways: [
      'Ouvrez les messages de votre réservation sur notre plateforme et adressez-vous-y à l’assistance. Votre demande est accompagnée de la conversation, même si celle-ci est déjà close.',
      'Si l’assistance vous a déjà écrit, répondez simplement à cet e-mail.',
    ],
  },
  es: {
    subject: (topic) => `Su consulta al servicio de atención: ${topic}`,
    receipt: (topic) =>
      `Hemos recibido su consulta «${topic}». Nuestro servicio de atención la revisará y le responderá.`,
    reference: (id) => `Consulta ${id}`,
    title: 'Cómo contactar con el servicio de atención',
    ways: [
      'Abra los mensajes de su reserva en nuestra plataforma y diríjase allí al servicio de atención. Su consulta lleva consigo la conversación, aunque esta ya esté cerrada.',
      'Si el servicio de atención ya le ha escrito, basta con responder a ese correo.',
    ],
  },
  nl: {
    subject: (topic) => `Uw vraag aan de klantenservice: ${topic}`,
    receipt: (topic) =>
      `We hebben uw vraag “${topic}” ontvangen. Onze klantenservice gaat ermee aan de slag en antwoordt u.`,
    reference: (id) => `Vraag ${id}`,
    title: 'Zo bereikt u de klantenservice',
    ways: [
      'Open op ons platform de berichten van uw boeking en neem daar contact op met de klantenservice. Uw vraag neemt het gesprek mee, ook als dat al gesloten is.',
      'Heeft de klantenservice u al geschreven, beantwoord dan gewoon die e-mail.',
    ],
  },
  pl: {
    subject: (topic) => `Państwa zgłoszenie do pomocy: ${topic}`,
    receipt: (topic) => `Otrzymaliśmy Państwa zgłoszenie „${topic}”. Nasza pomoc zajmie się nim i odpowie.`,
    reference: (id) => `Zgłoszenie ${id}`,
    title: 'Jak skontaktować się z pomocą',
    ways: [
      'Prosimy otworzyć wiadomości dotyczące rezerwacji na naszej platformie i tam zwrócić się do pomocy. Do zgłoszenia dołączana jest rozmowa, także jeśli została już zamknięta.',
      'Jeśli pomoc już do Państwa napisała, wystarczy odpowiedzieć na tego e-maila.',
    ],
  },
  ru: {
    subject: (topic) => `Ваше обращение в службу поддержки: ${topic}`,
    receipt: (topic) => `Мы получили ваше обращение «${topic}». Наша служба поддержки рассмотрит его и ответит вам.`,
    reference: (id) => `Обращение ${id}`,
    title: 'Как связаться со службой поддержки',
    ways: [
      'Откройте на нашей платформе сообщения по вашему бронированию и обратитесь там в службу поддержки. К обращению прилагается переписка, даже если она уже закрыта.',
      'Если служба поддержки вам уже написала, просто ответьте на это письмо.',
    ],
  },
  ar: {
    subject: (topic) => `طلبكم إلى خدمة الدعم: ${topic}`,
    receipt: (topic) => `لقد تلقّينا طلبكم «${topic}». سينظر فيه فريق الدعم لدينا ويجيبكم.`,
    reference: (id) => `الطلب ${id}`,
    title: 'كيفية التواصل مع خدمة الدعم',
    ways: [
      'افتحوا رسائل حجزكم على منصّتنا وتوجّهوا من هناك إلى خدمة الدعم. ترافق المحادثةُ طلبَكم، حتى وإن كانت قد أُغلقت.',
      'إذا كانت خدمة الدعم قد كتبت إليكم من قبل، فيكفي الردّ على تلك الرسالة.',
    ],
  },
  pt: {
    subject: (topic) => `O seu pedido ao suporte: ${topic}`,
    receipt: (topic) => `Recebemos o seu pedido “${topic}”. O nosso suporte vai analisá-lo e responder-lhe.`,
    reference: (id) => `Pedido ${id}`,
    title: 'Como contatar o suporte',
    ways: [
      'Abra as mensagens da sua reserva na nossa plataforma e contate aí o suporte. O seu pedido leva consigo a conversa, mesmo que esta já esteja encerrada.',
      'Se o suporte já lhe escreveu, basta responder a esse e-mail.',
    ],
  },
};
