import type { Language } from './language.ts';

/** Foyer's own words about public questions, in one language. */
export interface QuestionTexts {
  /** To the host: somebody asked. */
  readonly asked: {
    readonly subject: (listing: string) => string;
    readonly opening: (listing: string) => string;
    /** How it is answered, and who reads that. */
    readonly remedy: string;
  };
  /** To the guest who asked: there is an answer. */
  readonly answered: {
    readonly subject: (listing: string) => string;
    readonly opening: (listing: string) => string;
    readonly answer: string;
  };
}

export const QUESTION_TEXTS: Readonly<Record<Language, QuestionTexts>> = {
  en: {
    asked: {
      subject: (listing) => `A question about ${listing}`,
      opening: (listing) => `A guest asks about “${listing}”:`,
      remedy:
        'To answer, simply reply to this mail. Everybody can read question and answer on the page of the listing; mail addresses and phone numbers are hidden there.',
    },
    answered: {
      subject: (listing) => `An answer to your question about ${listing}`,
      opening: (listing) => `You asked about “${listing}”:`,
      answer: 'The host has answered:',
    },
  },
  de: {
    asked: {
      subject: (listing) => `Eine Frage zu ${listing}`,
      opening: (listing) => `Ein Gast fragt zu „${listing}“:`,
      remedy:
        'Antworten Sie einfach auf diese E-Mail. Frage und Antwort kann jeder auf der Seite des Angebots lesen; E-Mail-Adressen und Telefonnummern werden dort verborgen.',
    },
    answered: {
      subject: (listing) => `Eine Antwort auf Ihre Frage zu ${listing}`,
      opening: (listing) => `Sie haben zu „${listing}“ gefragt:`,
      answer: 'Der Gastgeber hat geantwortet:',
    },
  },
  fr: {
    asked: {
      subject: (listing) => `Une question sur ${listing}`,
      opening: (listing) => `Un voyageur demande à propos de « ${listing} » :`,
      remedy:
        'Pour répondre, il vous suffit de répondre à cet e-mail. Tout le monde peut lire la question et la réponse sur la page de l’annonce ; les adresses e-mail et les numéros de téléphone y sont masqués.',
    },
    answered: {
      subject: (listing) => `Une réponse à votre question sur ${listing}`,
      opening: (listing) => `Vous avez demandé à propos de « ${listing} » :`,
      answer: 'L’hôte a répondu :',
    },
  },
  es: {
    asked: {
      subject: (listing) => `Una pregunta sobre ${listing}`,
      opening: (listing) => `Un huésped pregunta sobre «${listing}»:`,
      remedy:
        'Para contestar, basta con responder a este correo. Todo el mundo puede leer la pregunta y la respuesta en la página del anuncio; allí se ocultan las direcciones de correo y los números de teléfono.',
    },
    answered: {
      subject: (listing) => `Una respuesta a su pregunta sobre ${listing}`,
      opening: (listing) => `Usted preguntó sobre «${listing}»:`,
      answer: 'El anfitrión ha respondido:',
    },
  },
  nl: {
    asked: {
      subject: (listing) => `Een vraag over ${listing}`,
      opening: (listing) => `Een gast vraagt over ‘${listing}’:`,
      remedy:
        'Beantwoord gewoon deze e-mail. Iedereen kan vraag en antwoord op de pagina van de accommodatie lezen; e-mailadressen en telefoonnummers worden daar verborgen.',
    },
    answered: {
      subject: (listing) => `Een antwoord op uw vraag over ${listing}`,
      opening: (listing) => `U vroeg over ‘${listing}’:`,
      answer: 'De verhuurder heeft geantwoord:',
    },
  },
  pl: {
    asked: {
      subject: (listing) => `Pytanie o ofertę ${listing}`,
      opening: (listing) => `Gość pyta o ofertę „${listing}”:`,
      remedy:
        'Wystarczy odpowiedzieć na tę wiadomość. Pytanie i odpowiedź każdy może przeczytać na stronie oferty; adresy e-mail i numery telefonów są tam ukrywane.',
    },
    answered: {
      subject: (listing) => `Odpowiedź na pytanie o ofertę ${listing}`,
      opening: (listing) => `Pytanie o ofertę „${listing}”:`,
      answer: 'Gospodarz odpowiedział:',
    },
  },
  ru: {
    asked: {
      subject: (listing) => `Вопрос об объявлении ${listing}`,
      opening: (listing) => `Гость спрашивает об объявлении «${listing}»:`,
      remedy:
        'Чтобы ответить, просто напишите ответ на это письмо. Вопрос и ответ сможет прочитать каждый на странице объявления; адреса почты и номера телефонов там скрываются.',
    },
    answered: {
      subject: (listing) => `Ответ на ваш вопрос об объявлении ${listing}`,
      opening: (listing) => `Вы спрашивали об объявлении «${listing}»:`,
      answer: 'Хозяин ответил:',
    },
  },
  ar: {
    asked: {
      subject: (listing) => `سؤال عن ${listing}`,
      opening: (listing) => `يسأل أحد الضيوف عن «${listing}»:`,
      remedy:
        'للإجابة، يكفي الرد على هذه الرسالة. يستطيع الجميع قراءة السؤال والجواب في صفحة الإعلان، وتُخفى هناك عناوين البريد وأرقام الهاتف.',
    },
    answered: {
      subject: (listing) => `جواب عن سؤالك حول ${listing}`,
      opening: (listing) => `سألت عن «${listing}»:`,
      answer: 'أجاب المضيف:',
    },
  },
  pt: {
    asked: {
      subject: (listing) => `Uma pergunta sobre ${listing}`,
      opening: (listing) => `Um hóspede pergunta sobre “${listing}”:`,
      remedy:
        'Para responder, basta responder a este e-mail. Todos podem ler a pergunta e a resposta na página do anúncio; lá, os endereços de e-mail e os números de telefone ficam ocultos.',
    },
    answered: {
      subject: (listing) => `Uma resposta à sua pergunta sobre ${listing}`,
      opening: (listing) => `Você perguntou sobre “${listing}”:`,
      answer: 'O anfitrião respondeu:',
    },
  },
};
