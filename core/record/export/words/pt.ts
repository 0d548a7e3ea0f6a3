import type { ExportWords } from './export-words.ts';

export const pt: ExportWords = {
  heading: 'Registro de uma conversa',
  guest: 'Cliente',
  host: 'Anfitrião',
  exported: 'Emitido em',
  confirmed: 'Confirmado pelo cliente antes da reserva',
  times: (zone) => `Os horários são os de ${zone}.`,
  check: (command) =>
    `Este arquivo prova a si mesmo: ${command} mostra, sem consultar ninguém, se ele está como foi emitido ou qual mensagem foi alterada.`,
  via: {
    api: 'escrita on-line',
    mail: 'enviada por e-mail',
    template: 'a partir de um modelo',
    schedule: 'envio programado',
  },
  delivery: {
    pending: 'ainda não encaminhada',
    sent: 'encaminhada',
    delivered: 'entregue',
    undeliverable: 'não pôde ser entregue',
  },
  notes: {
    'addresses-masked': 'endereços de e-mail ocultos',
    'phones-masked': 'números de telefone ocultos',
    'phones-present': 'contém números de telefone',
    'attachments-left-out': 'arquivos não encaminhados',
    'links-removed': 'links removidos',
    'payment-off-platform': 'fala de pagamento em outro lugar',
    'review-elsewhere': 'pede uma avaliação em outro lugar',
    automatic: 'mensagem automática',
    translated: 'traduzido automaticamente, com o original abaixo',
  },
  original: 'Texto original',
  leftOut: 'Arquivos não encaminhados',
};
