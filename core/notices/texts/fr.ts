import type { NoticeTexts } from '../notice-texts.ts';

export const fr: NoticeTexts = {
  refusedSubject: 'Votre message n’a pas été transmis',
  refused: 'Nous n’avons pas pu transmettre votre message.',
  undeliverableSubject: 'Votre message n’a pas pu être remis',
  undeliverable: (at, about) => `Votre message du ${at} (${about}) n’a pas pu être remis.`,
  delayed: {
    subject: 'Votre message n’a pas encore été transmis',
    opening: (at, about) =>
      `Votre message du ${at} (${about}) nous est parvenu, mais une panne de notre service a empêché sa transmission jusqu’à présent.`,
    remedy:
      'Il est conservé et sera transmis dès que la panne sera réparée. Il est inutile de le renvoyer. En cas d’urgence, adressez-vous à notre assistance.',
  },
  leftOut: {
    subject: 'Vos fichiers n’ont pas tous été transmis',
    opening: (at, about) => `Votre message du ${at} (${about}) a été transmis, mais sans ce qui suit :`,
    reasons: {
      type: 'Ce type de fichier n’est pas transmis ici.',
      addresses:
        'Les e-mails joints, les invitations et les cartes de visite contiennent des adresses et ne sont pas transmis ici.',
      program: 'Les programmes et les autres fichiers qui s’exécutent à l’ouverture ne sont pas transmis.',
      encrypted: 'Les fichiers chiffrés ne peuvent pas être contrôlés et ne sont pas transmis.',
      archive: 'Les archives qui ne peuvent pas être entièrement contrôlées ne sont pas transmises.',
      picture:
        'Cette image est endommagée : le lieu de la prise de vue ne peut pas en être retiré, elle n’est donc pas transmise.',
      number:
        'Un message ne peut pas contenir autant de fichiers. Veuillez envoyer les autres dans de nouveaux messages.',
      links: 'Votre compte ne peut pas envoyer de liens pour le moment, et ce fichier peut en contenir.',
    },
    passing: (kinds) => `Ce qui est transmis : ${kinds}.`,
    kinds: { images: 'images', pdf: 'fichiers PDF' },
    remedy: 'Veuillez écrire l’essentiel dans un nouveau message, ou l’envoyer sous une forme qui est transmise.',
  },
  whatToDo: 'Ce que vous pouvez faire :',
  help: 'Aide et formulaire de contact',
  windows: {
    opens: (at) => ({
      problem: `Les messages dans cette conversation ne peuvent être envoyés qu’à partir du ${at}.`,
      remedy: 'Veuillez renvoyer votre message à partir de ce moment.',
    }),
    notConfirmed: {
      problem: 'La réservation n’est pas confirmée : aucun message ne peut encore être envoyé.',
      remedy: 'Veuillez écrire de nouveau dès que la réservation est confirmée.',
    },
    neverConfirmed: {
      problem: 'La réservation a été annulée sans avoir été confirmée : aucun message ne peut être envoyé.',
      remedy: 'S’il y a malgré tout quelque chose à régler, veuillez utiliser notre formulaire de contact.',
    },
    notBooked: {
      problem: 'Pour cette annonce, les messages commencent avec une réservation, et il n’y en a pas encore.',
      remedy: 'Veuillez écrire de nouveau une fois la réservation faite, ou utiliser notre formulaire de contact.',
    },
    closed: (at, why) => `Les messages dans cette conversation sont clos depuis le ${at} : ${why}.`,
    ended: (at, why) => `Cette conversation est définitivement terminée depuis le ${at} : ${why}.`,
    afterEnd: (span) => `${span} après la fin ou l’annulation`,
    afterGuest: (span) => `${span} après le dernier message du client`,
    reopens: (until, span) =>
      `Le client peut encore écrire jusqu’au ${until} ; un nouveau message de sa part vous rouvre la conversation pendant ${span} au plus. Sinon, veuillez utiliser notre formulaire de contact.`,
    contactForm: 'S’il reste quelque chose à régler, veuillez utiliser notre formulaire de contact.',
  },
  refusals: {
    'rate-limited': (when) => ({
      problem: 'Vous avez envoyé beaucoup de messages en peu de temps.',
      remedy: `Veuillez renvoyer ce message ${when}.`,
    }),
    'several-recipients': (count) => ({
      problem: `Votre e-mail nomme ${count} destinataires dans « À » ou « Cc ». Pour les protéger, aucun ne l’a reçu.`,
      remedy: 'Veuillez écrire à chacun dans un e-mail séparé, ou placer les adresses dans « Cci ».',
    }),
    'attachment-type': (names) => ({
      problem: `Ces fichiers ne peuvent pas être envoyés ici : ${names}.`,
      remedy:
        'Veuillez renvoyer votre message sans ces fichiers, ou envoyer l’essentiel sous une forme qui est transmise.',
    }),
    'attachment-size': (limit) => ({
      problem: `Les pièces jointes d’un message peuvent atteindre ${limit} au total ; les vôtres dépassent cette limite.`,
      remedy: 'Veuillez envoyer des fichiers plus petits, ou les répartir sur plusieurs messages.',
    }),
    'message-too-long': (limit) => ({
      problem: `Un message peut compter ${limit} caractères ; le vôtre en compte davantage.`,
      remedy: 'Veuillez le raccourcir, ou l’envoyer en plusieurs parties.',
    }),
    'inquiries-not-offered': {
      problem: 'Cette annonce ne permet pas d’envoyer de messages avant la réservation.',
      remedy: 'Veuillez poser votre question sur la page de l’annonce ; la réponse y sera publique.',
    },
    'links-disabled': (reason) => ({
      problem: `Votre compte ne peut envoyer pour le moment ni lien ni fichier pouvant en contenir, et votre message en comporte un. Motif : ${reason}`,
      remedy:
        'Veuillez le renvoyer sans lien et sans autre fichier que des images. Si vous pensez qu’il s’agit d’une erreur, ou si la cause a disparu, écrivez à notre assistance : elle vérifie et lève la mesure.',
    }),
    'attachment-infected': {
      problem: 'Une pièce jointe de votre message n’a pas passé notre contrôle antivirus.',
      remedy: 'Veuillez vérifier votre appareil, et renvoyer le message sans ce fichier.',
    },
    'alias-unknown': {
      problem: 'L’adresse à laquelle vous avez écrit n’existe pas.',
      remedy:
        'Veuillez utiliser l’adresse entière, telle qu’elle figure dans la réservation ou dans le dernier e-mail.',
    },
    'sender-unknown': {
      problem: 'L’adresse depuis laquelle vous avez écrit ne fait pas partie de cette conversation.',
      remedy: 'Veuillez écrire depuis l’adresse que nous connaissons.',
    },
    'sender-unverified': {
      problem: 'Nous n’avons pas pu vérifier que cet e-mail vient bien de votre adresse.',
      remedy: 'Veuillez l’envoyer par votre propre fournisseur de messagerie.',
    },
    'automatic-mail': {
      problem: 'Les réponses automatiques et les envois en nombre ne sont pas transmis.',
      remedy: 'Veuillez écrire le message vous-même.',
    },
    'mail-loop': {
      problem: 'Cet e-mail tourne en rond : il est déjà passé par notre service, ou répète ce qui vient d’être dit.',
      remedy: 'Veuillez désactiver le transfert et les réponses automatiques, et écrire un nouvel e-mail.',
    },
    spam: {
      problem: 'Notre filtre a pris cet e-mail pour un message indésirable.',
      remedy: 'Veuillez le formuler autrement, ou vous adresser à notre assistance.',
    },
    'empty-message': {
      problem: 'Nous n’avons trouvé ni texte ni pièce jointe dans votre message.',
      remedy: 'Veuillez écrire votre réponse au-dessus de l’e-mail cité, et la renvoyer.',
    },
    'payment-off-platform': {
      problem: 'Votre message demande un paiement en dehors de notre plateforme.',
      remedy:
        'Tout ce qui concerne la réservation se paie sur notre plateforme, où le paiement est protégé. Veuillez renvoyer le message sans cette demande.',
    },
    'review-elsewhere': {
      problem: 'Votre message demande un avis en dehors de notre plateforme.',
      remedy: 'Veuillez demander des avis uniquement sur notre plateforme, et renvoyer le message sans cette demande.',
    },
  },
  againFrom: (at) => `Veuillez renvoyer ce message à partir du ${at}.`,
  sealed: {
    encrypted: {
      problem: 'Votre e-mail est chiffré et ne peut donc pas être transmis.',
      remedy: 'Veuillez le renvoyer sans chiffrement.',
    },
    signed: {
      problem:
        'Votre e-mail est signé de telle façon que son texte se trouve dans la signature, avec un certificat qui contient votre adresse. Il ne peut pas être transmis.',
      remedy: 'Veuillez le renvoyer sans signature, ou en texte clair avec la signature jointe.',
    },
  },
  reasons: {
    'mailbox-full': {
      problem: 'La boîte aux lettres du destinataire est pleine.',
      remedy: 'Veuillez réessayer plus tard. En cas d’urgence, adressez-vous à notre assistance.',
    },
    unreachable: {
      problem: 'Le service de messagerie du destinataire était injoignable.',
      remedy: 'Veuillez réessayer plus tard. En cas d’urgence, adressez-vous à notre assistance.',
    },
    'too-large': {
      problem: 'Avec ses pièces jointes, le message est trop volumineux pour la boîte aux lettres du destinataire.',
      remedy: 'Veuillez envoyer des fichiers plus petits, ou les répartir sur plusieurs messages.',
    },
    'unknown-address': {
      problem: 'L’adresse e-mail du destinataire n’existe pas ou n’existe plus.',
      remedy: 'Veuillez vous adresser à notre assistance : nous demanderons une autre adresse au destinataire.',
    },
    rejected: {
      problem: 'Le service de messagerie du destinataire n’a pas accepté le message.',
      remedy: 'Veuillez le formuler autrement, retirer les pièces jointes, ou vous adresser à notre assistance.',
    },
  },
};
