import type { NoticeTexts } from '../notice-texts.ts';

export const de: NoticeTexts = {
  refusedSubject: 'Ihre Nachricht wurde nicht weitergeleitet',
  refused: 'Wir konnten Ihre Nachricht nicht weiterleiten.',
  undeliverableSubject: 'Ihre Nachricht konnte nicht zugestellt werden',
  undeliverable: (at, about) => `Ihre Nachricht vom ${at} (${about}) konnte nicht zugestellt werden.`,
  delayed: {
    subject: 'Ihre Nachricht wurde noch nicht weitergeleitet',
    opening: (at, about) =>
      `Ihre Nachricht vom ${at} (${about}) ist bei uns angekommen, konnte aber wegen einer Störung unseres Dienstes noch nicht weitergeleitet werden.`,
    remedy:
      'Sie wird aufbewahrt und weitergeleitet, sobald die Störung behoben ist. Sie brauchen sie nicht noch einmal zu senden. Wenn es eilt, wenden Sie sich an unseren Kundendienst.',
  },
  leftOut: {
    subject: 'Nicht alle Ihre Dateien wurden weitergeleitet',
    opening: (at, about) => `Ihre Nachricht vom ${at} (${about}) wurde weitergeleitet, aber ohne:`,
    reasons: {
      type: 'Dateien dieser Art werden hier nicht weitergeleitet.',
      addresses:
        'Angehängte E-Mails, Einladungen und Visitenkarten enthalten Adressen und werden hier nicht weitergeleitet.',
      program: 'Programme und andere Dateien, die beim Öffnen ausgeführt werden, werden nicht weitergeleitet.',
      encrypted: 'Verschlüsselte Dateien können nicht geprüft werden und werden nicht weitergeleitet.',
      archive: 'Archive, die sich nicht vollständig prüfen lassen, werden nicht weitergeleitet.',
      picture:
        'Dieses Bild ist beschädigt: Der Aufnahmeort lässt sich nicht sicher daraus entfernen, deshalb wird es nicht weitergeleitet.',
      number: 'So viele Dateien passen nicht in eine Nachricht. Bitte senden Sie die übrigen in weiteren Nachrichten.',
      links: 'Ihr Konto darf zurzeit keine Links senden, und diese Datei kann welche enthalten.',
    },
    passing: (kinds) => `Weitergeleitet werden: ${kinds}.`,
    kinds: { images: 'Bilder', pdf: 'PDF-Dateien' },
    remedy:
      'Bitte schreiben Sie das Wichtige in einer neuen Nachricht, oder senden Sie es in einer Form, die weitergeleitet wird.',
  },
  whatToDo: 'Was Sie tun können:',
  help: 'Hilfe und Kontaktformular',
  windows: {
    opens: (at) => ({
      problem: `Nachrichten in dieser Unterhaltung können erst ab ${at} gesendet werden.`,
      remedy: 'Bitte senden Sie Ihre Nachricht dann noch einmal.',
    }),
    notConfirmed: {
      problem: 'Die Buchung ist nicht bestätigt, deshalb können noch keine Nachrichten gesendet werden.',
      remedy: 'Bitte schreiben Sie noch einmal, sobald die Buchung bestätigt ist.',
    },
    neverConfirmed: {
      problem: 'Die Buchung wurde storniert, ohne je bestätigt zu sein; Nachrichten können nicht gesendet werden.',
      remedy: 'Wenn dennoch etwas zu klären ist, nutzen Sie bitte unser Kontaktformular.',
    },
    notBooked: {
      problem: 'Nachrichten zu diesem Angebot beginnen mit einer Buchung, und es gibt noch keine.',
      remedy: 'Bitte schreiben Sie noch einmal, sobald gebucht ist, oder nutzen Sie unser Kontaktformular.',
    },
    closed: (at, why) => `Nachrichten in dieser Unterhaltung sind seit dem ${at} nicht mehr möglich: ${why}.`,
    ended: (at, why) => `Diese Unterhaltung ist seit dem ${at} endgültig beendet: ${why}.`,
    afterEnd: (span) => `${span} nach dem Ende oder der Stornierung`,
    afterGuest: (span) => `${span} nach der letzten Nachricht des Gastes`,
    reopens: (until, span) =>
      `Der Gast kann noch bis zum ${until} schreiben; eine neue Nachricht von ihm öffnet die Unterhaltung für Sie wieder, für bis zu ${span}. Sonst nutzen Sie bitte unser Kontaktformular.`,
    contactForm: 'Wenn noch etwas zu klären ist, nutzen Sie bitte unser Kontaktformular.',
  },
  refusals: {
    'rate-limited': (when) => ({
      problem: 'Sie haben in kurzer Zeit sehr viele Nachrichten gesendet.',
      remedy: `Bitte senden Sie diese Nachricht ${when} noch einmal.`,
    }),
    'several-recipients': (count) => ({
      problem: `Ihre E-Mail nennt ${count} Empfänger unter „An“ oder „Cc“. Zu deren Schutz hat niemand sie erhalten.`,
      remedy: 'Bitte schreiben Sie jedem in einer eigenen E-Mail, oder setzen Sie die Adressen in „Bcc“.',
    }),
    'attachment-type': (names) => ({
      problem: `Diese Dateien können hier nicht gesendet werden: ${names}.`,
      remedy:
        'Bitte senden Sie Ihre Nachricht noch einmal ohne sie, oder senden Sie das Wichtige in einer Form, die weitergeleitet wird.',
    }),
    'attachment-size': (limit) => ({
      problem: `Die Anhänge einer Nachricht dürfen zusammen ${limit} haben; Ihre haben mehr.`,
      remedy: 'Bitte senden Sie kleinere Dateien, oder verteilen Sie sie auf mehrere Nachrichten.',
    }),
    'message-too-long': (limit) => ({
      problem: `Eine Nachricht darf ${limit} Zeichen haben; Ihre hat mehr.`,
      remedy: 'Bitte kürzen Sie sie, oder senden Sie sie in mehreren Teilen.',
    }),
    'inquiries-not-offered': {
      problem: 'Nachrichten vor der Buchung werden bei diesem Angebot nicht angeboten.',
      remedy: 'Bitte stellen Sie Ihre Frage auf der Seite des Angebots; dort wird sie öffentlich beantwortet.',
    },
    'links-disabled': (reason) => ({
      problem: `Ihr Konto darf zurzeit keine Links senden und keine Dateien, die welche enthalten können; in Ihrer Nachricht ist so etwas. Der Grund: ${reason}`,
      remedy:
        'Bitte senden Sie sie noch einmal ohne Links und mit keinen anderen Dateien als Bildern. Wenn Sie das für einen Irrtum halten oder die Ursache behoben ist, schreiben Sie unserem Kundendienst: Er prüft es und hebt die Sperre auf.',
    }),
    'attachment-infected': {
      problem: 'Ein Anhang Ihrer Nachricht hat unsere Virenprüfung nicht bestanden.',
      remedy: 'Bitte prüfen Sie Ihr Gerät auf Viren, und senden Sie die Nachricht ohne diese Datei noch einmal.',
    },
    'alias-unknown': {
      problem: 'Die Adresse, an die Sie geschrieben haben, gibt es nicht.',
      remedy: 'Bitte verwenden Sie die ganze Adresse, wie sie in der Buchung oder in der letzten E-Mail dazu steht.',
    },
    'sender-unknown': {
      problem: 'Die Adresse, von der Sie geschrieben haben, gehört nicht zu dieser Unterhaltung.',
      remedy: 'Bitte schreiben Sie von der Adresse, die bei uns hinterlegt ist.',
    },
    'sender-unverified': {
      problem: 'Wir konnten nicht sicherstellen, dass diese E-Mail von Ihrer Adresse kommt.',
      remedy: 'Bitte senden Sie sie über Ihren eigenen E-Mail-Anbieter.',
    },
    'automatic-mail': {
      problem: 'Automatische Antworten und Rundschreiben werden nicht weitergeleitet.',
      remedy: 'Bitte schreiben Sie die Nachricht selbst.',
    },
    'mail-loop': {
      problem:
        'Diese E-Mail läuft im Kreis: Sie ist schon einmal durch unseren Dienst gegangen, oder sie wiederholt, was gerade gesagt wurde.',
      remedy: 'Bitte schalten Sie automatische Weiterleitungen und Antworten ab, und schreiben Sie eine neue E-Mail.',
    },
    spam: {
      problem: 'Unser Filter hat diese E-Mail für Spam gehalten.',
      remedy: 'Bitte formulieren Sie sie anders, oder wenden Sie sich an unseren Kundendienst.',
    },
    'empty-message': {
      problem: 'Wir haben in Ihrer Nachricht weder Text noch einen Anhang gefunden.',
      remedy: 'Bitte schreiben Sie Ihre Antwort über die zitierte E-Mail, und senden Sie sie noch einmal.',
    },
    'payment-off-platform': {
      problem: 'In Ihrer Nachricht geht es um eine Zahlung außerhalb unserer Plattform.',
      remedy:
        'Bitte lassen Sie alles, was zur Buchung gehört, über unsere Plattform bezahlen, wo es geschützt ist, und senden Sie die Nachricht ohne diese Bitte noch einmal.',
    },
    'review-elsewhere': {
      problem: 'Ihre Nachricht bittet um eine Bewertung außerhalb unserer Plattform.',
      remedy:
        'Bitte fragen Sie nur auf unserer Plattform nach Bewertungen, und senden Sie die Nachricht ohne diese Bitte noch einmal.',
    },
  },
  againFrom: (at) => `Bitte senden Sie diese Nachricht ab ${at} noch einmal.`,
  sealed: {
    encrypted: {
      problem: 'Ihre E-Mail ist verschlüsselt und kann deshalb nicht weitergeleitet werden.',
      remedy: 'Bitte senden Sie sie noch einmal ohne Verschlüsselung.',
    },
    signed: {
      problem:
        'Ihre E-Mail ist so signiert, dass ihr Text in der Signatur steckt, zusammen mit einem Zertifikat, das Ihre Adresse enthält. Sie kann nicht weitergeleitet werden.',
      remedy: 'Bitte senden Sie sie noch einmal ohne Signatur oder als Klartext mit angehängter Signatur.',
    },
  },
  reasons: {
    'mailbox-full': {
      problem: 'Das Postfach der empfangenden Person ist voll.',
      remedy: 'Bitte versuchen Sie es später noch einmal. Wenn es eilt, wenden Sie sich an unseren Kundendienst.',
    },
    unreachable: {
      problem: 'Der E-Mail-Dienst der empfangenden Person war nicht erreichbar.',
      remedy: 'Bitte versuchen Sie es später noch einmal. Wenn es eilt, wenden Sie sich an unseren Kundendienst.',
    },
    'too-large': {
      problem: 'Die Nachricht ist mit ihren Anhängen zu groß für das Postfach der empfangenden Person.',
      remedy: 'Bitte senden Sie kleinere Dateien, oder verteilen Sie sie auf mehrere Nachrichten.',
    },
    'unknown-address': {
      problem: 'Die E-Mail-Adresse der empfangenden Person gibt es nicht oder nicht mehr.',
      remedy: 'Bitte wenden Sie sich an unseren Kundendienst: Wir fragen nach einer anderen Adresse.',
    },
    rejected: {
      problem: 'Der E-Mail-Dienst der empfangenden Person hat die Nachricht nicht angenommen.',
      remedy: 'Bitte formulieren Sie sie anders, lassen Sie Anhänge weg, oder wenden Sie sich an unseren Kundendienst.',
    },
  },
};
