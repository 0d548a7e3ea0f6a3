export const DE = `
  ab aber abend abends abreise abreisen abholen alle allem allen alles als also alt am an anbei andere anderen anders
  ankommen antwort auch auf aufzug aus ausserdem außerdem auto bad badezimmer bald balkon baby bei beide beim besser
  beste besten bestens bestätigen bett betten bettwäsche bevor bin bis bist bitte brauche brötchen buchen bzw da dabei
  dafür daher damit danach danke dann daran darauf darf darum das dass dein deine dem den denn der des dich die dies
  diese diesem diesen dieser dieses dir direkt doch dort dran draußen dreckig drei du durch dusche dürfen eben egal ein
  eine einem einen einer eines einige einmal er erst es essen etwa etwas euch euer eure eurem euren eurer familie
  fahren fahrräder falls fast fehlt fenster ferien fertig flug föhn frage fragen frau freuen freue früh früher
  frühstück für ganz ganze gar garten gast gäste gastgeber geben gefunden gefällt gegen geht gehen gehts genau genug
  gepäck gerade gerne gern gestern gesund gewesen gibt gibt's gibts glück grad groß große grüezi grüsse grüße gruß
  gruss gut gute guten guter gutes hab habe haben habt haltestelle hallo handtücher hat hatte hatten hätte hätten haus
  hause hausnummer heißt her herr heute hi hier hilfe hin hinter hoch hoffe hoffen hund hunde ich ihm ihn ihnen ihr
  ihre ihrem ihren ihrer im immer in ins ist ja jahr jahre jeder jemand jetzt kaffee kalt kann kannst kaputt kein keine
  keinen kind kinder kinderbett klar klasse klappt kleine kleiner klein klingel klo koffer komme kommen kommt können
  könnte könnt kosten kostet krank küche kurz kühlschrank lang lange langsam laut leider letzte leute lieb liebe lieben
  lieber liegen liegt links machen macht mach mal man mein meine meinem meinen meiner mehr melde melden mich min
  minuten mir mit mitbringen mittag mitte moin möchte möchten möglich monat montag morgen morgens muss müssen nach
  nachbarn nächste nacht nächte nähe ne neben nee nehmen nein nett neu nicht nichts nix noch nochmal nur ob oben oder
  offen ohne oma ort paar parken parkplätze personen pro problem prima rechts reicht reisen richtig ruhig rund sagen
  sauber schade schon schön schöne schönen schönes schreib sehen sehr sei seid sein seine seit sich sicher sie siehe
  sind so sofort sogar sollen sollte sonne sonst sorry spät später spitze stadt statt stau stehen steht stimmt strand
  strasse straße stunde stunden suchen super tag tage tagen taxi telefon tisch toll tolle tollen treffen treffpunkt
  tschüss tür tun u über überhaupt übrigens uhr um und ungefähr uns unser unsere unten unter urlaub viel viele vielen
  vier vom von vor vorbei vorher vorne wäre wären wann war waren warm warten warum was wasser wc weg wegen weil weiß
  weit weiter welche welcher welches wenig wenn wer werde werden wetter wie wieder wieviel will willkommen wir wird
  wissen wo woche wochen woher wohin wollen worden würde würden wünsche z.b zahlen zeit zimmer zu zug zum zur zurück
  zwei servus griaß nit ned net aa oba chan isch nöd dä merci habts seids passt gell basst danggscho pfiat lg vg mfg
  glg bg ciao tschau aller nummer station land extra bus code machine büro bier wein meer see berge katze decke kissen
  bügeleisen lampe licht strom gas foto fotos bild link karte dachte dachten habs hamma wos mei gefallen nötig klemmt
  vegetarisch vegan riecht muffig eklig verspätet reinlassen verstopft bargeld tief ausflug fiel regen regnet nebenan
  raucht sechs sieben acht neun zehn elf zwölf zwanzig angebot angst anzug arzt apotheke aschenbecher aufladen bahn
  becher beheizt belegt bequem bescheid beschädigt besteck besuch bettzeug blick boot braun bremse brief brot bruder
  schwester mutter vater mama papa opa dach decken dumm dunkel durst hunger dreck dürften echt eilig einladen einzug
  eis eltern erkältet erste erster ersten fahrer fahrt fehler feiern feuer fleck fliegen freund frisch fuß gabel messer
  löffel teller tassen gläser gebäude gebühr gefahr gehört geld gelandet geöffnet geschirr geschirrspüler gestellt
  getrennt grill größer günstig haustür heizen heizkörper herd ofen hinten hof höhe insel jacke schuhe jahren jedem
  jeden kabel kasse kaufen keller kennen klimaanlage kochen kommst kopf kurtaxe lade laden lärm laufen landen leihen
  leise lust mücken markt matratze mehrere miete mieten mitten mittags moment monate müde mülleimer müll nachts nass
  neuen nimmt nirgends niemand notfall nudeln öffnen öffnet pass pfanne topf platz plan preis privat problemlos putzen
  qualität quartier rad regnen reparieren reservieren restaurant rezeption rucksack rufen sachen salz sand satz
  schatten schilder schmutzig schrank schuld schwer schwimmen sitzen ski sofa sommer winter sonnig spiegel spielen
  steckdose stecken stellen stinkt stören stornieren storniert streik stuhl stühle supermarkt surfen süß tasche
  telefonnummer termin teuer toilette treppe trinken trocken übernachten unfall ventilator vergessen verloren verpasst
  verstanden vermieter wagen wandern wärmer waschen wasserhahn wasserkocher wecken zahnbürste zelt ziehen zugang zweite
  warte wartet geputzt gegangen gemacht gesagt jo eh kimm glei hoi zäme aacho gsi morn öppis bissl ois ka kp jz gn8
  vllt na sauna karten pils mag mags einfach schreiben erreichen anreise skipass ausfüllen lautet fünf schneller
  rechnung reiche geändert august antworten natürlich kopieren lese senden anrufen handy schreibt schick skischule ruf
  vorwahl weglassen bereit schauen günstiger vertrag gruppe spart schau ersetzen zeigt eingeben formular beträgt
  kostenlos kaution folgen bezüge inkl liebten punkt mitnehmen kwh restmüll dienstags gelber parkhaus sitze klingeln
  ice sendung eins drehen version gezahlt anna gleich verfehlen wohnung passwort fürs frei budget brauchen plz flasche
  zweites roter kundennr docx sah biegt random sagt zumindest braucht ean durchwahl mobil folgt icloud private grillen
  bringt drücken angeben zähler mietwagen golf tsi rein termine stock jpeg schlüssel probieren flur seriennr max preise
  nun dienstag donnerstag sonntag januar februar märz april juni juli oktober dezember spanisch französisch deutsch
  englisch heiß rabatt drinnen perfekt hand wind test film partner park bank chance total genial final real`;
