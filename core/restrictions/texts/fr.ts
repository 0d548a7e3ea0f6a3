import type { RestrictionTexts } from '../restriction-texts.ts';

export const fr: RestrictionTexts = {
  set: {
    subject: 'Votre compte ne peut pas envoyer de liens pour l’instant',
    opening: (at) => `Depuis le ${at}, votre compte ne peut pas envoyer de liens aux voyageurs.`,
    reason: (reason) => `Motif : ${reason}`,
    quoted: (reason) => `Motif, dans les termes de notre équipe\u00a0: ${reason}`,
    causes: {
      platform: 'Cette décision a été prise par un membre de notre équipe.',
      detection:
        'Notre système l’a remarqué de lui-même et a agi aussitôt, pour protéger les voyageurs. Aucune personne n’en a décidé.',
      signal:
        'Notre système a agi aussitôt, car un indice laisse penser que quelqu’un d’autre utilise votre compte. Aucune personne n’en a décidé.',
    },
    meaning: [
      'Ce que cela signifie : les messages sans lien sont transmis comme toujours. Un message avec un lien est refusé, par e-mail comme sur notre plateforme, et seules les images sont transmises parmi les fichiers.',
      'Les messages avec des liens qui n’avaient pas encore été envoyés sont retenus jusqu’à ce que notre équipe les ait examinés.',
    ],
    lifting:
      'Comment la mesure est levée : si vous pensez qu’il s’agit d’une erreur, ou si la cause a disparu, écrivez à notre assistance. Un membre de notre équipe vérifie et lève la mesure, ou vous dit pourquoi elle est maintenue. Si vous n’avez pas écrit ces messages vous-même, changez d’abord votre mot de passe.',
  },
  lifted: {
    subject: 'Votre compte peut de nouveau envoyer des liens',
    opening: (at) => `Depuis le ${at}, votre compte peut de nouveau envoyer des liens aux voyageurs.`,
    held: 'Les messages encore retenus sont examinés un par un ; vous serez informé de ceux qui ne sont pas transmis. Il est inutile de les renvoyer.',
  },
  held: {
    subject: 'Votre message n’a pas encore été transmis',
    opening: (at, about) =>
      `Votre message du ${at} (${about}) n’a pas encore été transmis : il comporte un lien ou un fichier pouvant en contenir, et votre compte ne peut pas en envoyer pour l’instant.`,
    remedy:
      'Il est conservé, et notre équipe l’examine. Il est inutile de le renvoyer ; sans lien et sans autre fichier que des images, un nouveau message est transmis aussitôt.',
  },
  refused: {
    problem:
      'Notre équipe l’a examiné : il comporte un lien ou un fichier pouvant en contenir, et votre compte ne pouvait pas en envoyer au moment de la transmission.',
    remedy:
      'Veuillez écrire l’essentiel dans un nouveau message. Si vous pensez qu’il s’agit d’une erreur, écrivez à notre assistance.',
  },
};
