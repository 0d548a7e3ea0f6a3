import type { NoticeTexts } from '../notice-texts.ts';

export const pl: NoticeTexts = {
  refusedSubject: 'Państwa wiadomość nie została przekazana',
  refused: 'Nie mogliśmy przekazać Państwa wiadomości.',
  undeliverableSubject: 'Państwa wiadomość nie mogła zostać doręczona',
  undeliverable: (at, about) => `Państwa wiadomość (${at}; ${about}) nie mogła zostać doręczona.`,
  delayed: {
    subject: 'Państwa wiadomość nie została jeszcze przekazana',
    opening: (at, about) =>
      `Państwa wiadomość (${at}; ${about}) dotarła do nas, ale z powodu awarii naszego serwisu nie została jeszcze przekazana.`,
    remedy:
      'Jest przechowywana i zostanie przekazana, gdy tylko awaria zostanie usunięta. Nie trzeba wysyłać jej ponownie. W pilnej sprawie prosimy zwrócić się do naszej pomocy.',
  },
  leftOut: {
    subject: 'Nie wszystkie Państwa pliki zostały przekazane',
    opening: (at, about) => `Państwa wiadomość (${at}; ${about}) została przekazana, jednak z pominięciem:`,
    reasons: {
      type: 'Pliki tego rodzaju nie są tu przekazywane.',
      addresses: 'Dołączone e-maile, zaproszenia i wizytówki zawierają adresy i nie są tu przekazywane.',
      program: 'Programy i inne pliki, które uruchamiają się po otwarciu, nie są przekazywane.',
      encrypted: 'Zaszyfrowanych plików nie można sprawdzić, dlatego nie są przekazywane.',
      archive: 'Archiwa, których nie można w pełni sprawdzić, nie są przekazywane.',
      picture:
        'Ten obraz jest uszkodzony: nie można usunąć z niego informacji o miejscu wykonania, dlatego nie jest przekazywany.',
      number: 'Jedna wiadomość nie może zawierać tylu plików. Prosimy wysłać pozostałe w kolejnych wiadomościach.',
      links: 'Państwa konto nie może obecnie wysyłać linków, a ten plik może je zawierać.',
    },
    passing: (kinds) => `Przekazywane są: ${kinds}.`,
    kinds: { images: 'obrazy', pdf: 'pliki PDF' },
    remedy: 'Prosimy napisać to, co ważne, w nowej wiadomości albo wysłać to w postaci, która jest przekazywana.',
  },
  whatToDo: 'Co mogą Państwo zrobić:',
  help: 'Pomoc i formularz kontaktowy',
  windows: {
    opens: (at) => ({
      problem: `Wiadomości w tej rozmowie można wysyłać dopiero od: ${at}.`,
      remedy: 'Prosimy wysłać wiadomość ponownie od tej chwili.',
    }),
    notConfirmed: {
      problem: 'Rezerwacja nie jest potwierdzona, dlatego nie można jeszcze wysyłać wiadomości.',
      remedy: 'Prosimy napisać ponownie, gdy rezerwacja zostanie potwierdzona.',
    },
    neverConfirmed: {
      problem: 'Rezerwację anulowano, zanim została potwierdzona, dlatego nie można wysyłać wiadomości.',
      remedy: 'Jeśli mimo to jest coś do wyjaśnienia, prosimy skorzystać z naszego formularza kontaktowego.',
    },
    notBooked: {
      problem: 'W przypadku tej oferty wiadomości zaczynają się od rezerwacji, a jeszcze jej nie ma.',
      remedy: 'Prosimy napisać ponownie po dokonaniu rezerwacji albo skorzystać z naszego formularza kontaktowego.',
    },
    closed: (at, why) => `Możliwość pisania w tej rozmowie zakończyła się ${at}: ${why}.`,
    ended: (at, why) => `Ta rozmowa została ostatecznie zakończona ${at}: ${why}.`,
    afterEnd: (span) => `${span} po zakończeniu lub anulowaniu`,
    afterGuest: (span) => `${span} po ostatniej wiadomości gościa`,
    reopens: (until, span) =>
      `Gość może jeszcze pisać do ${until}; jego nowa wiadomość otworzy Państwu rozmowę ponownie, najwyżej na ${span}. W innym razie prosimy skorzystać z naszego formularza kontaktowego.`,
    contactForm: 'Jeśli pozostało coś do wyjaśnienia, prosimy skorzystać z naszego formularza kontaktowego.',
  },
  refusals: {
    'rate-limited': (when) => ({
      problem: 'W krótkim czasie wysłali Państwo bardzo wiele wiadomości.',
      remedy: `Prosimy wysłać tę wiadomość ponownie ${when}.`,
    }),
    'several-recipients': (count) => ({
      problem: `Liczba adresatów w polach „Do” i „DW” Państwa e-maila: ${count}. Aby ich chronić, nie doręczyliśmy go nikomu.`,
      remedy: 'Prosimy napisać do każdego osobno albo wpisać adresy w polu „UDW”.',
    }),
    'attachment-type': (names) => ({
      problem: `Tych plików nie można tu wysłać: ${names}.`,
      remedy:
        'Prosimy wysłać wiadomość ponownie bez nich albo przesłać to, co ważne, w postaci, która jest przekazywana.',
    }),
    'attachment-size': (limit) => ({
      problem: `Załączniki jednej wiadomości mogą mieć łącznie ${limit}; Państwa załączniki są większe.`,
      remedy: 'Prosimy wysłać mniejsze pliki albo podzielić je na kilka wiadomości.',
    }),
    'message-too-long': (limit) => ({
      problem: `Wiadomość jest za długa. Największa dozwolona liczba znaków: ${limit}.`,
      remedy: 'Prosimy ją skrócić albo wysłać w kilku częściach.',
    }),
    'inquiries-not-offered': {
      problem: 'W tej ofercie nie można wysyłać wiadomości przed rezerwacją.',
      remedy: 'Prosimy zadać pytanie na stronie oferty; odpowiedź będzie tam widoczna publicznie.',
    },
    'links-disabled': (reason) => ({
      problem: `Państwa konto nie może obecnie wysyłać linków ani plików, które mogą je zawierać, a w wiadomości jest taki element. Powód: ${reason}`,
      remedy:
        'Prosimy wysłać ją ponownie bez linków i bez plików innych niż obrazy. Jeśli uważają Państwo, że to pomyłka, albo przyczyna ustąpiła, prosimy napisać do naszej pomocy: sprawdzi ona sprawę i zdejmie blokadę.',
    }),
    'attachment-infected': {
      problem: 'Załącznik Państwa wiadomości nie przeszedł naszej kontroli antywirusowej.',
      remedy: 'Prosimy sprawdzić swoje urządzenie i wysłać wiadomość ponownie bez tego pliku.',
    },
    'alias-unknown': {
      problem: 'Adres, na który Państwo napisali, nie istnieje.',
      remedy: 'Prosimy użyć całego adresu, tak jak widnieje w rezerwacji lub w ostatnim e-mailu na jej temat.',
    },
    'sender-unknown': {
      problem: 'Adres, z którego Państwo napisali, nie należy do tej rozmowy.',
      remedy: 'Prosimy napisać z adresu, który jest u nas zapisany.',
    },
    'sender-unverified': {
      problem: 'Nie mogliśmy potwierdzić, że ten e-mail pochodzi z Państwa adresu.',
      remedy: 'Prosimy wysłać go przez własnego dostawcę poczty.',
    },
    'automatic-mail': {
      problem: 'Odpowiedzi automatyczne i wiadomości masowe nie są przekazywane.',
      remedy: 'Prosimy napisać wiadomość osobiście.',
    },
    'mail-loop': {
      problem: 'Ten e-mail krąży w kółko: przeszedł już przez nasz serwis albo powtarza to, co przed chwilą napisano.',
      remedy: 'Prosimy wyłączyć automatyczne przekazywanie i automatyczne odpowiedzi oraz napisać nowy e-mail.',
    },
    spam: {
      problem: 'Nasz filtr uznał ten e-mail za spam.',
      remedy: 'Prosimy napisać go innymi słowami albo zwrócić się do naszej pomocy.',
    },
    'empty-message': {
      problem: 'W Państwa wiadomości nie znaleźliśmy ani tekstu, ani załącznika.',
      remedy: 'Prosimy napisać odpowiedź nad cytowanym e-mailem i wysłać ją ponownie.',
    },
    'payment-off-platform': {
      problem: 'Państwa wiadomość zawiera prośbę o płatność poza naszą platformą.',
      remedy:
        'Wszystko, co dotyczy rezerwacji, opłaca się na naszej platformie, gdzie płatność jest chroniona. Prosimy wysłać wiadomość ponownie bez tej prośby.',
    },
    'review-elsewhere': {
      problem: 'Państwa wiadomość zawiera prośbę o opinię poza naszą platformą.',
      remedy: 'Prosimy prosić o opinie tylko na naszej platformie i wysłać wiadomość ponownie bez tej prośby.',
    },
  },
  againFrom: (at) => `Prosimy wysłać tę wiadomość ponownie po tej chwili: ${at}.`,
  sealed: {
    encrypted: {
      problem: 'Ta wiadomość jest zaszyfrowana, dlatego nie można jej przekazać.',
      remedy: 'Prosimy wysłać ją ponownie bez szyfrowania.',
    },
    signed: {
      problem:
        'Ta wiadomość jest podpisana tak, że jej treść znajduje się wewnątrz podpisu, razem z certyfikatem zawierającym Państwa adres. Nie można jej przekazać.',
      remedy: 'Prosimy wysłać ją ponownie bez podpisu albo jako zwykły tekst z podpisem w załączniku.',
    },
  },
  reasons: {
    'mailbox-full': {
      problem: 'Skrzynka odbiorcy jest pełna.',
      remedy: 'Prosimy spróbować ponownie później. W pilnej sprawie prosimy zwrócić się do naszej pomocy.',
    },
    unreachable: {
      problem: 'Serwer pocztowy odbiorcy był nieosiągalny.',
      remedy: 'Prosimy spróbować ponownie później. W pilnej sprawie prosimy zwrócić się do naszej pomocy.',
    },
    'too-large': {
      problem: 'Wiadomość z załącznikami jest za duża dla skrzynki odbiorcy.',
      remedy: 'Prosimy wysłać mniejsze pliki albo podzielić je na kilka wiadomości.',
    },
    'unknown-address': {
      problem: 'Adres e-mail odbiorcy nie istnieje lub już nie istnieje.',
      remedy: 'Prosimy zwrócić się do naszej pomocy: poprosimy odbiorcę o inny adres.',
    },
    rejected: {
      problem: 'Serwer pocztowy odbiorcy nie przyjął wiadomości.',
      remedy: 'Prosimy napisać ją innymi słowami, pominąć załączniki albo zwrócić się do naszej pomocy.',
    },
  },
};
