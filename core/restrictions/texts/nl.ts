import type { RestrictionTexts } from '../restriction-texts.ts';

export const nl: RestrictionTexts = {
  set: {
    subject: 'Uw account mag voorlopig geen links versturen',
    opening: (at) => `Sinds ${at} mag uw account geen links aan gasten versturen.`,
    reason: (reason) => `De reden: ${reason}`,
    quoted: (reason) => `De reden, in de woorden van ons team: ${reason}`,
    causes: {
      platform: 'Iemand van ons team heeft dit besloten.',
      detection:
        'Ons systeem heeft dit zelf opgemerkt en direct gehandeld om gasten te beschermen. Geen mens heeft dit besloten.',
      signal:
        'Ons systeem heeft direct gehandeld, omdat er een teken is dat iemand anders uw account gebruikt. Geen mens heeft dit besloten.',
    },
    meaning: [
      'Wat dit betekent: berichten zonder links worden doorgestuurd zoals altijd. Een bericht met een link wordt geweigerd, per e-mail en op ons platform, en van bestanden worden alleen afbeeldingen doorgestuurd.',
      'Berichten met links die toen nog niet waren verzonden, worden vastgehouden tot ons team ernaar heeft gekeken.',
    ],
    lifting:
      'Hoe dit wordt opgeheven: denkt u dat dit een vergissing is, of is de oorzaak weggenomen, schrijf dan onze klantenservice. Iemand van ons team zoekt het uit en heft de beperking op, of vertelt u waarom die blijft. Hebt u zulke berichten niet zelf geschreven, wijzig dan eerst uw wachtwoord.',
  },
  lifted: {
    subject: 'Uw account mag weer links versturen',
    opening: (at) => `Sinds ${at} mag uw account weer links aan gasten versturen.`,
    held: 'Berichten die nog worden vastgehouden, worden een voor een bekeken; u hoort welke niet worden doorgestuurd. U hoeft ze niet opnieuw te sturen.',
  },
  held: {
    subject: 'Uw bericht is nog niet doorgestuurd',
    opening: (at, about) =>
      `Uw bericht van ${at} (${about}) is nog niet doorgestuurd: er zit een link in, of een bestand dat er een kan bevatten, en uw account mag die voorlopig niet versturen.`,
    remedy:
      'Het wordt bewaard, en ons team kijkt ernaar. U hoeft het niet opnieuw te sturen; zonder links en met geen andere bestanden dan afbeeldingen wordt een nieuw bericht direct doorgestuurd.',
  },
  refused: {
    problem:
      'Ons team heeft ernaar gekeken: er zit een link in, of een bestand dat er een kan bevatten, en uw account mocht die niet versturen toen het bericht zou worden doorgestuurd.',
    remedy:
      'Schrijf wat belangrijk is in een nieuw bericht. Denkt u dat dit een vergissing is, schrijf dan onze klantenservice.',
  },
};
