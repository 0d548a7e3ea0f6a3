import type { NoticeTexts } from '../notice-texts.ts';

export const pt: NoticeTexts = {
  refusedSubject: 'A sua mensagem não foi encaminhada',
  refused: 'Não foi possível encaminhar a sua mensagem.',
  undeliverableSubject: 'Não foi possível entregar a sua mensagem',
  undeliverable: (at, about) => `Não foi possível entregar a sua mensagem de ${at} (${about}).`,
  delayed: {
    subject: 'A sua mensagem ainda não foi encaminhada',
    opening: (at, about) =>
      `A sua mensagem de ${at} (${about}) chegou até nós, mas, devido a uma falha no nosso serviço, ainda não foi encaminhada.`,
    remedy:
      'Ela está guardada e será encaminhada assim que a falha for resolvida. Não é necessário enviá-la novamente. Se for urgente, contate o nosso suporte.',
  },
  leftOut: {
    subject: 'Nem todos os seus arquivos foram encaminhados',
    opening: (at, about) => `A sua mensagem de ${at} (${about}) foi encaminhada, mas sem o seguinte:`,
    reasons: {
      type: 'Arquivos deste tipo não são encaminhados aqui.',
      addresses: 'E-mails anexados, convites e cartões de contato contêm endereços e não são encaminhados aqui.',
      program: 'Programas e outros arquivos que são executados ao abrir não são encaminhados.',
      encrypted: 'Arquivos criptografados não podem ser verificados e não são encaminhados.',
      archive: 'Arquivos compactados que não podem ser verificados por completo não são encaminhados.',
      picture:
        'Esta imagem está danificada: não é possível remover dela o local onde foi feita, por isso não é encaminhada.',
      number: 'Uma mensagem não comporta tantos arquivos. Envie os restantes em outras mensagens.',
      links: 'A sua conta não pode enviar links neste momento, e este arquivo pode contê-los.',
    },
    passing: (kinds) => `O que é encaminhado: ${kinds}.`,
    kinds: { images: 'imagens', pdf: 'arquivos PDF' },
    remedy: 'Escreva o que for importante em uma nova mensagem, ou envie-o em uma forma que seja encaminhada.',
  },
  whatToDo: 'O que pode fazer:',
  help: 'Ajuda e formulário de contato',
  windows: {
    opens: (at) => ({
      problem: `As mensagens desta conversa só podem ser enviadas a partir de ${at}.`,
      remedy: 'Envie a sua mensagem novamente a partir desse momento.',
    }),
    notConfirmed: {
      problem: 'A reserva não está confirmada; por isso ainda não é possível enviar mensagens.',
      remedy: 'Escreva novamente assim que a reserva estiver confirmada.',
    },
    neverConfirmed: {
      problem: 'A reserva foi cancelada sem ter sido confirmada; por isso não é possível enviar mensagens.',
      remedy: 'Se mesmo assim houver algo a resolver, use o nosso formulário de contato.',
    },
    notBooked: {
      problem: 'Neste anúncio as mensagens começam com uma reserva, e ainda não há nenhuma.',
      remedy: 'Escreva novamente quando houver uma reserva, ou use o nosso formulário de contato.',
    },
    closed: (at, why) => `As mensagens desta conversa estão encerradas desde ${at}: ${why}.`,
    ended: (at, why) => `Esta conversa terminou definitivamente em ${at}: ${why}.`,
    afterEnd: (span) => `${span} após o fim ou o cancelamento`,
    afterGuest: (span) => `${span} após a última mensagem do hóspede`,
    reopens: (until, span) =>
      `O hóspede ainda pode escrever até ${until}; uma nova mensagem dele reabre a conversa para você por até ${span}. Caso contrário, use o nosso formulário de contato.`,
    contactForm: 'Se ainda houver algo a resolver, use o nosso formulário de contato.',
  },
  refusals: {
    'rate-limited': (when) => ({
      problem: 'Foram enviadas muitas mensagens suas em pouco tempo.',
      remedy: `Envie esta mensagem novamente ${when}.`,
    }),
    'several-recipients': (count) => ({
      problem: `O seu e-mail indica ${count} destinatários em “Para” ou “Cc”. Para protegê-los, nenhum o recebeu.`,
      remedy: 'Escreva a cada um em um e-mail separado, ou coloque os endereços em “Cco”.',
    }),
    'attachment-type': (names) => ({
      problem: `Não é possível enviar estes arquivos aqui: ${names}.`,
      remedy:
        'Envie a sua mensagem novamente sem eles, ou envie o que for importante em uma forma que seja encaminhada.',
    }),
    'attachment-size': (limit) => ({
      problem: `Os anexos de uma mensagem podem somar ${limit}; os seus ultrapassam esse limite.`,
      remedy: 'Envie arquivos menores, ou distribua-os por várias mensagens.',
    }),
    'message-too-long': (limit) => ({
      problem: `Uma mensagem pode ter ${limit} caracteres; a sua tem mais.`,
      remedy: 'Encurte-a, ou envie-a em várias partes.',
    }),
    'inquiries-not-offered': {
      problem: 'Este anúncio não permite mensagens antes da reserva.',
      remedy: 'Faça a sua pergunta na página do anúncio; a resposta será pública.',
    },
    'links-disabled': (reason) => ({
      problem: `A sua conta não pode enviar links neste momento, nem arquivos que possam contê-los, e a sua mensagem tem um. O motivo: ${reason}`,
      remedy:
        'Envie-a novamente sem links e sem outros arquivos além de imagens. Se considera que se trata de um engano, ou se a causa já não existe, escreva ao nosso suporte: ele verifica e levanta a medida.',
    }),
    'attachment-infected': {
      problem: 'Um anexo da sua mensagem não passou na nossa verificação antivírus.',
      remedy: 'Verifique o seu dispositivo, e envie a mensagem novamente sem esse arquivo.',
    },
    'alias-unknown': {
      problem: 'O endereço para o qual escreveu não existe.',
      remedy: 'Use o endereço completo, tal como consta na reserva ou no último e-mail sobre ela.',
    },
    'sender-unknown': {
      problem: 'O endereço a partir do qual escreveu não pertence a esta conversa.',
      remedy: 'Escreva a partir do endereço que temos registrado.',
    },
    'sender-unverified': {
      problem: 'Não foi possível confirmar que este e-mail vem do seu endereço.',
      remedy: 'Envie-o através do seu próprio provedor de e-mail.',
    },
    'automatic-mail': {
      problem: 'Respostas automáticas e envios em massa não são encaminhados.',
      remedy: 'Escreva a mensagem pessoalmente.',
    },
    'mail-loop': {
      problem: 'Este e-mail anda em círculos: já passou pelo nosso serviço, ou repete o que acaba de ser dito.',
      remedy: 'Desative o encaminhamento e as respostas automáticas, e escreva um novo e-mail.',
    },
    spam: {
      problem: 'O nosso filtro considerou este e-mail como spam.',
      remedy: 'Escreva-o de outra forma, ou contate o nosso suporte.',
    },
    'empty-message': {
      problem: 'Não encontramos texto nem anexos na sua mensagem.',
      remedy: 'Escreva a sua resposta acima do e-mail citado, e envie-a novamente.',
    },
    'payment-off-platform': {
      problem: 'A sua mensagem pede um pagamento fora da nossa plataforma.',
      remedy:
        'Tudo o que diz respeito à reserva é pago na nossa plataforma, onde está protegido. Envie a mensagem novamente sem esse pedido.',
    },
    'review-elsewhere': {
      problem: 'A sua mensagem pede uma avaliação fora da nossa plataforma.',
      remedy: 'Peça avaliações apenas na nossa plataforma, e envie a mensagem novamente sem esse pedido.',
    },
  },
  againFrom: (at) => `Envie esta mensagem novamente a partir de ${at}.`,
  sealed: {
    encrypted: {
      problem: 'O seu e-mail está criptografado e, por isso, não pode ser encaminhado.',
      remedy: 'Envie-o novamente sem criptografia.',
    },
    signed: {
      problem:
        'O seu e-mail está assinado de forma que o texto fica dentro da assinatura, junto com um certificado que contém o seu endereço. Não pode ser encaminhado.',
      remedy: 'Envie-o novamente sem assinatura, ou como texto legível com a assinatura anexada.',
    },
  },
  reasons: {
    'mailbox-full': {
      problem: 'A caixa de correio do destinatário está cheia.',
      remedy: 'Tente novamente mais tarde. Se for urgente, contate o nosso suporte.',
    },
    unreachable: {
      problem: 'Não foi possível contatar o serviço de e-mail do destinatário.',
      remedy: 'Tente novamente mais tarde. Se for urgente, contate o nosso suporte.',
    },
    'too-large': {
      problem: 'A mensagem com os anexos é grande demais para a caixa de correio do destinatário.',
      remedy: 'Envie arquivos menores, ou distribua-os por várias mensagens.',
    },
    'unknown-address': {
      problem: 'O endereço de e-mail do destinatário não existe ou deixou de existir.',
      remedy: 'Contate o nosso suporte: pediremos outro endereço ao destinatário.',
    },
    rejected: {
      problem: 'O serviço de e-mail do destinatário não aceitou a mensagem.',
      remedy: 'Escreva-a de outra forma, retire os anexos, ou contate o nosso suporte.',
    },
  },
};
