import type { PhraseWords } from '../role.ts';

export const DE: PhraseWords = {
  pay: `
    zahlen zahle zahlst zahlt zahlung zahlungen bezahlen bezahle bezahlst bezahlt_werden gezahlt_werden bezahlung
    begleichen beglichen_werden überweisen überweise überweist überweisung_von ueberweisen überwiesen_werden anzahlung
    anzahlen vorkasse vorauskasse anzuzahlen zu_zahlen einzahlen entrichten rechnen_sie_direkt rechne_direkt
    rechnen_wir_direkt geld_an_der_tür geld_in_die_hand geben_sie_mir_das_geld`,
  send: `
    schicken schicke schick schickt senden sende send sendet geld akzeptieren akzeptiere nehme nehmen bevorzuge
    bevorzugen nutzen nutze verwenden kaufen kauf geben gib transferieren abwickeln mache machen machst`,
  channel: `
    überweisung* ueberweisung* banküberweisung* bankueberweisung* überweisen ueberweisen überweise überweist
    überwiesen_werden kontodaten kontoverbindung bankverbindung bankdaten kontonummer_lautet geschenkkarte*
    gutscheinkarte* gutscheincode* sofortüberweisung vorkasse vorauskasse echtzeitüberweisung wallet_adresse
    steamkarte* guthabenkarte* paysafekarte* dauerauftrag girokonto angegebene_konto angegebenes_konto paypalen
    google_play_kart* steam_kart* itunes_kart* amazon_gutschein*`,
  account: 'konto kontonummer bankkonto blz mein_konto unser_konto privatkonto',
  cash: `
    bargeld in_bar bar_bezahl* bar_zahl* bar_vor_ort bar_bei bar_auf bar_an_mich bar_an_uns bar_im barzahl* bar_mit
    bar_mitbring* bar_begleich* cash bar_übergeb* bar_und bar_gegen scheck verrechnungsscheck bar_in_die_hand
    bar_auf_die_hand alles_in_bar alles_bar geld_an_der_tür geld_in_die_hand geben_sie_mir_das_geld im_brief per_brief
    im_umschlag`,
  out: `
    außerhalb ausserhalb ohne vorbei umgehen umgeht umgehung statt anstatt anstelle sparen spart sparst vorbei_an
    abseits neben_der nicht_über nicht_ueber am_portal_vorbei jenseits uns_schenken`,
  outside: `
    an_der_plattform_vorbei an_airbnb_vorbei am_portal_vorbei unter_der_hand schwarz_bezahl* privat_abwickeln
    privat_regeln an_der_plattform_vorbei* an_der_seite_vorbei an_der_app_vorbei direktbuchung direkt_bucher
    direktbuchen privat_buchen privat_bezahl* unter_uns_ausmach* unter_uns_abmach* unter_uns_reg* unter_uns_klär*
    zwischen_uns_reg* ohne_vermittl* privatpreis privatpreise statt_hier anstatt_hier plattform_außen_vor
    vermittler_außen_vor portal_außen_vor`,
  here: `
    plattform plattformen portal portals seite website webseite internetseite app buchungsportal system onlineportal
    vermittler buchungsseite homepage`,
  on: 'auf über ueber via in bei per mit durch im am',
  direct: `
    ihnen_direkt dir_direkt euch_direkt direkt_an_sie direkt_an_dich direkt_ihnen direkt privat persönlich unmittelbar
    rechnen_sie_direkt rechne_direkt rechnen_wir_direkt`,
  me: `
    ihnen_direkt dir_direkt euch_direkt direkt_an_sie direkt_an_dich direkt_ihnen mein_konto meinem_konto mir mich uns
    mein meine meinem meinen meiner meines unser unsere unserem unseren unserer eigentümer vermieter gastgeber eigene
    eigenen unser_konto`,
  your: 'ihr ihre ihrem ihren ihrer dein deine deinem deinen deiner eure euer eurem',
  commission: `
    provision* gebühr gebühren gebuehr* servicegebühr* vermittlungsgebühr* buchungsgebühr* plattformgebühr*
    servicepauschale plattformgebühren`,
  cheaper: `
    günstiger guenstiger billiger rabatt* nachlass preisnachlass sparen spart sparst ersparnis ermäßigung
    prozent_weniger weniger_zahlen skonto preiswerter sonderpreis weniger kostet_weniger`,
  book: `
    vermieten vermiete buchen buche bucht buchst buchung stornieren storniere storniert stornierst stornierung
    reservieren reserviere reservierung absagen abwickeln umbuchen verlängern ablehnen lehnen_sie_die_buchung`,
  stay: `
    miete mietpreis mietbetrag restbetrag restmiete restzahlung rest_der restlichen restliche gesamtbetrag gesamtpreis
    gesamtsumme übernachtungspreis unterkunft der_betrag den_betrag die_summe aufenthalt buchungsbetrag reisepreis
    kaltmiete differenz den_rest der_rest die_hälfte übernachtung_kostet für_die_wohnung die_nacht pro_nacht
    alles_in_bar alles_bar`,
  advance: `
    vorab im_voraus vorher vor_anreise vor_der_anreise vor_ihrer_anreise vor_eurer_anreise vor_deiner_anreise
    vor_ankunft vor_dem_aufenthalt sofort noch_heute umgehend anzahlung vor_ihrer_ankunft zur_sicherung
    um_zu_reservieren bis_morgen vor_dem_einzug vor_check`,
  local: `
    frühstück* abendessen restaurant* bäcker* bäckerei taxi* bus bahn fähre parkplatz parken parkhaus parkgebühr*
    ticket tickets eintritt museum* markt markets geldautomat* bankautomat* laden geschäft* supermarkt
    flughafentransfer shuttle boot fahrrad fahrräder räder ausflug tour touren sauna wäsche waschmaschine brennholz
    lebensmittel getränke strandkorb* liegen parkautomat parkscheinautomat fahrer kiosk ski skipass skipässe brötchen
    imbiss trinkgeld kasse automat filiale nähe um_die_ecke gegenüber massage café minibar wein eis kahn bootsverleih
    campingplatz* verkauft verkaufen fisch* fischer*`,
  due: `
    kurtaxe* ortstaxe* tourismusabgabe* touristensteuer* bettensteuer citytax kautions* kaution kautionen
    schlüsselpfand pfand gästebeitrag kurbeitrag bettwäsche handtücher endreinigung haustier* strom heizung
    nebenkosten kinderbett übernachtungssteuer beherbergungssteuer schlüsselkaution wäschepaket`,
  refund: `
    erstatt* rückerstatt* zurückerstatt* zurücküberweis* zurückzahl* zurückgezahl* zurückbekomm* rückzahl*
    zurück_überwiesen rückbuch* auszahl* ausgezahlt zurückgeb* zurückgegeben gutgeschrieben gutschrift zurück`,
  not: 'nicht kein keine keinen keiner keinem keinesfalls niemals nie nirgends weder niemand nichts',
  warn: `
    betrug* betrüg* vorsicht phishing verdächtig* melden_sie melde_das bitte_melden falls_jemand wenn_jemand
    sollte_jemand betrugsversuch* abzock*`,
  but: 'aber jedoch sondern sonst dafür deshalb',
  review: `
    bewert* rezens* paar_worte paar_zeilen rückmeldung erfahrung erfahrungen ihre_meinung eure_meinung deine_meinung
    eindrücke bewertung bewertungen rezension rezensionen sterne stern sternen kommentar feedback google_bewertung*
    referenz beurteilung kritik 5_sterne fünf_sterne zeilen nette_worte empfehlung`,
  give: `
    hinterlassen hinterlasse hinterlässt hinterließen hinterlasst abgeben abgibst abgebt geben gib gebt schreiben
    schreibe schreib schreibt verfassen teilen teile posten poste veröffentlichen dalassen vergeben einstellen lassen
    eintragen kopieren abzugeben zu_schreiben zu_hinterlassen dalasst dalässt schenken`,
  ask: `
    erzählen_sie_anderen erzählt_anderen zeilen_über_uns zeilen_zu_uns worte_über_uns wort_über_uns bewerten bewerte
    bewertet uns_weiterempfehlen empfehlen_sie_uns empfehlt_uns empfiehl_uns rezensieren bewertungslink
    bewertungsseite weiterempfehlen empfehle_uns google_bewertung_freuen weiterempfehlung`,
  place: `
    woanders anderswo anderen_portalen andere_portale anderen_seiten anderen_plattformen andere_plattform
    eigenen_webseite gästebuch_auf google_profil google_eintrag sozialen_medien anderem_portal
    anderen_bewertungsportalen anderer_stelle`,
  thanks: `
    hat_gute haben_gute hat_tolle hat_viele ist_gut_bewertet gut_bewertet_ist wird_gut stand_in wir_haben_viele
    danke_für vielen_dank_für gesehen gelesen gefunden haben_wir_auf laut steht_auf bewertungen_lesen
    bewertungen_gelesen sehen_sie auf_google_gesehen`,
  none: `
    nicht_hier nicht_nur_hier nicht_vergessen vergessen_sie_nicht nicht_zögern zögern_sie_nicht nicht_nur kein_problem
    keine_sorge warum_nicht keine_ursache keine_frage kein_ding wlan_zugangsdaten buchungsnummer machen_sie_sich
    auf_wunsch mit_dem_auto ohne_probleme auf_dem_konto_der in_der_nähe nicht_wahr unter_uns_gesagt`,
};
