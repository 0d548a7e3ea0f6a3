import type { ExportWords } from './export-words.ts';

export const fr: ExportWords = {
  heading: 'Relevé d’une conversation',
  guest: 'Client',
  host: 'Hôte',
  exported: 'Établi le',
  confirmed: 'Confirmé par le client avant la réservation',
  times: (zone) => `Les heures sont celles de ${zone}.`,
  check: (command) =>
    `Ce fichier se prouve lui-même\u00a0: ${command} indique, sans interroger personne, s’il est tel qu’il a été établi ou quel message a été modifié.`,
  via: {
    api: 'écrit en ligne',
    mail: 'envoyé par e-mail',
    template: 'd’après un modèle',
    schedule: 'envoi programmé',
  },
  delivery: {
    pending: 'pas encore transmis',
    sent: 'transmis',
    delivered: 'remis',
    undeliverable: 'n’a pas pu être remis',
  },
  notes: {
    'addresses-masked': 'adresses e-mail masquées',
    'phones-masked': 'numéros de téléphone masqués',
    'phones-present': 'contient des numéros de téléphone',
    'attachments-left-out': 'fichiers non transmis',
    'links-removed': 'liens supprimés',
    'payment-off-platform': 'évoque un paiement ailleurs',
    'review-elsewhere': 'demande un avis ailleurs',
    automatic: 'message automatique',
    translated: 'traduit automatiquement, l’original au-dessous',
  },
  original: 'Texte d’origine',
  leftOut: 'Fichiers non transmis',
};
