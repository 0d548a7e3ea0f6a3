import type { PhraseWords } from '../role.ts';

export const NL: PhraseWords = {
  pay: `
    betalen betaal betaalt betaling betalingen voldoen voldaan_worden betaald_worden overmaken overmaakt
    overgemaakt_worden maak_over maakt_over overschrijven storten stort gestort_worden aanbetaling aanbetalen
    vooruitbetalen vooruitbetaling afrekenen afrekent te_betalen bijbetalen maakt_het_geld_over maak_het_geld_over
    maakt_het_over maakt_het_bedrag_over maak_het_bedrag_over reken_rechtstreeks rekent_rechtstreeks reken_direct
    rekenen_rechtstreeks geef_me_het_geld geef_mij_het_geld naar_mij_over aan_mij_over`,
  send: `
    sturen stuur stuurt geld accepteer accepteren accepteert neem nemen prefereer liefst gebruik gebruiken maak maakt
    doen doe kopen koop bedrag geven geef liever tikkies verzoek`,
  channel: `
    overschrijving overschrijvingen bankoverschrijving overmaken overmaakt overgemaakt_worden maak_het_over maak_over
    bankgegevens rekeninggegevens cadeaukaart* cadeaubon* giftcard* tikkie tikkies betaalverzoek* bankrekening
    rekeningnummer betaallink bankoverboeking overboeking overboeken contante_overboeking opgegeven_rekening
    steamkaart* steam_kaart* google_play_kaart* maakt_het_geld_over maak_het_geld_over maakt_het_over
    maakt_het_bedrag_over maak_het_bedrag_over naar_mij_over aan_mij_over`,
  account: 'rekening mijn_rekening onze_rekening privérekening',
  cash: `
    contant contante contanten in_contanten cash contant_geld alles_contant alles_cash geef_me_het_geld
    geef_mij_het_geld in_een_envelop`,
  out: `
    buiten zonder omzeilen omzeilt omheen vermijden ontwijken in_plaats_van besparen bespaar bespaart scheelt
    uitsparen buitenom`,
  outside: `
    buitenom onderhands onder_de_tafel zwart_betalen buiten_de_site_om buiten_het_platform_om buiten_de_app_om
    om_het_platform_heen privé_regelen privé_afspreken om_de_site_heen zonder_tussenkomst onderling_regelen
    onderling_afspreken het_onderling privéprijs privé_prijs in_plaats_van_hier site_erbuiten platform_erbuiten
    tussenpersoon_erbuiten app_erbuiten`,
  here: 'platform platforms site website app portaal systeem pagina boekingssite',
  on: 'op via over door in met bij langs',
  direct: `
    u_rechtstreeks je_rechtstreeks jou_rechtstreeks u_direct rechtstreeks_aan_u rechtstreeks_aan_jou rechtstreeks
    direct persoonlijk privé onderling reken_rechtstreeks rekent_rechtstreeks reken_direct rekenen_rechtstreeks`,
  me: `
    mijn_rekening onze_rekening privérekening u_rechtstreeks je_rechtstreeks jou_rechtstreeks u_direct
    rechtstreeks_aan_u rechtstreeks_aan_jou mij ons mijn onze me eigenaar verhuurder gastheer eigen`,
  your: 'uw jouw je jullie',
  commission: `
    commissie* servicekosten boekingskosten platformkosten reserveringskosten bemiddelingskosten administratiekosten
    sitekosten tussenpersoon extra_kosten kosten_van_het kosten_van_de`,
  cheaper: `
    goedkoper korting kortingen besparen bespaar bespaart scheelt voordeliger lagere_prijs minder_betalen betere_prijs
    vriendenprijs minder kost_minder`,
  book: `
    verhuren verhuur boeken boek boekt boeking reserveren reserveer reservering annuleren annuleer annuleert
    annulering regelen regel huren verlengen afwijzen wijs_het_verzoek`,
  stay: `
    huur huurprijs huursom restbedrag resterende restant resterend totaalbedrag totaalprijs totale verblijf
    accommodatie het_bedrag de_rest de_helft verschil de_boeking overnachtingskosten volledige_bedrag hele_bedrag
    per_nacht alles_contant alles_cash`,
  advance: `
    vooraf vooruit van_tevoren voor_aankomst voor_uw_aankomst voor_je_aankomst voor_jullie_aankomst aanbetaling
    vandaag_nog vandaag meteen direct_nu voor_de_aankomst voordat_u_komt voordat_jullie_komen voordat_je_komt
    om_te_bevestigen om_de_boeking voor_het_verblijf uiterlijk_morgen vast_te_leggen`,
  local: `
    ontbijt lunch diner restaurant* café cafe bakker* bakkerij taxi* bus tram veerboot pont trein metro parkeren
    parkeerplaats parkeerkosten kaartje kaartjes ticket museum* markt geldautomaat* pinautomaat winkel* supermarkt
    shuttle boot fiets fietsen fietsverhuur excursie* rondleiding* sauna wasserette brandhout boodschappen drankjes
    strand strandstoel* parkeermeter chauffeur kiosk ski skipas tol gids fooi vlakbij dichtbij buurt filiaal massage
    automaat strandtent ijs zij_accepteren ze_accepteren minibar luchthaventransfer camping* verderop verkoopt
    verkopen visser*`,
  due: `
    toeristenbelasting verblijfsbelasting borg borgsom waarborgsom waarborg sleutelborg belasting linnengoed
    beddengoed handdoeken schoonmaak schoonmaakkosten eindschoonmaak elektriciteit stroom verwarming kinderbed
    huisdier* statiegeld toeslag`,
  refund: `
    terugbetal* terugbetaald terugstort* teruggestort teruggeef* teruggegeven terug terugkrijg* teruggave restitutie
    vergoed* uitbetal* uitbetaald terugkrijgen retour terugontvang*`,
  not: 'niet nooit geen niemand nergens niets niks',
  warn: 'oplicht* fraude* phishing verdacht* pas_op als_iemand mocht_iemand meld_dit meld_het vraagt_om_buiten',
  but: 'maar echter anders dus',
  review: `
    beoorde* recens* cijfer sterretje* paar_woorden paar_regels uw_ervaring je_ervaring jullie_ervaring uw_mening
    je_mening review reviews beoordeling beoordelingen recensie recensies ster sterren waardering reactie commentaar
    feedback mooie_woorden sterrenreview* sterrenbeoordeling* aanbeveling`,
  give: `
    kopieer achterlaten achter achterlaat laat schrijven schrijf schrijft geven geef geeft plaatsen plaats plaatst
    delen deel deelt posten zetten zet achter_te_laten te_schrijven te_geven te_plaatsen toevoegen kopiëren`,
  ask: `
    woorden_over_ons regels_over_ons iets_over_ons beoordeel beoordeelt ons_beoordelen beoordelen beoordeel_ons
    waardeer_ons recenseer aanbevelen beveel_ons raad_ons deel_uw_ervaring deel_je_ervaring reviewlink ons_reviewen
    deel_jullie_ervaring ervaring_delen ervaringen_delen review_ons`,
  place: `
    ergens_anders elders andere_site andere_sites andere_websites andere_platforms ander_platform onze_pagina
    mijn_pagina google_pagina google_profiel sociale_media social_media`,
  thanks: `
    heeft_goede hebben_goede goed_beoordeeld wij_hebben we_hebben staat_dat bedankt_voor dank_voor dank_u_voor gezien
    gelezen gevonden volgens zagen_op zag_op lazen las_op lees_de bekijk_de zagen we_zagen heeft_slechte`,
  none: `
    niet_hier niet_alleen_hier niet_vergeten vergeet_niet niet_alleen geen_probleem geen_zorgen aarzel_niet
    waarom_niet geen_punt maak_je_geen maakt_niet_uit neem_contact neem_de doen_we in_de_buurt op_de_rekening_van
    reserveringsnummer zonder_problemen met_de_auto op_tijd`,
};
