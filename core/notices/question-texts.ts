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
  /** To the host, who answered by mail: files that came with it are shown to nobody. */
  readonly leftOut: {
    readonly subject: (listing: string) => string;
    readonly opening: (listing: string) => string;
    readonly remedy: string;
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
    leftOut: {
      subject: (listing) => `Files with your answer about ${listing} are not shown`,
      opening: (listing) => `We received your answer about “${listing}”, but these files are not shown with it:`,
      remedy: 'A public answer has words alone. If something in the files matters, please answer again and write it.',
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
    leftOut: {
      subject: (listing) => `Dateien zu Ihrer Antwort zu ${listing} werden nicht gezeigt`,
      opening: (listing) => `Wir haben Ihre Antwort zu „${listing}“ erhalten; diese Dateien werden dort nicht gezeigt:`,
      remedy:
        'Eine öffentliche Antwort besteht nur aus Worten. Ist etwas in den Dateien wichtig, antworten Sie bitte noch einmal und schreiben Sie es.',
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
    leftOut: {
      subject: (listing) => `Les fichiers joints à votre réponse sur ${listing} ne sont pas affichés`,
      opening: (listing) =>
        `Nous avons reçu votre réponse à propos de « ${listing} », mais ces fichiers n’y sont pas affichés :`,
      remedy:
        'Une réponse publique ne contient que du texte. Si quelque chose d’important s’y trouve, veuillez répondre de nouveau en l’écrivant.',
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
    leftOut: {
      subject: (listing) => `Los archivos de su respuesta sobre ${listing} no se muestran`,
      opening: (listing) =>
        `Hemos recibido su respuesta sobre «${listing}», pero estos archivos no se muestran con ella:`,
      remedy:
        'Una respuesta pública solo lleva texto. Si en los archivos hay algo importante, responda de nuevo y escríbalo, por favor.',
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
    leftOut: {
      subject: (listing) => `Bestanden bij uw antwoord over ${listing} worden niet getoond`,
      opening: (listing) =>
        `Wij hebben uw antwoord over ‘${listing}’ ontvangen, maar deze bestanden worden er niet bij getoond:`,
      remedy:
        'Een openbaar antwoord bestaat alleen uit tekst. Staat er iets belangrijks in de bestanden, antwoord dan opnieuw en schrijf het op.',
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
    leftOut: {
      subject: (listing) => `Pliki do odpowiedzi o ofercie ${listing} nie są pokazywane`,
      opening: (listing) => `Otrzymaliśmy odpowiedź o ofercie „${listing}”, ale te pliki nie są z nią pokazywane:`,
      remedy:
        'Publiczna odpowiedź to sam tekst. Jeśli w plikach jest coś ważnego, prosimy odpowiedzieć ponownie i to napisać.',
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
    leftOut: {
      subject: (listing) => `Файлы к вашему ответу об объявлении ${listing} не показываются`,
      opening: (listing) => `Мы получили ваш ответ об объявлении «${listing}», но эти файлы с ним не показываются:`,
      remedy:
        'Публичный ответ состоит только из текста. Если в файлах есть что-то важное, пожалуйста, ответьте ещё раз и напишите это.',
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
    leftOut: {
      subject: (listing) => `الملفات المرفقة بجوابك عن ${listing} لا تُعرض`,
      opening: (listing) => `وصلنا جوابك عن «${listing}»، لكن هذه الملفات لا تُعرض معه:`,
      remedy: 'الجواب العام نص فقط. إن كان في الملفات ما يهم، فيُرجى الإجابة مرة أخرى وكتابته.',
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
    leftOut: {
      subject: (listing) => `Os arquivos da sua resposta sobre ${listing} não são exibidos`,
      opening: (listing) => `Recebemos sua resposta sobre “${listing}”, mas estes arquivos não são exibidos com ela:`,
      remedy:
        'Uma resposta pública tem apenas texto. Se houver algo importante nos arquivos, responda novamente e escreva-o, por favor.',
    },
  },
};
