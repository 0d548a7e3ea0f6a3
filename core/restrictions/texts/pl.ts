import type { RestrictionTexts } from '../restriction-texts.ts';

export const pl: RestrictionTexts = {
  set: {
    subject: 'Państwa konto na razie nie może wysyłać linków',
    opening: (at) => `Blokada obowiązuje od: ${at}. Państwa konto nie może wysyłać gościom linków.`,
    reason: (reason) => `Powód: ${reason}`,
    quoted: (reason) => `Powód, słowami naszego zespołu: ${reason}`,
    causes: {
      platform: 'Zdecydowała o tym osoba z naszego zespołu.',
      detection: 'Nasz system sam to zauważył i zareagował od razu, aby chronić gości. Nie decydował o tym człowiek.',
      signal:
        'Nasz system zareagował od razu na sygnał, że z Państwa konta może korzystać ktoś inny. Nie decydował o tym człowiek.',
    },
    meaning: [
      'Co to oznacza: wiadomości bez linków są przekazywane jak zawsze. Wiadomość z linkiem jest odrzucana, wysłana e-mailem tak samo jak na naszej platformie, a spośród plików przekazywane są tylko obrazy.',
      'Wiadomości z linkami, które nie zostały do tego czasu wysłane dalej, są wstrzymane, dopóki nasz zespół ich nie obejrzy.',
    ],
    lifting:
      'Jak zdjąć blokadę: jeśli uważają Państwo, że to pomyłka, albo przyczyna ustąpiła, prosimy napisać do naszej pomocy. Osoba z naszego zespołu sprawdzi sprawę i zdejmie blokadę albo wyjaśni, dlaczego ona pozostaje. Jeśli takich wiadomości nie pisali Państwo sami, prosimy najpierw zmienić hasło.',
  },
  lifted: {
    subject: 'Państwa konto może znowu wysyłać linki',
    opening: (at) => `Blokada została zdjęta: ${at}. Państwa konto może znowu wysyłać gościom linki.`,
    held: 'Wiadomości, które są jeszcze wstrzymane, oglądamy po kolei; o tych, które nie zostaną przekazane, powiadomimy Państwa. Nie trzeba wysyłać ich ponownie.',
  },
  held: {
    subject: 'Państwa wiadomość nie została jeszcze przekazana',
    opening: (at, about) =>
      `Państwa wiadomość (${at}; ${about}) nie została jeszcze przekazana: jest w niej link albo plik, który może go zawierać, a Państwa konto na razie nie może ich wysyłać.`,
    remedy:
      'Jest przechowywana, a nasz zespół ją obejrzy. Nie trzeba wysyłać jej ponownie; nowa wiadomość bez linków i bez plików innych niż obrazy zostanie przekazana od razu.',
  },
  refused: {
    problem:
      'Nasz zespół ją obejrzał: jest w niej link albo plik, który może go zawierać, a Państwa konto nie mogło ich wysyłać, gdy miała zostać przekazana.',
    remedy:
      'Prosimy napisać to, co ważne, w nowej wiadomości. Jeśli uważają Państwo, że to pomyłka, prosimy napisać do naszej pomocy.',
  },
};
