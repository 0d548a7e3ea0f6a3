import type { RestrictionTexts } from '../restriction-texts.ts';

export const pt: RestrictionTexts = {
  set: {
    subject: 'A sua conta não pode enviar links por enquanto',
    opening: (at) => `Desde ${at}, a sua conta não pode enviar links aos hóspedes.`,
    reason: (reason) => `O motivo: ${reason}`,
    quoted: (reason) => `O motivo, nas palavras da nossa equipe: ${reason}`,
    causes: {
      platform: 'Uma pessoa da nossa equipe decidiu isto.',
      detection:
        'O nosso sistema notou isto por si mesmo e agiu de imediato, para proteger os hóspedes. Nenhuma pessoa tomou esta decisão.',
      signal:
        'O nosso sistema agiu de imediato, porque há sinais de que outra pessoa pode estar usando a sua conta. Nenhuma pessoa tomou esta decisão.',
    },
    meaning: [
      'O que isto significa: as mensagens sem links são encaminhadas como sempre. Uma mensagem com um link é recusada, por e-mail e na nossa plataforma, e dos arquivos só as imagens são encaminhadas.',
      'As mensagens com links que ainda não tinham sido enviadas ficam retidas até que a nossa equipe as veja.',
    ],
    lifting:
      'Como a medida é levantada: se considera que se trata de um engano, ou se a causa já não existe, escreva ao nosso suporte. Uma pessoa da nossa equipe verifica e levanta a medida, ou explica por que ela se mantém. Se não foi você quem escreveu essas mensagens, mude primeiro a sua senha.',
  },
  lifted: {
    subject: 'A sua conta pode enviar links novamente',
    opening: (at) => `Desde ${at}, a sua conta pode enviar links aos hóspedes novamente.`,
    held: 'As mensagens que ainda estão retidas são vistas uma a uma; será avisado das que não forem encaminhadas. Não é necessário enviá-las novamente.',
  },
  held: {
    subject: 'A sua mensagem ainda não foi encaminhada',
    opening: (at, about) =>
      `A sua mensagem de ${at} (${about}) ainda não foi encaminhada: tem um link ou um arquivo que pode contê-lo, e a sua conta não pode enviá-los por enquanto.`,
    remedy:
      'Ela está guardada, e a nossa equipe vai vê-la. Não é necessário enviá-la novamente; sem links e sem outros arquivos além de imagens, uma nova mensagem é encaminhada de imediato.',
  },
  refused: {
    problem:
      'A nossa equipe viu-a: tem um link ou um arquivo que pode contê-lo, e a sua conta não podia enviá-los quando ela ia ser encaminhada.',
    remedy:
      'Escreva o que for importante em uma nova mensagem. Se considera que se trata de um engano, escreva ao nosso suporte.',
  },
};
