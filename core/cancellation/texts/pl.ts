import type { CancellationTexts } from '../cancellation-texts.ts';

export const pl: CancellationTexts = {
  question: 'Czy prosili Państwo o anulowanie tej rezerwacji?',
  reported: (listing, platform) =>
    `Gospodarz obiektu „${listing}” przekazał ${platform}, że prosili Państwo o anulowanie tej rezerwacji.`,
  open: 'Prosimy otworzyć tę stronę i odpowiedzieć tak lub nie:',
  nothingHappens:
    'Bez Państwa zgody nic nie zostanie anulowane. Jeśli nie prosili Państwo o to, wystarczy odpowiedzieć nie lub nic nie robić.',
  until: (instant) => `Odpowiedź można dać do: ${instant}.`,
  yes: 'Tak, chcę anulować',
  no: 'Nie',
  confirmed: (platform) => ({
    title: 'Dziękujemy. Państwa odpowiedź: tak.',
    text: `${platform} wie już o Państwa prośbie o anulowanie i poinformuje o dalszym przebiegu.`,
  }),
  declined: {
    title: 'Dziękujemy. Państwa odpowiedź: nie.',
    text: 'Rezerwacja pozostaje bez zmian. Gospodarz dowie się, że nie potwierdzili Państwo prośby.',
  },
  problems: {
    unknown: {
      title: 'Ten link nie działa',
      text: 'Być może brakuje jego części. Prosimy ponownie otworzyć link z e-maila lub skopiować go w całości.',
    },
    expired: {
      title: 'Ten link wygasł',
      text: 'Odpowiedź udzielona w terminie jest ważna. Aby anulować rezerwację, prosimy zwrócić się do zespołu wsparcia.',
    },
    used: {
      title: 'Odpowiedź została już udzielona',
      text: 'Nie można jej tutaj zmienić. Jeśli odpowiedź miała być inna, prosimy zwrócić się do zespołu wsparcia.',
    },
    superseded: {
      title: 'Ta rezerwacja jest już anulowana',
      text: 'Nie ma już na co odpowiadać. W razie pytań prosimy zwrócić się do zespołu wsparcia.',
    },
    choose: { title: 'Brakuje odpowiedzi', text: 'Prosimy wrócić i wybrać jedną z dwóch odpowiedzi.' },
    fault: {
      title: 'Nie udało się',
      text: 'Prosimy spróbować ponownie za kilka minut. Jeśli to nie pomoże, prosimy zwrócić się do zespołu wsparcia.',
    },
  },
  hostConfirmed: (platform) => ({
    title: 'Gość potwierdził prośbę o anulowanie',
    text: `Gość potwierdził, że prosił o anulowanie tej rezerwacji. ${platform} już o tym wie i zajmie się anulowaniem. Do tego czasu rezerwacja pozostaje bez zmian.`,
  }),
  hostDeclined: {
    title: 'Gość nie potwierdził anulowania',
    text: 'Zapytaliśmy gościa. Nie potwierdził, że chce anulować, więc rezerwacja pozostaje bez zmian. Jeśli coś jest niejasne, wystarczy napisać do niego w rozmowie.',
  },
};
