import type { CancellationTexts } from '../cancellation-texts.ts';

export const de: CancellationTexts = {
  question: 'Haben Sie um die Stornierung dieser Buchung gebeten?',
  reported: (listing, platform) =>
    `Der Gastgeber von „${listing}“ hat ${platform} mitgeteilt, dass Sie um die Stornierung dieser Buchung gebeten haben.`,
  open: 'Bitte öffnen Sie diese Seite und antworten Sie mit Ja oder Nein:',
  nothingHappens:
    'Ohne Ihr Ja wird nichts storniert. Wenn Sie nicht darum gebeten haben, antworten Sie mit Nein oder tun Sie nichts.',
  until: (instant) => `Sie können bis ${instant} antworten.`,
  yes: 'Ja, ich möchte stornieren',
  no: 'Nein',
  confirmed: (platform) => ({
    title: 'Vielen Dank. Sie haben mit Ja geantwortet.',
    text: `${platform} weiß nun, dass Sie um die Stornierung gebeten haben, und teilt Ihnen mit, wie es weitergeht.`,
  }),
  declined: {
    title: 'Vielen Dank. Sie haben mit Nein geantwortet.',
    text: 'Ihre Buchung bleibt, wie sie ist. Der Gastgeber erfährt, dass Sie nicht bestätigt haben.',
  },
  problems: {
    unknown: {
      title: 'Dieser Link funktioniert nicht',
      text: 'Vielleicht fehlt ein Teil davon. Bitte öffnen Sie den Link in der E-Mail noch einmal oder kopieren Sie ihn ganz.',
    },
    expired: {
      title: 'Dieser Link ist abgelaufen',
      text: 'Eine rechtzeitig gegebene Antwort gilt. Wenn Sie stornieren möchten, wenden Sie sich bitte an das Support-Team.',
    },
    used: {
      title: 'Sie haben bereits geantwortet',
      text: 'Die Antwort lässt sich hier nicht ändern. Wenn Sie etwas anderes gemeint haben, wenden Sie sich bitte an das Support-Team.',
    },
    superseded: {
      title: 'Diese Buchung ist bereits storniert',
      text: 'Es gibt nichts mehr zu beantworten. Bei Fragen wenden Sie sich bitte an das Support-Team.',
    },
    choose: { title: 'Ihre Antwort fehlt', text: 'Bitte gehen Sie zurück und wählen Sie eine der beiden Antworten.' },
    fault: {
      title: 'Das hat nicht geklappt',
      text: 'Bitte versuchen Sie es in einigen Minuten noch einmal. Wenn es dabei bleibt, wenden Sie sich an das Support-Team.',
    },
  },
  hostConfirmed: (platform) => ({
    title: 'Der Gast hat den Stornierungswunsch bestätigt',
    text: `Der Gast hat bestätigt, dass er um die Stornierung dieser Buchung gebeten hat. ${platform} weiß Bescheid und kümmert sich um die Stornierung. Bis dahin bleibt die Buchung, wie sie ist.`,
  }),
  hostDeclined: {
    title: 'Der Gast hat die Stornierung nicht bestätigt',
    text: 'Wir haben beim Gast nachgefragt. Er hat nicht bestätigt, dass er stornieren möchte; die Buchung bleibt also, wie sie ist. Wenn etwas unklar ist, schreiben Sie ihm einfach in der Unterhaltung.',
  },
};
