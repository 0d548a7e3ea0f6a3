import type { Language } from '../notices/language.ts';

/**
 * Words that messages about a stay or a tour are made of, by language: small words first of all, greetings, thanks and
 * answers, and what guests ask about. Lower case; a word that several languages have stands with each of them.
 */
export const TELLING_WORDS: Readonly<Record<Language, string>> = {
  en: `
    a about after again all almost already also always am an and any anyone anything are aren't arrive arrived arrival
    arriving as ask at available away awesome back bag bags bath bathroom be beach because bed bedroom beds been before
    best better between big bit book booked booking both breakfast bring broken but by bye call can can't cancel cannot
    car card change charge check cheers child children clean close cold come comfy coming confirm could couldn't cot
    daughter day days dear deposit details did didn't different directions dirty do does doesn't dog doing don't done
    door down each early either else empty enjoy enough evening ever every everyone everything excellent extra family
    far few find fine first flat flight for forgot forgotten found free friday friend friends from front full fun get
    getting give glad go going gonna good got great group guest guests had hair half happy has have haven't having he
    hear heating hello help her here hey hi him his holiday home hope host hot hour hours house how however hundred
    husband i i'd i'll i'm i've idea if in inside instead into is isn't it it's its just keep key keys kid kids kind
    kindly kitchen know land large last late later leak least leave leaving left less let let's like little lock lol
    long look looking lost lot lots love loved lovely luggage make many map mate may maybe me mean meet meeting message
    might mind minute minutes miss missing money month more morning most move mr mrs much must my near nearby nearest
    need needed never new next nice night nights no noise noisy noon not nothing now number of off oh old on once one
    only open or other our ours out outside over parking party pay people person pick picked please pls pool possible
    problem problems quick quiet quite rain ready really receive received refund regards rent reply right room rooms
    running safe said same saturday say see seen send sent she shall shop should shower sick since small so soap some
    someone something son soon sorry sounds speak spot staff stay stayed staying still stop street stuck such sunday
    sure take takes taking talk tell than thank thanks that that's the their them then there there's these they they're
    thing things think this those though thought thru thursday thx ticket tickets till time to today together tomorrow
    tomorow tonight too took top tour towels towel traffic train travel tried trip trouble try trying tuesday tv two u
    under unfortunately until up ur us use used very visit wait waiting walk want wanted warm was washing wasn't water
    way we we'd we'll we're we've wednesday week weekend weeks welcome well went were what what's when where where's
    wheres which while who why wife will window wish with within without won't wonderful work working works worries
    would wouldn't write wrong yeah year years yep yes yesterday yet you you're your yours bedding oven kettle sheets
    fridge thermostat fantastic perfect absolutely definitely appreciate appreciated cozy spotless checkout address r n
    b4 gr8 ty tysm np ttyl btw asap noted understood agreed wonder wondering wanna gotta dunno nope sleep sleeps bought
    buy food eat dinner lunch drink coffee milk allowed included earlier drop dropped store stores bike bikes lift
    stairs floor ground pick-up pickup passport name names price cost costs euros pounds worth code bus date contact
    direct even file moment station legal camera beer wine sea city total plan option check-in baby pets pet dogs cats
    cat stroller crib blanket pillow iron hairdryer dryer machine shampoo bottle glass glasses broke light lights heat
    fan aircon ac boiler leaking stained mould smell smells bugs ants luck miles ago photo photos pic pics video link`,
  de: `
    ab aber abend abends abreise abreisen abholen abschliessen alle allem allen alles als also alt am an anbei andere
    anderen anders angekommen ankommen ankunft anreise anreisen anrufen antwort auch auf aufzug aus ausserdem außerdem
    auto bad badezimmer bahnhof bald balkon baby bei beide beim bekommen bereits besser beste besten bestens bestätigen
    bestätigung bett betten bettwäsche bevor bezahlen bezahlt bin bis bisschen bist bitte bleiben brauchen brauche
    braucht brötchen buchen buchung bzw da dabei dafür daher damit danach danke dann daran darauf darf darum das dass
    dein deine dem den denn der des deshalb deutsch dich die dies diese diesem diesen dieser dieses dir direkt doch
    dort dran draußen dreckig drei du durch dusche dürfen eben egal ein eine einem einen einer eines einfach einige
    einmal entfernt entschuldigung er erst erwachsene es essen etwa etwas euch euer eure eurem euren eurer familie
    fahren fahrrad fahrräder falls fast fehlt fenster ferien ferienwohnung fernseher fertig flughafen flug föhn frage
    fragen frau freitag freuen freue freundlich freundliche freundlichen freunde früh früher frühstück für funktioniert
    ganz ganze gar garten gast gäste gastgeber geben gebucht gefunden gefällt gegen geht gehen gehts genau genug gepäck
    gerade gerne gern gestern gesund gewesen gibt gibt's gibts glück grad groß große grüezi grüsse grüße gruß gruss gut
    gute guten guter gutes hab habe haben habt haltestelle hallo handtücher hat hatte hatten hätte hätten haus hause
    hausnummer heizung heißt her herr herzlich herzliche herzlichen heute hi hier hilfe hin hinter hoch hoffe hoffen
    hoffentlich hund hunde ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins inzwischen ist ja jahr jahre
    jeder jemand jetzt kaffee kalt kann kannst kaputt kein keine keinen kind kinder kinderbett klar klasse klappt
    kleine kleiner klein klingel klo koffer komme kommen kommt können könnte könnten könntest könnt kosten kostet krank
    küche kurz kühlschrank lang lange langsam laut leider letzte leute lieb liebe lieben lieber liegen liegt links
    machen macht mach mal man mein meine meinem meinen meiner mehr melde melden mich min minuten mir mit mitbringen
    mitnehmen mittag mitte mittwoch moin möchte möchten möglich möglichkeit monat montag morgen morgens muss müssen
    mussten nach nachbarn nachmittag nachricht nächste nächsten nacht nächte nähe natürlich ne neben nee nehmen nein
    nett neu nicht nichts nix noch nochmal nur ob oben oder offen ohne oma ort paar parken parkplatz parkplätze
    personen pro problem prima pünktlich quittung rauchen rechnung rechts reservierung reicht reisen richtig ruhig rund
    sagen samstag sauber schade schauen schicken schlafen schlecht schlüssel schnell schon schön schöne schönen schönes
    schreiben schreib sehen sehr sei seid sein seine seit sich sicher sie siehe sind so sofort sogar sollen sollte
    sollten sonne sonntag sonst sorry spät später spitze stadt statt stau stehen steht stimmt strand strasse straße
    stunde stunden suchen super tag tage tagen taxi telefon tisch toll tolle tollen treffen treffpunkt tschüss tür tun
    u über überhaupt übrigens uhr um und ungefähr uns unser unsere unserem unseren unserer unten unter unterkunft
    unterwegs urlaub viel viele vielen vielleicht vier vom von vor vorbei vorher vorne wäre wären wann war waren warm
    warten warum was waschmaschine wasser wc weg wegen weil weiß weit weiter welche welcher welches wenig wenn wer
    werde werden wetter wichtig wie wieder wieviel will willkommen wir wird wirklich wissen wo woche wochen wochenende
    woher wohin wohnung wollen wollten worden wunderbar wunderschön würde würden wünsche wünschen z.b zahlen zeit
    zimmer zu zug zum zur zurück zusammen zwei zwischen servus griaß nit ned net aa oba chan isch nöd dä merci vielmol
    habts seids passt gell basst danggscho pfiat lg vg mfg glg bg ciao tschau aller nummer station land extra bus code
    machine büro bier wein meer see berge katze decke kissen bügeleisen lampe licht strom gas foto fotos bild link
    karte fahrstuhl dachte dachten habs hamma wos mei schlüsselkasten gestohlen gefallen`,
  fr: `
    a à abord absolument accès accord accueil ad adore adoré adresse adultes aéroport ai aide aider aime aimerais
    aimerait ainsi aller alors an ancien animaux annuler ans appartement appart appeler apporter apprécié après aprem
    aprèm arrive arrivée arriver arrivera arriverons arrivons as ascenseur assez au aucun aucune aujourd'hui auj aussi
    autre autres aux avait avance avant avec avez avions avoir avons ayant bagages bain beau beaucoup belle besoin bien
    bientôt bises bisous bjr blanc boîte bon bonjour bonne bonnes bons bonsoir bouchons bruit bus c'est c'était ca ça
    casser cassé ce ceci cela celui ces cest cet cette chambre chambres changer chaque chauffage chaud chaude
    chaussures chef cher chère chers chez chien chiens chose ci clair clé clef clefs clés code coffre coincés combien
    comme comment commune compris comprise confirmer connaître coucou courses cuisine d dans date de début demain
    demande demander depuis dernier derrière des désolé désolée dessous deux devant devons devoir devrait dimanche dire
    disponible dîner dis dit dois doit donc donner dont dormir douche draps droite du eau école elle elles en encore
    endroit enfant enfants ensuite entre entrée entrer environ es escalier est est-ce et étage étaient était étant été
    êtes être eu eux excellent excusez facture faire fais fait faites famille faut femme fenêtre ferme fermé fête fin
    fois fonctionne frigo froid gare garer gauche génial gens gentil gentille grand grande gratuit gros groupe heure
    heures hier hôte ici il ils impeccable inclus j'ai j'aimerais j'arrive jamais jardin je jeudi jeune joli jour
    journée jours jsuis jusqu jusqu'à juste l l'appartement l'heure la là laisser laissé le lendemain lequel les leur
    leurs libre lieu linge lit lits logement loin long longtemps lors louer lui lundi lumière ma machine madame mais
    maison mal malade malgré malheureusement manger manque mardi marche mari marmite matin mauvais me même mer merci
    mercredi merveilleux mes message messieurs mettre midi mieux minuit minutes mme moi moins mois mon monde monsieur
    montrer mr n'est n'y ne nickel ni niveau noël nom non nos notre nous nouveau nouvelle nouvelles nuit nuits numéro
    on ont ou où oublié oublier oui ouvert ouvrir pain par parce pardon parfait parfaite parfaitement parking parler
    part partir partons pas passe passer passé payer pendant perdu permet personne personnes petit petite petits
    petit-déjeuner peu peut peut-être peux peuvent pièce piscine place plage plaisir plaît plus plutôt point porte
    portes possible pour pourquoi pourrait pourrez pourrions pourriez pouvez pouvoir pouvons premier prendre prenez
    près prêt prévenir prévenu prévoir prévu prix problème prochain prochaine prochainement propre puis pris qd qu
    qu'il qu'on quand que quel quelle quelles quelqu'un quelque quelques quels qui quoi rapide recevoir reçu regarder
    remboursement remercie remercions rendez-vous rdv répondre réponse réservation réservé réserver rester retard
    retour retrouver réveil rien rue s sa sable salle salon salut samedi sans savoir sera serait serez seront serons
    serviettes ses seul si six slt soir soirée soit soleil sommes son sont sortie souci soucis souhaite souhaitons sous
    souvent stp suis super sur surtout svp sympa ta tard tarif tél téléphone temps terrasse tes tjs toi toilettes tôt
    toujours tous tout toute toutes train tranquille très trop trouve trouvé trouver tu un une va vacances vais vas
    vendredi venez venir venons vers veuillez veut veux vient ville visite vite voici voilà voir vois voisins voiture
    vol vos votre voudrais voudrait voudrions voulez voulons vous voyage vrai vraiment vs vu y bcp cdt cordialement pb
    pblm mrc dsl ok tkt ptit ptite ouais nan chui pr ns top formidable magnifique ravie ravi soyez rendez déjà car
    front tour trouble contact excuses moment station livre sorte euros chat oreiller couverture fer courant photo
    photos carte clim climatisation cassée vélo vélos mamie valise valises bébé joyeux anniversaire félicitations
    attendre attend attends trouvons pensez penser savez sait sais cru mdr lol voiturier`,
  es: `
    a abajo abierta abierto abrir abrazo abrazos acá acabamos acceso acuerdo además adiós adónde aeropuerto agradable
    agradezco agua ahí ahora ahorita aire al algo alguien algún alguna algunos allá allí alojamiento alquilar amable
    amigo amigos antes año años anoche apartamento apenas aquí arriba así atención aún aunque autobús avisa avise
    avisen aviso ayer ayuda ayudar bajar baño barato basta bastante bebé bien bienvenida bienvenido bienvenidos
    billetes bonita bonito buen buena buenas buenisimo bueno buenos buscar busco cada caja cafe calefacción calle
    caliente calor cama camas cambiar cambio camino cancelar carro casa casi cena cerca cerrada cerrado chau che
    chévere chica chicos claro coche cocina código comer comida como cómo comprar con conmigo confirmar contigo correo
    cosa cosas creo cual cuál cualquier cuando cuándo cuanto cuánto cuántas cuántos cuarto cuatro cuesta cuna da dale
    dan dar de debe debo decir dejar dejamos deja dejo del delante demasiado dentro depa departamento desayuno desde
    después desayunar detrás día días dice dime dinero dirección disculpa disculpe disponible dónde donde dormir dos
    ducha duda durante e ejemplo el él ella ellos embargo en encanta encantada encantado encanto encantó encontramos
    encontrar encuentro enseguida entonces entrada entrar entre enviar envía envío era eres es esa ese eso espera
    espero esperamos esposa esposo esta está estaba estábamos estaban estación estado estamos están estar estaremos
    estas estás este esto estos estoy estupendo excelente factura falta familia favor fecha felices feliz fin foto
    fotos frente frío fue fuera fuimos fueron funciona funcionan gato genial gente gracias gran grande gratis grupo
    gusta gustaría gustó gusto ha haber había habitación hablar hace hacemos hacer hacia han has hasta hay haya he
    hemos hermano hermosa hermoso hija hijo hijos hola hora horas horario hoy huésped huéspedes iba igual incluido
    incluye ir jardín jueves juntos justo la lado lamentablemente largo las lavadora le lejos les libre limpia limpio
    lindo listo llamar llave llaves llega llegada llegamos llegar llegaremos llego llegó llevar lluvia lo los luego
    lugar lunes luz mal mala maleta maletas mamá mañana mando mandar manera mar martes más mascota mascotas me media
    mediodía mejor menos mensaje mes mesa mi mía mientras miércoles minutos mío mira mis misma mismo momento mucha
    muchas muchísimas muchísimo mucho muchos muy nada nadie necesita necesitamos necesitar necesito ni niña niñas
    ningún ninguna niño niños no noche noches nombre nos nosotros novio novia nuestra nuestras nuestro nuestros nueva
    nuevo nunca o ojalá olvidé olvidamos otra otras otro otros padres pagar país para paraguas parece parque parte pasa
    pasado pasar paseo pequeña pequeño pedir pena pensar pero perra perro persona personas perdón perfecta perfecto
    piscina piso playa pocas poco podemos poder podéis podían podido podrían podría podríamos podrías por porfa
    porfavor porque posible precio pregunta preguntar prefiero primera primero principal problema problemas pronto
    próxima próximo pude pueda pueden puede puedes puedo puerta pues punto puntuales que qué quedó queda quedamos
    querer quería queríamos quien quién quiere quiero quieren quisiera quizás rápido razón recibí recibido recoger
    recomienda recomiendas recomendar recuerdo reserva reservar responder respuesta resto retraso rico ropa ruido
    sábado saber sabes sábanas sacar salida salimos salir salgo saludo saludos salud se sé sea segundo seguro sean seis
    semana señor señora ser será sería servicio si sí siempre siento siguiente sillas sin sitio sobre solamente solo
    sólo somos son soy su subir suerte sus tal también tampoco tan tanta tanto tarde tardes te teléfono temprano
    tenemos tener tenga tengan tengo tenéis tercero terraza ti tiempo tiene tienen tienes toalla toallas toda todas
    todavía todo todos tomar trabajo tráfico tranquilo tranquila traer tras tren tres tu tú tus un una unas uno unos
    usar usted ustedes va vacaciones vale vamos van vas vaya veces vecinos ver verdad vez vía viaje viajamos viernes
    viene vienen vino vista vivir voy vosotros vuelo vuelta y ya yo xq tb tmb finde holi holaa onda padre gracia
    graciasss súper depto porfis pa nomás plata reembolso junto marido incluso tipo visita viajar busca
    estacionar contacto total plan gas mapa codigo armario almohada almohadas manta mantas plancha ascensor basura
    hormigas valijas guía fuente cumpleaños navidad encontré perdí perdimos volver volveremos volvemos seguimos sigue
    probamos caminando recomiendan recomendación vuestra vuestro os hicimos hizo dijo dijeron ayuden avisar avisamos
    cualquiera boleto boletos vieja jaja jajaja`,
  nl: `
    aan aangekomen aankomen aankomst aanwezig aardig ac achter achteraf adres afgelopen afspraak al alle alleen alles
    als alstublieft alsjeblieft altijd alvast amai ander andere anders annuleren antwoord appartement aub auto avond
    baby bad badkamer bakker beddengoed bed bedden bedankt bedoel beetje begin begrijp bel bellen ben beneden bent
    bereiken beschikbaar beste best betalen betaald beter bevestigen bevestiging bezoek bij bijna bijvoorbeeld binnen
    blij blijven boeken boeking boodschappen boven brengen buiten buren buurt centrum check contact d daar daarna dag
    dagen dan dank dankje dankjewel dankuwel dat de deel deur deze dezelfde dicht die dichtbij dingen direct dit doe
    doei doen doet dochter donderdag door douche draait drie druk dus duurt echt echter een één eens eerder eerst
    eerste eigen eigenlijk elk elkaar en enige enkele er erg ergens eten even excuses fiets fietsen file fijn fijne
    foto fout ga gaan gaat gasten gastvrij gebeld geboekt gebruik gebruiken geen geeft gegeven geldt gelieve geluid
    gemaakt genieten genoeg genoten geopend geregeld geweest geweldig gewoon gezellig gezin gezien gij gisteren goed
    goede goedemiddag goedemorgen goedenavond goedendag goeie graag gratis groetjes groeten groet groot grote haal haar
    had hadden halen half hallo halve handdoek handdoeken hartelijk hartstikke heb hebben hebt heeft heel heerlijk
    heerlijke helaas hele helemaal helpen hem hen het hey hi hier hij hoe hoeft hoeveel hoi hond honden hoor hoop
    hopelijk hopen huis huisje hulp hun ie ieder iedereen iemand iets ik in inbegrepen inchecken ingang inderdaad ipv
    is ja jaar jammer je jij jou jouw jullie juni kaart kaartjes kamer kamers kan kant kapot keer keuken kind
    kinderbedje kinderen klaar klein kleine klopt knap koelkast koffie kom komen komende komt kon konden kopen koud
    kosten kost kort kwart kwartier kwijt kunde kunnen kunt laat laatste land lang langs laten later leuk leuke lekker
    lekkere licht lief lieve ligt liggen links loopt lopen maak maakt maal maandag maar mag maken man me meer mee
    meekomen meenemen meerdere meeste meisje melden mensen met meteen meneer metro mevrouw middag middags mijn minder
    minuten minuutjes mis misschien moet moeten mogelijk mogen moment mooi mooie morgen morgenochtend mss na naar naast
    nacht nachten nadien natuurlijk nee neem nemen net niet niets nieuwe niks nodig nog nooit nou nu nummer och ochtend
    ochtends of om omdat omgeving onderweg ongeveer onder ons ontbijt ontvangen ontvangst onze ook oom oost op open
    opgehaald ophalen oplader opnieuw opsturen oude ouders oven over overleg paar pakken parkeerplaats parkeerplek
    parkeren pas personen plaats plek plekken plezier precies prijs prima prachtig prettig prettige probleem problemen
    proberen reactie rechts regelen reis reizen reservering rijden rond ruim rustig s samen schoon schatten schrijven
    sinds slaapkamer slapen slecht sleutel sleutels snel soms sorry spijt sproei spullen staan staat stad station
    steeds stoelen straat straks strand stuk stukje stuur sturen super t tas te tegen telefoon tenslotte terug
    terugbetaling thuis tijd tijdens tip tips toch toe toegang toen top tot trein treinstation trouwens tuin tussen
    twee u uit uitchecken uitje uur uw v vader vakantie van vanaf vanavond vandaag vandaan vanmiddag vanochtend vast
    veel ver verder vergeten verblijf verjaardag verwarming verwacht via vinden vindt vlakbij vlucht vliegveld
    voldoende volgende volgens volwassenen vond vonden voor vooraf voorbij vraag vragen vriend vrienden vriendelijk
    vriendelijke vriendin vrij vrijdag vroeg vroeger vrouw waar waarom wachten wachtwoord wandelen wanneer want waren
    warm was wasmachine wat water we wederom week weekend weekje weer weg weinig wel welk welke welkom weten wie wij
    wil willen wilt winkel woensdag wonen woning worden wordt zag zal zaterdag ze zeer zeggen zeker zelf zelfs zet
    zetten zie zien ziek zijn zin zit zo zoals zodat zoek zomer zon zondag zonder zoon zou zouden zullen zus zwembad
    mvg gr grtjs idd ff effe morge kheb oké merci hè extra familie koffer koffers morgens schade vol code bus lift trap
    verdieping gids kast kussen kussens deken dekens strijkijzer stroom link hoeven hoef gedaan gelukt lukt gevonden
    geprobeerd zaten stond wist gefeliciteerd jarig vuilnis afval kat piept`,
  pl: `
    a aby albo ale ani auta auto autem bagaż bagaże bardzo basen bez bezpłatny bedą będą bedzie będzie będę będziemy
    bilet bilety blisko bo był była było byli byliśmy być by centrum chcę chce chcemy chciałabym chciałbym chcielibyśmy
    choć chory chyba ciepła ciepło ciebie ci co coś czas czasu cześć często czekam czekamy czy czyli czysto czemu dacie
    da dać dalej dam daleko dla dlaczego do dobra dobranoc dobre dobry dobrze dodatkowy dojazd dojechać dojedziemy dom
    domek domu dopiero dopłata dość dostać dostęp dostępny drodze drzwi dużo duży dwa dwie dwoje dwóch dzwonić dzień
    dni dniu dnia dobrego dorosłych dorosłe dostępne drugi dziecka dzieci dzieckiem dziecko dziękuję dziękujemy dzięki
    dziś dzisiaj faktura fakturę fajnie fajny gdy gdyby gdzie godzinie godzina godziny godz głośno gorąca gości goście
    gorąco gotowe go grzanie hałas i ich ile ilu im inaczej inne inny iść ja jadę jak jaka jaki jakie jakieś jako jasne
    jedna jedno jednak jeden jedziemy jego jej jest jestem jesteście jesteśmy jeśli jeszcze już jutro jutra rana wieczora południa południu każdy kiedy kilka
    klimatyzacja klucz klucze kluczy kod kogoś komu koniec korku kosztuje kot kto które który która którą której
    których którzy kuchni kuchnia lat lata lecimy lecz leży lotnisko lotniska lub ma macie maja mają mam mamy masz maly
    mała małe mały mi mieć miejsca miejsce miejscu miesiąc miał miała mieliśmy mieszkanie mieszkania mieszkaniu między
    minut miła miło miłego miłe mną mnie moc moge mogę moglibyśmy mogliby moglibyście mogła mógł mógłby moi moje moja
    mojego mojej może możecie możemy możesz można możliwe możliwość mój musi musimy muszę my na nad najbliższy
    najlepiej nam nami napisać naprawdę nas następny nasz nasza nasze naszego naszej nawet nic nich nie niego niej
    niestety niż no nocleg nocy nowy numer o ob obiad obok od odbiór odebrać odezwę odjazd odpowiedź odpowiedzieć
    odpowiedni odwołać ogrzewanie ok około okno on ona one oni opłata oraz orientacyjnie osobowy osób osoba osoby
    ostatni oto otwarte pa pan pani pana panią panie państwa państwo parking parkingu parkować parę pewnie piątek
    piesek psa psem pies pieskiem pieniądze pierwszy piękne piękny pięknie po pobyt pobytu pociąg pod poczta podróż
    podobało podać poinformować pokój pokoju pokoje pokoi polecam pomoc pomocy ponieważ poniedziałek poproszę poprosić
    poza potem potrzebne potrzebuję potrzebujemy potwierdzić potwierdzam pozdrawiam pozdrawiamy pozdrowienia pościel
    późno później północ prawda prawie prawo proszę prysznic przed przepraszam przepraszamy przez przy przyjazd
    przyjazdu przyjechać przyjedziemy przyjeżdżamy przylot przylatujemy punktualnie pytanie pytania psuje rachunek
    ranem rano raz razem rezerwacja rezerwację rezerwacji rezerwować reszta rodzina rowery rower również są sami samo
    samochód samochodem sama schody serdecznie się siebie sobie sobota sobotę skąd sklep skrzynce słońce spać spoko
    sprawy sprawa sprzątanie stacja stan stoi stoimy super swoje szkoda szybko śniadanie śniadania środa świetnie ta
    tak taki takie także tam tamten te tego tej telefon tel temu ten teraz też to tobie tu tutaj tydzień tygodnia tylko
    tym ty u ulica ulicy urlop usterka uwaga w wasz wasza wasze was wam wami wcześnie wcześniej wczoraj we weekend
    widok wie wiem wiec więc więcej wieczór wieczorem windy winda witam witamy wizyta woda wody wolne wolny wspaniale
    wstęp wszystkie wszystkich wszystkim wszystko wtedy wtorek wyjazd wyjechać wymeldować wynajem wysłać wysyłam z za
    zabrać zaczyna zadzwonić zadowoleni zakupy zameldować zamek zamknięte zanim zapłacić zapomniałam zapomniałem
    zapytać zaraz zawsze ze zepsuty zepsuta zgubiłem zgubiłam zgoda zimno zima zł złoty zmienić znaleźć znowu zostać
    zostawić zostawiłam zostawiłem zwierzęta zwrot żaden że żeby żona żonę życzymy życzę pozdro dzieki spk nara hejka
    hej wgl cb spokojnie ręczniki ręcznik lodówka suszarka pralka nieporozumienie zorientowani łóżeczko łóżko łazienka
    łazience piętro piętrze walizki walizka buty kurtka kurtkę przewodnik fontannie taksówka adres szafie szafa
    poduszki poduszka koc czujnik dymu śmieci mrówki urodzin urodziny życzenia gra działa próbowaliśmy dojść zjeść
    wrócimy wracamy dotarliśmy dojechaliśmy wejście wejścia kogo kota rodzice mama tata syn córka telefonu`,
  ru: `
    а аэропорт аэропорта багаж бассейн без билет билеты благодарим благодарю близко более болен больше большое брать
    бронирование бронь будем будет будете буду будут бы был была были было быть в вай вам вами вас ваш ваша ваше ваши
    вашего вашей вашем ванная вдвоем ведь везде вечер вечером вечера взрослых взять видно включен включено влево вместе
    вместо вниз во вода воды возможно возврат вокзал вопрос вот время времени все всегда всего всей всем всех всё
    встретимся встречаемся встреча вторник вход входит вчера вы выезд выезда выехать где говорите год горячая горячей
    гости гостей готов готово да давайте далеко даже дам два две двое двух день деньги детей дети детская для дня дней
    днем до добрый добрая доброе доброго добраться договорились доехать должны дом дома дочь другой другие думаю душ
    его ее еда едем еду если есть ехать еще ещё её жаль ждем жду ждать жена же жить за забыл забыла забыли забрать
    завтра завтрак заезд заезда заехать зал заказ зарядку заранее заселение заселиться зачем здесь здравствуйте знаем
    знаете знаю и из извините или им имя инструкция интернет их июля июня к каждый как какая какие какой какое квартира
    квартиру квартире квартиры км ключ ключи ключей код когда конечно комната комнату кондиционер корабль которая
    которые который кота кошка красиво кровать кроватка кроме кто куда кухня ли лифт лучше любой магазин май мало
    маленький маленькая машина машине машину машины между места место метро минут можем можете может можно мой море
    моря мои моя мою мужем муж мусор мы на нам нами над надо найти напишите написать нас наш наша наше наши не него нее
    немного нет нету ни ним них ничего но нового номер номера номере ночь ночи ночей нужен нужна нужно нужны о об обед
    обратно обязательно один одна одну однако около окно он она они оно опоздаем опоздание оплата оплатить оплатили
    организовать остановка остановиться от ответ ответить ответьте отель отельер отзыв отлично отменить отопление
    отопления отпуск очень парковка парковки парковку пару первый перед передать перезвоните питание пишу плохо пляж
    пляжа по поблизости погода под подойдет подскажите подтвердите поезд пожалуйста пожал поздно позвоните пока пол
    полотенца получить получили помогите помощь понедельник понял поняла понятно понравилось понравился пораньше после
    постель посмотреть потеряли потом почему почти поэтому правда предоплата при приедем приедут приезд приезда
    приезжаем привет прилетаем прибытие примерно принято прислать пробке проблем проблема простите прошу прямо пятница
    работает работают рад рада рады раз раньше расстояние рейс ребенок ребенком ребёнок рядом с сам самое самолет
    сейчас сегодня семья сердечно сколько скоро слишком сможем сможете смогу со собака собакой собаку собачкой совсем
    согласен согласна сожалению сообщите соседи спальня спасибо спс среда срочно стать стиральная стоим стоит сторона
    страшно суббота супер сути сюда та так также такая такое там таксист твой те тебе тебя телефон тепло тем теперь то
    тогда того тоже только тот три трое трубку туалет тур туристов ты у убрать удобно удалось уедем уехать уже ужин
    узнать улица улице утра утром утро фото хватает холодильник холодно холодная хорошего хорошая хорошее хороший
    хорошо хотел хотела хотели хотим хотите хочу хозяин цена цену час часа часов часам чего чек чем через чисто чистая
    что чтобы чтото шумно экскурсия экскурсии эта эти это этого этом этот этой я яркий норм ок окей пжл пож щас чё ага
    угу здрасте прив этаж чемоданы чемодан вещи адрес напомните подушки подушка одеяло обувь куртка дождевик гид
    фонтана вернемся вернёмся доехали приехали дошли дойти пешком поесть посоветуйте шкаф шкафу датчик муравьи рождения
    праздником честно мужа жены мамы папа мама сын дочка кот пробовали подходит искать ищем детьми возможен`,
  ar: `
    في من على إلى الى عن مع هل ما ماذا متى كيف أين اين كم لماذا ليش شو ايش وش ليه هذا هذه ذلك هنا هناك التي الذي كان
    كانت يكون لا لم لن نعم ايوه أيوه اي طيب تمام ممتاز جميل رائع شكرا شكراً جزيلا مشكور مشكورين يعطيك العافية مرحبا
    مرحباً أهلا اهلا وسهلا السلام عليكم وعليكم صباح مساء الخير النور يوم غدا غداً بكرة بكره اليوم أمس امس الساعة ساعة
    الآن الان بعد قبل نحن احنا أنا انا أنت انت انتم هو هي هم ممكن يمكن يمكننا يمكنك أريد اريد نريد بدي بدنا عايز عايزين
    أبغى ابغى نبي محتاج نحتاج عندي عندكم عندك عندنا لدينا لديكم لو سمحت سمحتم رجاء رجاءً الرجاء فضلك فضلكم الحجز حجز
    الغرفة غرفة الشقة شقة البيت بيت المفتاح مفتاح المفاتيح مفاتيح الباب المطار الرحلة رحلة الفطور الإفطار السيارة سيارة
    موقف مواقف قريب بعيد الواي فاي الانترنت المسبح الشاطئ البحر الماء ماء حار بارد أطفال اطفال طفل شخص شخصان أشخاص ليلة
    ليالي وصول الوصول نصل وصلنا راح سوف سنصل هنوصل المغادرة متأخر متأخرين آسف اسف آسفة عذرا للأسف إلغاء الغاء السعر سعر
    الدفع دفع كل شيء شي كثير كثيرا كتير جدا جداً مرة وايد حلو زين كويس منيح إن ان شاء الله الحمد لله والله مشكلة مافي
    مفيش فيش يوجد فيه أو او لكن بس ثم حتى إذا اذا لأن كنا كنت واش كاين بزاف باش ديال راه شحال علاش فين غادي دابا برشا
    باهي طابق الطابق دور العنوان عنوان المدخل الحقائب شنط الشنط التاكسي تاكسي المناشف مناشف المخدات المكان مكان قربنا
    نوصل جاي جايين راجعين أكيد اكيد دقيقة عيد ميلاد سعيد سعيدة يومك لك لكم منكم عنده زوجي زوجتي ابني بنتي العائلة
    نستطيع تستطيع ترك نترك ينفع نمشي وين ناكل أول مو لاقي بكام لحد المطبخ الحمام السرير متاح مشمول المرشد بصراحة صورة
    صور رمز الرمز الكود كود`,
  pt: `
    a à abraço abraços acabamos acesso acho adorámos adoramos adorei aeroporto agora agradeço agradecemos água aguardo
    ainda ajuda ajudar alguém algum alguma almoço alojamento alugar amanhã amigo amigos andar aniversário animais
    anfitrião antes ano anos ao aos apartamento apto ap apenas aqui aquecedor aquecida aquecimento ar as às assim até
    atenciosamente atraso atrasados avião aviso banheiro barulho bastante bebê bebé beijinhos beijos bem berço boa boas
    bom bonita bonito breve busca buscar cá cachorro cachorrinho cachorros cada café cama camas caixa caminho cancelar
    cão carregador carro cartão casa casal cedo cem centro certeza certo chamar chave chaves chega chegada chegamos
    chegar chegaremos chegou chego chover chuva chuveiro cidade cima claro cobertor código coisa coisas com combinado
    comer comida como comigo comprar comboio confirmar conosco connosco conseguimos conseguir consigo conta cozinha
    criança crianças cuidado cumprimentos custa d da daqui dar das de deixar deixei deixámos demais dentro depois
    desculpa desculpe desde deve devo dia dias dinheiro direita disponível diz dizer do dois dor dormir dos duas
    durante duche dúvida e é ela ele eles elevador em embora encontrar encontramos encontro enquanto então entrada
    entrar entre entrega enviar era espera esperamos espero esposa esqueci esquecemos essa esse esta está estaciona
    estacionamento estacionar estamos estão estar estaremos estava estávamos este estou eu exato excelente faço fala
    falar falta família faz fazer fechada fechado feito feliz feriado ficar ficamos ficou fica filha filho filhos fim
    foi fomos for fora foram frente frigorífico frio funciona gás gente geladeira gostamos gostámos gostaria
    gostaríamos gostei gosto grande grátis grato grata grupo há hoje hora horas hóspede hóspedes horário incluído
    incluso infelizmente ir isso isto já janela jantar junto lá lado lamento legal lençóis levantar levar lhe limpa
    limpeza limpo linda lindo lista livre local logo longe loja lugar luz máquina mãe maior mais mala malas manhã
    mandar mar marcar maravilha maravilhosa maravilhoso marido mas massa me meia meio melhor menos mensagem mês mesa
    mesmo metrô meu meus mim minha minhas minuto minutos moça momento moro muita muitas muito muitos mulher na nada não
    nao naquela nas nem nenhum nenhuma nessa nesse no noite noites nome nos nós nossa nossas nosso nossos nova
    novamente novo num numa número nunca o obg obrigada obrigadão obrigadinha obrigado oi oito olá ola onde ontem
    ônibus os ótima ótimo ou outra outras outro outros ouvir pagamento pagar pai pais para parabéns parada parece parte
    partir passado passar passeio pé pede pedir pegar pela pelas pelo pelos pena pequena pequeno pequeno-almoço
    perfeita perfeito pergunta perto pessoa pessoal pessoas piscina pode podem podemos poder poderia poderiam
    poderíamos podia pois pontuais ponto por porque porta possível possivel posso pouco pra praia prazer precisa
    precisamos preciso preço prédio prezada prezado primeira primeiro problema problemas próxima próximo qual qualquer
    quais quando quanta quantas quanto quantos quarto quartos quase que quê quem quente quer querem queremos queria
    queríamos quero quinta rápido realmente recebemos receber recebi recomenda reembolso reserva reservar responder
    resposta retorno roupa rua sábado saber sabe saída sair são se segunda seguro seis seja sejam sem semana sempre
    senhor senhora ser será seria seu seus sexta sim simpático só sobre somente somos sorte sou sua suas super tá
    talvez também tarde tão tb tbm tem têm temos tempo tenha tenho ter terça terá terraço tinha tinham tipo tira toalha
    toalhas toda todas todo todos tomar total trabalho tranquilo transferência trânsito traz três trem tu tua tudo
    ultima última último um uma umas uns vai valeu vamos vão varanda vc vcs vejo vem ver verdade vez vezes viagem
    viajar vieram vir vira visita vista viva você vocês volta voltar voltaremos volto voo vossa vosso vossas vossos vou
    eh né td blz msg qdo pq vlw flw kkk rs abs bj bjs oii galera bacana beleza fixe giro autocarro telemóvel
    casa-de-banho calor principal pronto segundo vale euros contigo departamento plano foto mapa endereço armário
    travesseiro travesseiros almofada cobertores ferro gato lixo formigas guia fonte natal encontrei perdi perdemos
    tentamos chegando dicas apê casaco capa calçado esperar-vos acha funcionando quebrado quebrada estragado`,
};
