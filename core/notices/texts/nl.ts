import type { NoticeTexts } from '../notice-texts.ts';

export const nl: NoticeTexts = {
  refusedSubject: 'Uw bericht is niet doorgestuurd',
  refused: 'Wij konden uw bericht niet doorsturen.',
  undeliverableSubject: 'Uw bericht kon niet worden afgeleverd',
  undeliverable: (at, about) => `Uw bericht van ${at} (${about}) kon niet worden afgeleverd.`,
  delayed: {
    subject: 'Uw bericht is nog niet doorgestuurd',
    opening: (at, about) =>
      `Uw bericht van ${at} (${about}) is bij ons aangekomen, maar door een storing in onze dienst nog niet doorgestuurd.`,
    remedy:
      'Het wordt bewaard en doorgestuurd zodra de storing is verholpen. U hoeft het niet opnieuw te sturen. Neem bij spoed contact op met onze klantenservice.',
  },
  leftOut: {
    subject: 'Niet al uw bestanden zijn doorgestuurd',
    opening: (at, about) => `Uw bericht van ${at} (${about}) is doorgestuurd, maar zonder het volgende:`,
    reasons: {
      type: 'Bestanden van dit type worden hier niet doorgestuurd.',
      addresses:
        'Bijgevoegde e-mails, uitnodigingen en visitekaartjes bevatten adressen en worden hier niet doorgestuurd.',
      program: 'Programma’s en andere bestanden die bij het openen worden uitgevoerd, worden niet doorgestuurd.',
      encrypted: 'Versleutelde bestanden kunnen niet worden gecontroleerd en worden niet doorgestuurd.',
      archive: 'Archieven die niet volledig kunnen worden gecontroleerd, worden niet doorgestuurd.',
      picture:
        'Deze afbeelding is beschadigd: de plaats van opname kan er niet zeker uit worden verwijderd, daarom wordt ze niet doorgestuurd.',
      number: 'Zo veel bestanden passen niet in één bericht. Stuur de andere in volgende berichten.',
      links: 'Uw account mag op dit moment geen links versturen, en dit bestand kan er bevatten.',
    },
    passing: (kinds) => `Wel doorgestuurd: ${kinds}.`,
    kinds: { images: 'afbeeldingen', pdf: 'PDF-bestanden' },
    remedy: 'Schrijf wat belangrijk is in een nieuw bericht, of stuur het in een vorm die wel wordt doorgestuurd.',
  },
  whatToDo: 'Wat u kunt doen:',
  help: 'Hulp en contactformulier',
  windows: {
    opens: (at) => ({
      problem: `Berichten in dit gesprek kunnen pas vanaf ${at} worden verstuurd.`,
      remedy: 'Stuur uw bericht vanaf dat moment opnieuw.',
    }),
    notConfirmed: {
      problem: 'De boeking is niet bevestigd; daarom kunnen er nog geen berichten worden verstuurd.',
      remedy: 'Schrijf opnieuw zodra de boeking is bevestigd.',
    },
    neverConfirmed: {
      problem: 'De boeking is geannuleerd zonder ooit te zijn bevestigd; er kunnen geen berichten worden verstuurd.',
      remedy: 'Is er toch iets te regelen, gebruik dan ons contactformulier.',
    },
    notBooked: {
      problem: 'Berichten over dit aanbod beginnen met een boeking, en die is er nog niet.',
      remedy: 'Schrijf opnieuw zodra er een boeking is, of gebruik ons contactformulier.',
    },
    closed: (at, why) => `Berichten in dit gesprek zijn sinds ${at} niet meer mogelijk: ${why}.`,
    ended: (at, why) => `Dit gesprek is sinds ${at} definitief beëindigd: ${why}.`,
    afterEnd: (span) => `${span} na het einde of de annulering`,
    afterGuest: (span) => `${span} na het laatste bericht van de gast`,
    reopens: (until, span) =>
      `De gast kan nog tot ${until} schrijven; een nieuw bericht van de gast opent het gesprek voor u opnieuw, voor hoogstens ${span}. Gebruik anders ons contactformulier.`,
    contactForm: 'Is er nog iets te regelen, gebruik dan ons contactformulier.',
  },
  refusals: {
    'rate-limited': (when) => ({
      problem: 'U hebt in korte tijd veel berichten verstuurd.',
      remedy: `Stuur dit bericht ${when} opnieuw.`,
    }),
    'several-recipients': (count) => ({
      problem: `Uw e-mail noemt ${count} ontvangers in ‘Aan’ of ‘Cc’. Om hen te beschermen heeft niemand hem ontvangen.`,
      remedy: 'Schrijf ieder van hen een eigen e-mail, of zet de adressen in ‘Bcc’.',
    }),
    'attachment-type': (names) => ({
      problem: `Deze bestanden kunnen hier niet worden verstuurd: ${names}.`,
      remedy:
        'Stuur uw bericht opnieuw zonder deze bestanden, of stuur wat belangrijk is in een vorm die wel wordt doorgestuurd.',
    }),
    'attachment-size': (limit) => ({
      problem: `De bijlagen van een bericht mogen samen ${limit} groot zijn; die van u zijn groter.`,
      remedy: 'Stuur kleinere bestanden, of verdeel ze over meerdere berichten.',
    }),
    'message-too-long': (limit) => ({
      problem: `Een bericht mag ${limit} tekens hebben; dat van u heeft er meer.`,
      remedy: 'Maak het korter, of stuur het in meerdere delen.',
    }),
    'inquiries-not-offered': {
      problem: 'Berichten vóór de boeking zijn bij deze aanbieding niet mogelijk.',
      remedy: 'Stel uw vraag op de pagina van de aanbieding; daar wordt zij openbaar beantwoord.',
    },
    'links-disabled': (reason) => ({
      problem: `Uw account mag op dit moment geen links versturen, en ook geen bestanden die er kunnen bevatten; in uw bericht zit er een. De reden: ${reason}`,
      remedy:
        'Stuur het opnieuw zonder links en met geen andere bestanden dan afbeeldingen. Denkt u dat dit een vergissing is, of is de oorzaak weggenomen, schrijf dan onze klantenservice: die zoekt het uit en heft de beperking op.',
    }),
    'attachment-infected': {
      problem: 'Een bijlage van uw bericht is niet door onze viruscontrole gekomen.',
      remedy: 'Controleer uw apparaat op virussen, en stuur het bericht opnieuw zonder dat bestand.',
    },
    'alias-unknown': {
      problem: 'Het adres waaraan u hebt geschreven, bestaat niet.',
      remedy: 'Gebruik het volledige adres, zoals het in de boeking of in de laatste e-mail daarover staat.',
    },
    'sender-unknown': {
      problem: 'Het adres waarvan u hebt geschreven, hoort niet bij dit gesprek.',
      remedy: 'Schrijf vanaf het adres dat bij ons bekend is.',
    },
    'sender-unverified': {
      problem: 'Wij konden niet vaststellen dat deze e-mail van uw adres komt.',
      remedy: 'Verstuur hem via uw eigen e-mailprovider.',
    },
    'automatic-mail': {
      problem: 'Automatische antwoorden en bulkmail worden niet doorgestuurd.',
      remedy: 'Schrijf het bericht zelf.',
    },
    'mail-loop': {
      problem:
        'Deze e-mail gaat in een kringetje rond: hij is al eerder door onze dienst gegaan, of herhaalt wat zojuist is gezegd.',
      remedy: 'Schakel automatisch doorsturen en automatische antwoorden uit, en schrijf een nieuwe e-mail.',
    },
    spam: {
      problem: 'Ons filter heeft deze e-mail als spam beschouwd.',
      remedy: 'Formuleer hem anders, of neem contact op met onze klantenservice.',
    },
    'empty-message': {
      problem: 'Wij hebben in uw bericht geen tekst en geen bijlage gevonden.',
      remedy: 'Schrijf uw antwoord boven de geciteerde e-mail, en stuur het opnieuw.',
    },
    'payment-off-platform': {
      problem: 'Uw bericht vraagt om een betaling buiten ons platform.',
      remedy:
        'Alles wat bij de boeking hoort, wordt op ons platform betaald, waar het beschermd is. Stuur het bericht opnieuw zonder dat verzoek.',
    },
    'review-elsewhere': {
      problem: 'Uw bericht vraagt om een beoordeling buiten ons platform.',
      remedy: 'Vraag alleen op ons platform om beoordelingen, en stuur het bericht opnieuw zonder dat verzoek.',
    },
  },
  againFrom: (at) => `Stuur dit bericht vanaf ${at} opnieuw.`,
  sealed: {
    encrypted: {
      problem: 'Uw e-mail is versleuteld en kan daarom niet worden doorgestuurd.',
      remedy: 'Stuur hem opnieuw zonder versleuteling.',
    },
    signed: {
      problem:
        'Uw e-mail is zo ondertekend dat de tekst in de handtekening zit, samen met een certificaat dat uw adres bevat. Hij kan niet worden doorgestuurd.',
      remedy: 'Stuur hem opnieuw zonder handtekening, of als leesbare tekst met de handtekening als bijlage.',
    },
  },
  reasons: {
    'mailbox-full': {
      problem: 'De mailbox van de ontvanger is vol.',
      remedy: 'Probeer het later opnieuw. Neem bij spoed contact op met onze klantenservice.',
    },
    unreachable: {
      problem: 'De maildienst van de ontvanger was niet bereikbaar.',
      remedy: 'Probeer het later opnieuw. Neem bij spoed contact op met onze klantenservice.',
    },
    'too-large': {
      problem: 'Het bericht is met zijn bijlagen te groot voor de mailbox van de ontvanger.',
      remedy: 'Stuur kleinere bestanden, of verdeel ze over meerdere berichten.',
    },
    'unknown-address': {
      problem: 'Het e-mailadres van de ontvanger bestaat niet of niet meer.',
      remedy: 'Neem contact op met onze klantenservice: wij vragen de ontvanger om een ander adres.',
    },
    rejected: {
      problem: 'De maildienst van de ontvanger heeft het bericht niet aangenomen.',
      remedy: 'Formuleer het anders, laat bijlagen weg, of neem contact op met onze klantenservice.',
    },
  },
};
