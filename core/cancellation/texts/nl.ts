import type { CancellationTexts } from '../cancellation-texts.ts';

export const nl: CancellationTexts = {
  question: 'Heeft u gevraagd om deze boeking te annuleren?',
  reported: (listing, platform) =>
    `De verhuurder van „${listing}” heeft ${platform} laten weten dat u heeft gevraagd om deze boeking te annuleren.`,
  open: 'Open deze pagina en antwoord met ja of nee:',
  nothingHappens:
    'Zonder uw ja wordt er niets geannuleerd. Heeft u er niet om gevraagd, antwoord dan nee of doe niets.',
  until: (instant) => `U kunt antwoorden tot ${instant}.`,
  yes: 'Ja, ik wil annuleren',
  no: 'Nee',
  confirmed: (platform) => ({
    title: 'Dank u. U heeft ja geantwoord.',
    text: `${platform} weet nu dat u om annulering heeft gevraagd en laat u weten hoe het verdergaat.`,
  }),
  declined: {
    title: 'Dank u. U heeft nee geantwoord.',
    text: 'Uw boeking blijft zoals ze is. De verhuurder hoort dat u het niet heeft bevestigd.',
  },
  problems: {
    unknown: {
      title: 'Deze link werkt niet',
      text: 'Misschien ontbreekt er een deel. Open de link in de e-mail nog een keer of kopieer hem helemaal.',
    },
    expired: {
      title: 'Deze link is verlopen',
      text: 'Een antwoord dat u op tijd gaf, telt. Wilt u annuleren, neem dan contact op met het supportteam.',
    },
    used: {
      title: 'U heeft al geantwoord',
      text: 'Het antwoord kan hier niet worden gewijzigd. Bedoelde u iets anders, neem dan contact op met het supportteam.',
    },
    superseded: {
      title: 'Deze boeking is al geannuleerd',
      text: 'Er valt niets meer te antwoorden. Heeft u vragen, neem dan contact op met het supportteam.',
    },
    choose: { title: 'Uw antwoord ontbreekt', text: 'Ga terug en kies een van de twee antwoorden.' },
    fault: {
      title: 'Dat is niet gelukt',
      text: 'Probeer het over een paar minuten opnieuw. Blijft het zo, neem dan contact op met het supportteam.',
    },
  },
  hostConfirmed: (platform) => ({
    title: 'De gast heeft de wens om te annuleren bevestigd',
    text: `De gast heeft bevestigd dat hij om annulering van deze boeking heeft gevraagd. ${platform} is op de hoogte en handelt de annulering af. Tot dan blijft de boeking zoals ze is.`,
  }),
  hostDeclined: {
    title: 'De gast heeft de annulering niet bevestigd',
    text: 'We hebben het de gast gevraagd. Hij heeft niet bevestigd dat hij wil annuleren, dus de boeking blijft zoals ze is. Is er iets onduidelijk, schrijf hem dan gewoon in het gesprek.',
  },
};
