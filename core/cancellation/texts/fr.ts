import type { CancellationTexts } from '../cancellation-texts.ts';

export const fr: CancellationTexts = {
  question: 'Avez-vous demandé l’annulation de cette réservation\u00a0?',
  reported: (listing, platform) =>
    `L’hôte de «\u00a0${listing}\u00a0» a indiqué à ${platform} que vous avez demandé l’annulation de cette réservation.`,
  open: 'Veuillez ouvrir cette page et répondre par oui ou par non\u00a0:',
  nothingHappens: 'Rien n’est annulé sans votre oui. Si vous ne l’avez pas demandé, répondez non ou ne faites rien.',
  until: (instant) => `Vous pouvez répondre jusqu’au ${instant}.`,
  yes: 'Oui, j’ai demandé l’annulation',
  no: 'Non',
  confirmed: (platform) => ({
    title: 'Merci. Vous avez répondu oui.',
    text: `${platform} sait maintenant que vous avez demandé l’annulation et vous informera de la suite.`,
  }),
  declined: {
    title: 'Merci. Vous avez répondu non.',
    text: 'Votre réservation reste inchangée. L’hôte est informé que vous n’avez pas confirmé.',
  },
  problems: {
    unknown: {
      title: 'Ce lien ne fonctionne pas',
      text: 'Il en manque peut-être une partie. Veuillez ouvrir à nouveau le lien dans l’e-mail ou le copier en entier.',
    },
    expired: {
      title: 'Ce lien a expiré',
      text: 'Une réponse donnée à temps est prise en compte. Si vous souhaitez annuler, veuillez vous adresser à l’équipe d’assistance.',
    },
    used: {
      title: 'Vous avez déjà répondu',
      text: 'La réponse ne peut pas être modifiée ici. Si vous vouliez dire autre chose, veuillez vous adresser à l’équipe d’assistance.',
    },
    superseded: {
      title: 'Cette réservation est déjà annulée',
      text: 'Il n’y a plus rien à répondre. Pour toute question, veuillez vous adresser à l’équipe d’assistance.',
    },
    choose: {
      title: 'Votre réponse manque',
      text: 'Veuillez revenir en arrière et choisir l’une des deux réponses.',
    },
    fault: {
      title: 'Cela n’a pas fonctionné',
      text: 'Veuillez réessayer dans quelques minutes. Si cela persiste, adressez-vous à l’équipe d’assistance.',
    },
  },
  hostConfirmed: (platform) => ({
    title: 'Le client a confirmé son souhait d’annuler',
    text: `Le client a confirmé avoir demandé l’annulation de cette réservation. ${platform} en est informé et s’occupe de l’annulation. D’ici là, la réservation reste inchangée.`,
  }),
  hostDeclined: {
    title: 'Le client n’a pas confirmé l’annulation',
    text: 'Nous avons interrogé le client. Il n’a pas confirmé vouloir annuler\u00a0; la réservation reste donc inchangée. Si quelque chose n’est pas clair, écrivez-lui simplement dans la conversation.',
  },
};
