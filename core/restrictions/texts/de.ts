import type { RestrictionTexts } from '../restriction-texts.ts';

export const de: RestrictionTexts = {
  set: {
    subject: 'Ihr Konto darf vorerst keine Links senden',
    opening: (at) => `Seit dem ${at} darf Ihr Konto Gästen keine Links senden.`,
    reason: (reason) => `Der Grund: ${reason}`,
    quoted: (reason) => `Der Grund, im Wortlaut unseres Teams: ${reason}`,
    causes: {
      platform: 'Das hat jemand aus unserem Team entschieden.',
      detection:
        'Unser System hat das von selbst bemerkt und zum Schutz der Gäste sofort gehandelt. Kein Mensch hat darüber entschieden.',
      signal:
        'Unser System hat sofort gehandelt, weil es Anzeichen dafür gibt, dass jemand anderes Ihr Konto benutzt. Kein Mensch hat darüber entschieden.',
    },
    meaning: [
      'Das bedeutet: Nachrichten ohne Links werden weitergeleitet wie immer. Eine Nachricht mit einem Link wird abgelehnt, per E-Mail wie auf unserer Plattform, und von Dateien werden nur Bilder weitergeleitet.',
      'Nachrichten mit Links, die bis dahin noch nicht weitergesendet waren, werden zurückgehalten, bis unser Team sie angesehen hat.',
    ],
    lifting:
      'So wird das aufgehoben: Wenn Sie es für einen Irrtum halten oder die Ursache behoben ist, schreiben Sie unserem Kundendienst. Jemand aus unserem Team prüft es und hebt die Sperre auf oder sagt Ihnen, warum sie bleibt. Wenn Sie solche Nachrichten nicht selbst geschrieben haben, ändern Sie zuerst Ihr Passwort.',
  },
  lifted: {
    subject: 'Ihr Konto darf wieder Links senden',
    opening: (at) => `Seit dem ${at} darf Ihr Konto Gästen wieder Links senden.`,
    held: 'Nachrichten, die noch zurückgehalten werden, werden einzeln angesehen; von denen, die nicht weitergeleitet werden, erfahren Sie. Sie brauchen sie nicht noch einmal zu senden.',
  },
  held: {
    subject: 'Ihre Nachricht wurde noch nicht weitergeleitet',
    opening: (at, about) =>
      `Ihre Nachricht vom ${at} (${about}) wurde noch nicht weitergeleitet: In ihr ist ein Link oder eine Datei, die einen enthalten kann, und Ihr Konto darf vorerst keine senden.`,
    remedy:
      'Sie wird aufbewahrt, und unser Team sieht sie an. Sie brauchen sie nicht noch einmal zu senden; ohne Links und mit keinen anderen Dateien als Bildern wird eine neue Nachricht sofort weitergeleitet.',
  },
  refused: {
    problem:
      'Unser Team hat sie angesehen: In ihr ist ein Link oder eine Datei, die einen enthalten kann, und Ihr Konto durfte keine senden, als sie weitergeleitet werden sollte.',
    remedy:
      'Bitte schreiben Sie das Wichtige in einer neuen Nachricht. Wenn Sie das für einen Irrtum halten, schreiben Sie unserem Kundendienst.',
  },
};
