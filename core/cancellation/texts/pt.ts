import type { CancellationTexts } from '../cancellation-texts.ts';

export const pt: CancellationTexts = {
  question: 'Pediu o cancelamento desta reserva?',
  reported: (listing, platform) =>
    `O anfitrião de “${listing}” comunicou a ${platform} que pediu o cancelamento desta reserva.`,
  open: 'Abra esta página e responda sim ou não:',
  nothingHappens: 'Nada é cancelado sem o seu sim. Se não o pediu, responda não ou não faça nada.',
  until: (instant) => `Pode responder até ${instant}.`,
  yes: 'Sim, pedi o cancelamento',
  no: 'Não',
  confirmed: (platform) => ({
    title: 'Obrigado. Respondeu sim.',
    text: `${platform} já sabe que pediu o cancelamento e vai informar os próximos passos.`,
  }),
  declined: {
    title: 'Obrigado. Respondeu não.',
    text: 'A sua reserva fica como está. O anfitrião é informado de que não confirmou.',
  },
  problems: {
    unknown: {
      title: 'Este link não funciona',
      text: 'Talvez falte uma parte. Abra de novo o link no e-mail ou copie-o por inteiro.',
    },
    expired: {
      title: 'Este link expirou',
      text: 'Uma resposta dada a tempo conta. Se quiser cancelar, contate o nosso suporte.',
    },
    used: {
      title: 'Já respondeu',
      text: 'A resposta não pode ser alterada aqui. Se quis dizer outra coisa, contate o nosso suporte.',
    },
    superseded: {
      title: 'Esta reserva já está cancelada',
      text: 'Não há mais nada a responder. Se tiver perguntas, contate o nosso suporte.',
    },
    choose: { title: 'Falta a sua resposta', text: 'Volte atrás e escolha uma das duas respostas.' },
    fault: {
      title: 'Não funcionou',
      text: 'Tente de novo dentro de alguns minutos. Se continuar assim, contate o nosso suporte.',
    },
  },
  hostConfirmed: (platform) => ({
    title: 'O cliente confirmou que quer cancelar',
    text: `O cliente confirmou que pediu o cancelamento desta reserva. ${platform} foi informada e trata do cancelamento. Até lá, a reserva fica como está.`,
  }),
  hostDeclined: {
    title: 'O cliente não confirmou o cancelamento',
    text: 'Perguntamos ao cliente. Não confirmou que quer cancelar, por isso a reserva fica como está. Se algo não estiver claro, escreva-lhe na conversa.',
  },
};
