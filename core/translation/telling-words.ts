import type { Language } from '../notices/language.ts';

/**
 * Words that messages about a stay or a tour are made of, by language: small words first of all, greetings, thanks and
 * answers, and what guests ask about. Lower case; a word that several languages have stands with each of them.
 */
export const TELLING_WORDS: Readonly<Record<Language, string>> = {
  en: `
    a about after again all almost also always am an and any anyone are aren't arrive arrived arrival arriving as ask
    at away awesome back bag bags bath bathroom be beach bed bedroom beds been before best better big bit book booked
    booking both breakfast bring broken but by bye call can can't cancel cannot car card change charge check cheers
    child clean close cold come comfy coming confirm could couldn't cot day days dear deposit details did didn't
    different directions dirty do does doesn't dog doing don't done door down each early either else empty enjoy enough
    evening ever every excellent extra family far few find fine first flat flight for forgot forgotten found free
    friday friend friends from front full fun get getting give glad go going gonna good got great group guest guests
    had hair half happy has have haven't having he hear hello help her here hey hi him his home hope host hot hour
    hours house how hundred husband i i'd i'll i'm i've idea if in inside instead into is isn't it it's its just keep
    key keys kid kids kind kindly kitchen know land large last late later leak least leave leaving left less let let's
    like little lock lol long look lost lot lots love loved lovely luggage make many map mate may maybe me mean meet
    message might mind minute minutes miss missing money month more morning most move mr mrs much must my near nearby
    need needed never new next nice night nights no noise noisy noon not now number of off oh old on once one only open
    or other our ours out over parking party pay people person pick picked please pls pool possible problem problems
    quick quiet quite rain ready really receive refund regards rent reply right room rooms running safe said same say
    see seen send sent she shall shop should shower sick since small so soap some son soon sorry sounds speak spot
    staff stay stayed still stop street stuck such sunday sure take takes taking talk tell than thank thanks that
    that's the their them then there there's these they thing things think this those though thru thx ticket tickets
    till time to today tomorrow tomorow tonight too took top tour towels towel traffic train travel tried trip trouble
    try trying tv two u under until up ur us use used very visit wait walk want wanted warm was wasn't water way we
    we'd we'll we're we've week weekend weeks welcome well went were what what's when where where's wheres which while
    who why wife will window wish with within won't work works worries would write wrong yeah year years yep yes
    yesterday yet you you're your yours bedding oven kettle sheets fridge thermostat fantastic perfect absolutely
    definitely appreciate appreciated cozy spotless checkout r n b4 gr8 ty tysm np ttyl btw asap noted understood
    agreed wonder wondering wanna gotta dunno nope sleep sleeps bought buy food eat dinner lunch drink coffee milk
    earlier drop store stores bike bikes lift stairs floor ground pick-up pickup passport name names price cost costs
    euros pounds worth code bus date contact direct even file moment station legal camera beer wine sea city total plan
    option check-in baby pets pet dogs cats cat stroller crib blanket pillow iron hairdryer dryer machine shampoo
    bottle glass glasses broke light lights heat fan aircon ac boiler leaking mould smell smells bugs ants luck miles
    ago photo photos pic pics video link blast legend jammed keybox lockbox snow chains vegetarian vegan menu options
    camper delayed midnight toilet clogged cash gear deep lake twin canceled cancelled cancellation smoking smoke
    balcony six seven eight nine ten eleven twelve twenty thirty apartment airport bill birthday boat bottles bowl
    cheap chair chairs cleaner closed clothes colour comfortable confused confusing correct couple cup cups curtains
    damage damaged dead decide delicious describe desk die dirt disgusting dishes dishwasher doorbell drive driver
    driving elevator entrance exit expensive fast fault feel fees fell fire fix fixed flooded follow forks freezing
    fuse garden gate girl boy guide heard heavy hospital doctor medicine hungry hurry hurt ill issue issues kept
    kitchenette knew knock knives lady lamp landed laundry locked lonely lower lucky mattress mention mirror mistake
    mother father mum dad sister brother moved nobody okay older online opening outdoor paid passports password pan
    pans pharmacy phone picking place plane plates plenty plug plugs pot prefer pretty promise proper rained raining
    rather receipt recommend remember remote request reservation reserve restaurant restaurants return ride river road
    rubbish garbage trash sand save school screen seats seem seems sheet shared shoes showed sign sink sit size skiing
    sky slept slow snack socket sofa sound space special spend spoon stand steps stuff suit suitcase suitcases summer
    winter sun sunny supermarket swim swimming table taxi team terrible terrace tired tomorrow's toothbrush town toys
    track trail transfer turn turned twice type umbrella understand upstairs downstairs useful vacation view village
    voucher wake wallet warning waste website wet wooden word young someone's anybody forever especially hiya eta ish
    kayak kayaks sauna`,
  de: `
    ab aber abend abends abreise abreisen abholen alle allem allen alles als also alt am an anbei andere anderen anders
    ankommen antwort auch auf aufzug aus ausserdem außerdem auto bad badezimmer bald balkon baby bei beide beim besser
    beste besten bestens bestätigen bett betten bettwäsche bevor bin bis bist bitte brauche brötchen buchen bzw da
    dabei dafür daher damit danach danke dann daran darauf darf darum das dass dein deine dem den denn der des dich die
    dies diese diesem diesen dieser dieses dir direkt doch dort dran draußen dreckig drei du durch dusche dürfen eben
    egal ein eine einem einen einer eines einige einmal er erst es essen etwa etwas euch euer eure eurem euren eurer
    familie fahren fahrräder falls fast fehlt fenster ferien fertig flug föhn frage fragen frau freuen freue früh
    früher frühstück für ganz ganze gar garten gast gäste gastgeber geben gefunden gefällt gegen geht gehen gehts genau
    genug gepäck gerade gerne gern gestern gesund gewesen gibt gibt's gibts glück grad groß große grüezi grüsse grüße
    gruß gruss gut gute guten guter gutes hab habe haben habt haltestelle hallo handtücher hat hatte hatten hätte
    hätten haus hause hausnummer heißt her herr heute hi hier hilfe hin hinter hoch hoffe hoffen hund hunde ich ihm ihn
    ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja jahr jahre jeder jemand jetzt kaffee kalt kann kannst
    kaputt kein keine keinen kind kinder kinderbett klar klasse klappt kleine kleiner klein klingel klo koffer komme
    kommen kommt können könnte könnt kosten kostet krank küche kurz kühlschrank lang lange langsam laut leider letzte
    leute lieb liebe lieben lieber liegen liegt links machen macht mach mal man mein meine meinem meinen meiner mehr
    melde melden mich min minuten mir mit mitbringen mittag mitte moin möchte möchten möglich monat montag morgen
    morgens muss müssen nach nachbarn nächste nacht nächte nähe ne neben nee nehmen nein nett neu nicht nichts nix noch
    nochmal nur ob oben oder offen ohne oma ort paar parken parkplätze personen pro problem prima rechts reicht reisen
    richtig ruhig rund sagen sauber schade schon schön schöne schönen schönes schreib sehen sehr sei seid sein seine
    seit sich sicher sie siehe sind so sofort sogar sollen sollte sonne sonst sorry spät später spitze stadt statt stau
    stehen steht stimmt strand strasse straße stunde stunden suchen super tag tage tagen taxi telefon tisch toll tolle
    tollen treffen treffpunkt tschüss tür tun u über überhaupt übrigens uhr um und ungefähr uns unser unsere unten
    unter urlaub viel viele vielen vier vom von vor vorbei vorher vorne wäre wären wann war waren warm warten warum was
    wasser wc weg wegen weil weiß weit weiter welche welcher welches wenig wenn wer werde werden wetter wie wieder
    wieviel will willkommen wir wird wissen wo woche wochen woher wohin wollen worden würde würden wünsche z.b zahlen
    zeit zimmer zu zug zum zur zurück zwei servus griaß nit ned net aa oba chan isch nöd dä merci habts seids passt
    gell basst danggscho pfiat lg vg mfg glg bg ciao tschau aller nummer station land extra bus code machine büro bier
    wein meer see berge katze decke kissen bügeleisen lampe licht strom gas foto fotos bild link karte dachte dachten
    habs hamma wos mei gefallen nötig klemmt vegetarisch vegan riecht muffig eklig verspätet reinlassen verstopft
    bargeld tief ausflug fiel regen regnet nebenan raucht sechs sieben acht neun zehn elf zwölf zwanzig angebot angst
    anzug arzt apotheke aschenbecher aufladen bahn becher beheizt belegt bequem bescheid beschädigt besteck besuch
    bettzeug blick boot braun bremse brief brot bruder schwester mutter vater mama papa opa dach decken dumm dunkel
    durst hunger dreck dürften echt eilig einladen einzug eis eltern erkältet erste erster ersten fahrer fahrt fehler
    feiern feuer fleck fliegen freund frisch fuß gabel messer löffel teller tassen gläser gebäude gebühr gefahr gehört
    geld gelandet geöffnet geschirr geschirrspüler gestellt getrennt grill größer günstig haustür heizen heizkörper
    herd ofen hinten hof höhe insel jacke schuhe jahren jedem jeden kabel kasse kaufen keller kennen klimaanlage kochen
    kommst kopf kurtaxe lade laden lärm laufen landen leihen leise lust mücken markt matratze mehrere miete mieten
    mitten mittags moment monate müde mülleimer müll nachts nass neuen nimmt nirgends niemand notfall nudeln öffnen
    öffnet pass pfanne topf platz plan preis privat problemlos putzen qualität quartier rad regnen reparieren
    reservieren restaurant rezeption rucksack rufen sachen salz sand satz schatten schilder schmutzig schrank schuld
    schwer schwimmen sitzen ski sofa sommer winter sonnig spiegel spielen steckdose stecken stellen stinkt stören
    stornieren storniert streik stuhl stühle supermarkt surfen süß tasche telefonnummer termin teuer toilette treppe
    trinken trocken übernachten unfall ventilator vergessen verloren verpasst verstanden vermieter wagen wandern wärmer
    waschen wasserhahn wasserkocher wecken zahnbürste zelt ziehen zugang zweite warte wartet geputzt gegangen gemacht
    gesagt jo eh kimm glei hoi zäme aacho gsi morn öppis bissl ois ka kp jz gn8 vllt na sauna karten pils mag mags`,
  fr: `
    a à abord absolument accès accord accueil ad adore adoré adresse adultes aéroport ai aide aider aime aimerais ainsi
    aller alors an ancien animaux annuler ans appartement appart appeler apporter apprécié après aprem aprèm arrive
    arrivée arriver arrivera arriverons as ascenseur assez au aucun aucune auj aussi autre autres aux avait avance
    avant avec avez avions avoir avons ayant bagages bain beau belle besoin bien bientôt bises bisous bjr blanc boîte
    bon bonne bonnes bons bonsoir bouchons bruit bus c'est ca ça casser cassé ce ceci cela celui ces cest cet cette
    chambre chambres changer chaque chaud chaude chef cher chère chers chez chien chiens chose ci clair clé clef clefs
    clés code coffre coincés combien comme comment commune compris comprise confirmer coucou courses d dans date de
    début demain demande demander depuis derrière des désolé désolée dessous deux devant devons devoir dire disponible
    dîner dis dit dois doit donc donner dont dormir douche draps droite du eau école elle elles en encore enfant
    ensuite entre entrée entrer environ es escalier est est-ce et étage étaient était étant été êtes être eu eux
    excellent excusez facture faire fais fait faites famille faut femme fenêtre ferme fermé fête fin fois frigo froid
    gare garer gauche génial gens gentil gentille grand grande gratuit gros groupe heure heures hier hôte ici il ils
    impeccable inclus j'ai j'aimerais j'arrive jamais jardin je jeudi jeune joli jour journée jours jsuis jusqu juste l
    l'appartement l'heure la là laisser laissé le lequel les leur leurs libre lieu linge lit lits loin long lors louer
    lui lundi lumière ma machine madame mais maison mal malade malgré manger manque mardi marche mari marmite matin me
    même mer merci mes message mettre midi mieux minuit minutes mme moi moins mois mon monde mr n'est n'y ne nickel ni
    niveau noël nom non nos notre nous nuit nuits numéro on ont ou où oublié oui ouvert ouvrir pain par parce pardon
    parking parler part partir partons pas passe passer passé payer pendant perdu permet personne personnes petit
    petite petits petit-déjeuner peu peut peut-être peux pièce piscine place plage plaît plus plutôt point porte portes
    possible pour pouvez premier prendre prenez près prêt prévenir prévenu prévoir prévu prix problème propre puis pris
    qd qu qu'il qu'on quand que quel quelle quelles quelqu'un quelque quels qui quoi rapide reçu regarder remercie
    remercions rendez-vous rdv répondre réponse réservation réservé réserver rester retard retour réveil rien rue s sa
    sable salle salon salut samedi sans savoir sera serait serez seront serons serviettes ses seul si six slt soir
    soirée soit soleil sommes son sont sortie souci soucis sous stp suis super sur svp sympa ta tard tarif tél
    téléphone temps terrasse tes tjs toi tôt tous tout toute toutes train tranquille très trop trouve trouvé tu un une
    va vais vas venez venir venons vers veuillez veut veux vient ville visite vite voici voilà voir vois voiture vol
    vos votre voudrais voudrions voulez vous voyage vrai vs vu y bcp cdt cordialement pb pblm mrc dsl ok tkt ptit ptite
    ouais nan chui pr ns top formidable magnifique ravie ravi soyez rendez déjà car front tour trouble contact excuses
    moment station livre sorte euros chat oreiller couverture fer courant photo photos carte clim climatisation cassée
    vélo vélos mamie valise valises bébé joyeux félicitations attendre attend attends pensez penser savez sait sais cru
    mdr lol voiturier neige chaînes bloquée bloqué végétarien végétariens dingue camping-car moisi dégoûtant retardé
    qqn bouchés bouché liquide espèces matériel profond lac acceptés enfin annulée annulé pluie pleut fume fumer balcon
    sèche-cheveux sept huit neuf dix onze douze vingt accueillante agréable aidez allée allumer ami amie amis amusant
    annonce annulation apercevoir appelle appelez arrêt arrêter artisan assiettes attention attendons auriez aurions
    avion avis avouer bagage baignade balade banque barbecue bas bateau bâtiment bonheur boire bol bon-cadeau bouteille
    bouteilles boulangerie bras bruyant bureau cadeau café cafetière calme canapé carrefour casserole centre chaise
    chaises chargeur chaudière cheminée chercher ciel colis complet content contente contacter copain copine correct
    côté couteau cuillère couloir coupure courir cour couvert couverts crème croire déçu déçue dégât dehors dedans
    déjeuner délicieux démarrer dépêcher dépôt déranger descendre dessus dimension directement docteur dommage données
    dors drap durée échanger éclairage éloigné embêtant emporter énorme entendu entendre envoyé envoyer envoie épicerie
    équipement erreur espère espérons essayé essayer éteindre étions évidemment évier excursion explication extérieur
    fatigué fatigués fer-à-repasser feu fichier fils fille fleurs forfait four fraîche frais frère fromage fuite fumée
    gâteau génération gêné gosses goût grâce guide habite habituel hâte hésitez horaires hôpital hôtes huile humidité
    imprimer incendie infos inquiète instant interdit internet intéressant invités itinéraire jeux jolie jouer jouets
    langue lave-linge lave-vaisselle laver légumes lessive ligne location louons lourd magasin maillot malentendu
    manteau marcher marché matelas médecin ménage mètres micro-ondes minute montagne monter montée mosquée mot moteur
    mur musée nager navette navrée nettoyage nettoyer nuages nuitée occupé ombre oreillers oublie ouverte ouverture
    oups paie panier panne papa maman papiers parapluie parasol parents parlez parmi partager pâtes payé pays peine
    père mère perdus permis peur pharmacie pied pieds pire plaque plat plats pleine poêle poids poisson police pont
    portail porte-clés poser poubelle poubelles précédent précisions préfère préférons première prenons presque pressé
    preuve prise proposer propreté quartier quitter raison randonnée ranger rappel rappeler rapport récupérer réduction
    reçoit regarde règlement rembourser rendre réparer repas repasser repos réponds requis réseau résidence reste
    restons retirer réunion robinet route sac sachez saison salé sale salle-de-bain sauf savon sec séjour sel semaine
    semble sent sèche serrure seule siège signer simple site ski soeur sœur soif faim soin sol sombre sonner sonnette
    sortir sortons suffit suivre supermarché superbe surprise tables taille tasse télé tente terrain tête ticket tiens
    tirer tomber tombé touche tourner traversin trajet tranquillité travaux trente trésor utiliser vaisselle vendre
    vent venu venus verre verres verrou vêtements viande vide vie vieux vin visiter vitesse vivement volets vols vue wc
    zone nulle sauna kayak`,
  es: `
    a abajo abierta abierto abrir abrazo abrazos acá acabamos acceso además adiós adónde aeropuerto agradable agradezco
    agua ahí ahora ahorita aire al algo algún alguna algunos allá allí alojamiento alquilar amable amigo amigos antes
    año años anoche apartamento apenas aquí arriba así atención aún aunque autobús avisa avise avisen aviso ayer ayuda
    ayudar bajar baño barato basta bastante bebé bien bienvenida bienvenido bienvenidos billetes bonita bonito buen
    buena buenas buenisimo bueno buenos buscar busco cada caja cafe calefacción calle caliente calor cama camas cambiar
    cambio camino cancelar carro casa casi cena cerca cerrada cerrado chau che chévere chica chicos claro coche cocina
    código comer comida como cómo comprar con conmigo confirmar contigo correo cosa cosas creo cual cuál cuando cuándo
    cuanto cuánto cuántas cuántos cuarto cuatro cuesta cuna da dale dan dar de debe debo decir dejar deja dejo del
    delante demasiado dentro depa departamento desayuno desde después desayunar detrás día días dice dime dinero
    dirección disculpa disculpe disponible dónde donde dormir dos ducha duda durante e el él ella ellos embargo en
    encanta encantada encantado encanto encantó encontramos encontrar enseguida entonces entrada entrar entre enviar
    envía envío era eres es esa ese eso espera espero esperamos esposa esposo esta está estaba estábamos estaban
    estación estado estamos están estar estaremos estas estás este esto estos estoy estupendo excelente factura falta
    familia favor fecha felices feliz fin foto fotos frente frío fue fuera fuimos fueron funciona funcionan gato genial
    gente gracias gran grande gratis grupo gusta gustaría gustó gusto ha haber había habitación hablar hace hacer hacia
    han has hasta hay haya he hemos hermano hermosa hermoso hija hijo hijos hola hora horas horario hoy huésped
    huéspedes iba igual incluido incluye ir jardín jueves juntos justo la lado lamentablemente largo las lavadora le
    lejos les libre limpia limpio lindo listo llamar llave llaves llega llegada llegar llego llegó llevar lluvia lo los
    luego lugar lunes luz mal mala maleta maletas mamá mañana mando mandar manera mar martes más mascota mascotas me
    media mediodía mejor menos mensaje mes mesa mi mía miércoles minutos mío mira mis misma mismo momento mucha muchas
    muchísimo mucho muchos muy nada nadie necesita necesitamos necesitar necesito ni niña niñas ningún ninguna niño
    niños no noche noches nombre nos novio novia nueva nuevo nunca o ojalá olvidé olvidamos otra otras otro otros
    padres pagar país para paraguas parece parque parte pasa pasado pasar paseo pequeña pequeño pedir pena pensar pero
    perra perro persona personas perdón perfecta perfecto piscina piso playa pocas poco podemos poder podéis podían
    podido podrían podría podríamos podrías por porfa porfavor porque posible precio pregunta preguntar prefiero
    primera primero principal problema problemas pronto próxima próximo pude pueda pueden puede puedes puedo puerta
    pues punto puntuales que qué quedó queda quedamos querer quería queríamos quien quién quiere quiero quieren
    quisiera quizás rápido razón recibí recoger recomienda recomiendas recomendar reserva reservar responder resto
    retraso rico ropa ruido sábado saber sabes sábanas sacar salida salimos salir salgo saludo saludos salud se sé sea
    segundo seguro sean seis semana señor señora ser será sería servicio si sí siento sillas sin sitio sobre solamente
    solo sólo somos son soy su subir suerte sus tal también tampoco tan tanta tanto tarde tardes te teléfono temprano
    tener tenga tengan tengo tenéis tercero terraza ti tiempo tiene tienen tienes toalla toallas toda todas todavía
    todo todos tomar trabajo tráfico tranquilo tranquila traer tras tren tres tu tú tus un una unas uno unos usar usted
    ustedes va vacaciones vale vamos van vas vaya veces vecinos ver verdad vez vía viaje viajamos viernes viene vienen
    vino vista vivir voy vuelo vuelta y ya yo xq tb tmb finde holi holaa onda padre gracia graciasss súper depto porfis
    pa nomás plata reembolso junto marido incluso tipo visita viajar busca estacionar contacto total plan gas mapa
    codigo armario almohada almohadas manta mantas plancha ascensor basura hormigas valijas guía fuente cumpleaños
    navidad encontré perdí perdimos volver seguimos sigue probamos caminando recomiendan vuestra vuestro os hicimos
    hizo dijo dijeron ayuden avisar avisamos boleto boletos vieja jaja jajaja nieve cadenas trabó vegetarianas
    vegetariano equivocado increíble aparcamos aparcar autocaravana huele asco sinceramente demorado abre tranquilos
    apuro inodoro tapado efectivo equipo profundo lago aceptan separadas separada cancelaron cancelado excursión llueve
    fumando fumar balcón secador pelo menores siete ocho nueve diez once doce veinte abrigo abuela abuelo aceite
    acompañar aconseja acostumbrado adelante agotado agradables alfombra alimentos alquiler alta amables ambos ancho
    anda anduvo animal anfitrión anfitriona apagar apagado aparte apellido aprovechar arreglar arreglado arena arroz
    asiento atascado atraso aun avión bañera baja bajo balneario banco barata barca barco barrio bebida beber bicicleta
    bicicletas bolsa bolso bonitas bosque botella botellas brazo broma cabeza cable cafetera calefactor calurosa camión
    campo cancelación cancha cansados cara carne caro carpa carretera carta cartel castillo cepillo cercano cerradura
    cerveza cielo cine cita clase clave cobija cobrar cobro cocinar colchón colchones comedor comento cómoda cómodo
    completo compra compras conexión confirmación confirma confirmado confundido consejo consulta contento contestar
    continuar copa copas correcto cortinas corto corriente cruz cubiertos cuchara cuchillo tenedor plato platos vaso
    vasos cuenta cuidado cumple dañado débil decirme decidir demora demás dentista desagüe desastre descanso descuento
    desea despacio despertar destino devolver diferencia difícil doble doctor domingo dueña dueño dulce edificio elegir
    emergencia empieza encima encargado encender enchufe enfermo enfrente entendido entiendo entrega entregar enviado
    enviamos equipaje equipajes error escalera escaleras esconder escuela espectacular espejo esperando espacio espalda
    estacionamos estacionado estancia estufa estupenda exacto excelentes experiencia explicar fácil farmacia feria
    fiesta fila flores fondo forma freno fresca fría frutas fuego fuerte fuga fumamos funcionando ganas garaje gastos
    goteras grifo grito guardar guapo gustar habla hambre sed harina helado herida hielo hierro hospital hubo huevo
    huevos humo idioma iglesia importa importante incendio incluida incómodo indicar información insectos intenté
    intentamos interesante invierno verano invitados invitado isla jabón jamón jefe juego juguetes jugar lámpara
    lástima lavar lavabo lavado leche leer lenta lento ley libro limón limpieza limpiar línea llamé llamo llena lleno
    lleva llovía loco madera madre madrugada maravilla maravilloso maravillosa mayor médico medicina medio menor menú
    mercado metros microondas miedo mil mirar mochila mojado molesta molestar molestia montaña morir mosquitos mostrar
    mover muebles muerto mundo museo música nadar natural naranja necesitan necesitas negro nevera ninguno nivel nube
    número obra obras ocupado oído oír ojo ola oler olor olvidado opción ordenador oscuro pan pantalla papel paquete
    parada pareja pared partido pasaporte pasan pasaje pasamos patio paz pedido pelota pensaba pequeños perdida perdido
    perdona permiso permite permiten pesado pescado pie piel pies pintura piden pila placer planta población policía
    poner pongo portero postre practicar prender preparar presupuesto prima primo probar prometo propina propio
    próximos puente puesto quejas quemado queso quita quitar radio rato raro recepción recibo recomendado recorrido red
    regalo regresar regreso reír reloj repetir reparar río risa rojo romper rompió roto rota sacó sal sala salón salsa
    salió sangre seca secadora seco segura sello sentir separado servilletas siguen silla silencio simpática simpático
    sitios sofá sol sola soleado sonar sopa sorpresa sótano suave sube subida sucia sucio suelo sueño suficiente
    supermercado supone tarjeta taza tazas té techo tela tele televisión tema temperatura termina terminar ternura
    tetera tía tienda timbre tío tirar toca tocar tono tormenta torre trabaja trajo tranquilas transporte trato triste
    turismo último última únicamente único uso usamos útil vacío varias varios vela vender ventana ventanas ventilador
    veo verde vestido viejo viento vine vinimos violín visitar visto zapatos zona orita órale chido alquilan alquila
    protector solar kayak kayaks sauna lleven`,
  nl: `
    aan aardig ac achter achteraf adres al alle alleen alles als alstublieft alsjeblieft altijd alvast amai ander
    andere anders annuleren appartement aub auto avond baby bad bakker beddengoed bed bedden bedankt bedoel beetje
    begin begrijp bel bellen ben beneden bent bereiken beste best betalen beter bevestigen bezoek bij bijna binnen blij
    boeken boven brengen buiten buren buurt centrum check contact d daar daarna dag dagen dan dank dankje dankjewel
    dankuwel dat de deel deur deze dicht die dichtbij dingen direct dit doe doei doen doet dochter door douche draait
    drie druk dus duurt echt echter een één eens eerder eerst eerste eigen elk elkaar en enige enkele er erg ergens
    eten even excuses fiets fietsen file fijn fijne foto fout ga gaan gaat gasten gastvrij gebeld geen geeft gegeven
    geldt gelieve geluid genieten genoeg genoten geopend geregeld gewoon gezellig gezin gezien gij gisteren goed goede
    goedendag goeie graag gratis groet groot grote haal haar had hadden halen half hallo halve handdoek handdoeken
    hartstikke heb hebben hebt heeft heel helaas hele helpen hem hen het hey hi hier hij hoe hoeft hoi hond honden hoor
    hoop hopen huis huisje hulp hun ie ieder iemand iets ik in inchecken ingang ipv is ja jaar jammer je jij jou jouw
    jullie juni kaart kamer kamers kan kant kapot keer keuken kind kinderbedje kinderen klaar klein kleine klopt knap
    koelkast koffie kom komen komende komt kon konden kopen koud kosten kost kort kwart kwartier kwijt kunde kunnen
    kunt laat land lang langs laten later leuk leuke lekker lekkere licht lief lieve ligt liggen links loopt lopen maak
    maakt maal maandag maar mag maken man me meer mee meeste meisje melden mensen met meteen meneer metro middag
    middags mijn minder minuten mis misschien moet moeten mogen moment mooi mooie morgen mss na naar naast nacht
    nachten nadien nee neem nemen net niet niets nieuwe niks nodig nog nooit nou nu nummer och ochtends of om omdat
    onder ons ontbijt onze ook oom oost op open ophalen oplader opsturen oude ouders oven over overleg paar pakken
    parkeren pas personen plaats plek plekken plezier precies prijs prima prachtig prettig prettige problemen proberen
    reactie rechts regelen reis reizen reservering rijden rond ruim rustig s samen schoon schatten sinds slapen slecht
    sleutel sleutels snel soms sorry spijt sproei spullen staan staat stad station steeds stoelen straat straks strand
    stuk stukje stuur sturen super t tas te tegen tenslotte terug thuis tijd tip tips toch toe toegang toen top tot
    trein treinstation tuin tussen twee u uit uitchecken uitje uur uw v vader vakantie van vanaf vandaan vast veel ver
    verder vergeten verwarming verwacht via vinden vindt vlakbij vlucht voldoende volwassenen vond vonden voor vooraf
    vraag vragen vriend vrienden vrij vroeg vrouw waar waarom wachten wandelen want waren warm was wasmachine wat water
    we wederom week weekend weekje weer weg weinig wel welk welke welkom weten wie wij wil willen wilt winkel wonen
    woning worden wordt zag zal ze zeer zeggen zeker zelf zelfs zet zetten zie zien ziek zijn zin zit zo zoals zodat
    zoek zomer zon zondag zonder zoon zou zouden zullen zus zwembad mvg gr grtjs idd ff effe morge kheb oké merci hè
    extra familie koffer koffers morgens schade vol code bus lift trap verdieping gids kast kussen kussens deken dekens
    stroom link hoeven hoef gedaan gelukt lukt zaten stond wist gefeliciteerd jarig vuilnis afval kat piept
    sleutelkluisje vegetarisch held camper neer ruikt muf vies vertraging middernacht haast wc verstopt contant
    duikspullen diep liever losse excursie ging regen regent rookt balkon föhn zes zeven acht negen tien elf twaalf
    aanraden aanrader aardige achtertuin adem advies afhalen afwas afwasmachine alstu allebei anderen apotheek arts
    avondeten balie bank barbecue bang begane begonnen behalve beiden bekend beloven beroep beslissen bestek bestellen
    betaling beurt bewaren bezet bezig bibliotheek bier bieden blauw bleef blijft bloemen boek boos boot bord borden
    bos breed brief broer moeder opa oma bril brood brug buik cadeau controleren daarom dagje dak denk denken derde
    deurbel dichtstbijzijnde diepvries dienst dier dieren dik dol donker dorp dorst honger douchen droog drukte duur
    duwen echte eender ei eieren eiland elke ervaring fantastisch feest filter fles flessen fooi fornuis fris fruit
    gang gastheer gauw gebied gebouw gedacht gedoe geduld gegeten gehad gekomen geld gelegen gelijk geluk gemist
    genoemd geraken geslapen gesprek getal geval gevoel gewacht gezegd gezellige glas glazen gooien gordijn graden
    groen grond grootte halte handig hangen hard haven heer heet heuvel hielp hoek hoofd hoog hoogte houden huren huur
    ijs ijskast indruk informatie ingecheckt inpakken instructies invullen jarige jas jongen juist juiste kaas kachel
    kapotte kasten kelder kennen kerk keus kijken kinderwagen kinderstoel klacht klanten kleding kleren kleur klokken
    klopte knop koekjes koelbox kopje kopjes koper kortom korting kraan krant kreeg krijg kruis kunst kussensloop kwam
    kwamen lade laken lakens lamp landen laag lach laatst lawaai leeg leerde leer leven lezen liefst liep lijkt lijst
    linker logeren logies los lucht lukken lunch lust maakte maanden maat machine markt matras meest meenam melk merk
    mes midden mijne misverstand moe moeite mond morgenmiddag muggen museum muur muziek nabij naam namen nat natte
    noemen nergens niemand noord nota oud ontbijten opening oplossen opruimen opstaan overal overige overkant
    overnachten paard pad pannen pan pasfoto pech pijn pin pinnen plafond plannen plassen plein poes politie poort post
    praten prijzen privé proper raam ramen raar reden receptie regels rekening rest restaurant retour richting rij
    riool rivier roken rommel rood rook route rug ruimte ruzie salade schaar schaduw scheel schema schiet schoenen
    schoonmaak school schuur sfeer ski slaap slaapbank slagboom slot sloten snap sneller sneeuw soep soort spaans
    spelen spiegel spoed sport sprak spreken staking stapel start steen stekker ster stil stinkt stoel stop stopcontact
    storing suiker supermarkt taal taart tafel taxi team tent terras thee toegangscode toilet toiletpapier tosti
    trappen trekken troep trui trots uitgang uitleg uitzicht veranderen verandering verbinding verhuur verhuurder
    verjaren verkeer verkouden verlaten verlengen verloren verschil verse vertellen vertrek vertrokken vest vierde vijf
    vis vlees vliegen vlieger vlug vogel voordeur vreemd vroege vuil vuilnisbak vuur waard wachtte wandeling warmte
    wassen waterkoker wekker werd werk werken werkt werkte wifi wijn wind winter wit woon woord wou zakken zand zee
    zeep zelfde zetel zeuren zicht zilver zitten zoeken zoet zonnebrand zonnig zorgen zout zuid zusje zwaar zwart
    zwemmen ist goe ge efkes allee ambetant goesting kajak sauna cash`,
  pl: `
    a aby albo ale ani auta auto autem bagaż bagaże bardzo basen bez bezpłatny bedą będą bedzie będzie będę bilet
    bilety blisko bo był była było byli byliśmy być by centrum chcę chce chcemy choć chory chyba ciepła ciepło ciebie
    ci co coś czas czasu cześć często czekam czy czyli czysto czemu dacie da dać dalej dam daleko dla do dobra dobranoc
    dobre dobry dobrze dojazd dojechać dom domek domu dopiero dopłata dość dostać dostęp dostępny drodze drzwi dużo
    duży dwa dwie dwoje dwóch dzwonić dzień dni dniu dnia dorosłych dorosłe dostępne drugi dzieci dziecko dziękuję
    dzięki dziś faktura fakturę fajnie fajny gdy gdyby gdzie godzina godz głośno gorąca gości goście gorąco gotowe go
    grzanie hałas i ich ile ilu im inne inny iść ja jadę jak jaka jaki jakie jakieś jako jasne jedna jedno jednak jeden
    jego jej jest jestem jesteście jesteśmy jeśli już jutro jutra rana każdy kiedy kilka klimatyzacja klucz klucze
    kluczy kod kogoś komu koniec korku kot kto które który która którą której którzy kuchni kuchnia lat lata lecimy
    lecz leży lotniska lub ma macie maja mają mam mamy masz maly mała małe mały mi mieć miesiąc miał miała mieliśmy
    między minut miła miło miłego miłe mną mnie moc moge mogę moglibyśmy mogliby moglibyście mogła mógł mógłby moi moje
    moja mojego mojej może możecie możemy możesz można możliwe możliwość mój musi musimy muszę my na nad najbliższy nam
    nami napisać naprawdę nas następny nasz nasza nasze naszej nawet nic nich nie niego niej niż no nocleg nocy nowy
    numer o ob obiad obok od odbiór odebrać odezwę odjazd odwołać ogrzewanie ok około okno on ona one oni opłata oraz
    orientacyjnie osobowy osób osoba osoby ostatni oto otwarte pa pan pani pana panią panie parking parkingu parę
    pewnie piątek piesek psa psem pies piękne piękny pięknie po pobyt pobytu pociąg pod poczta podróż podobało podać
    pokój pokoju pokoje pokoi polecam pomoc pomocy poproszę poprosić poza potem potwierdzić potwierdzam pozdrawiam
    pozdrawiamy pozdrowienia pościel późno północ prawda prawie prawo proszę prysznic przed przez przy psuje rachunek
    ranem rano raz razem rezerwować reszta rodzina rowery rower również są sami samo samochód samochodem sama schody
    się siebie sobie sobota sobotę skąd sklep skrzynce słońce spać spoko sprawy sprawa stacja stan stoi stoimy super
    swoje szkoda szybko śniadanie śniadania środa ta tak taki takie także tam tamten te tego tej telefon tel temu ten
    teraz też to tobie tu tutaj tydzień tylko tym ty u ulica ulicy urlop usterka uwaga w wasz wasza wasze was wam wami
    we weekend widok wie wiem wiec więc więcej wieczór windy winda witam witamy wizyta woda wody wolne wolny wspaniale
    wstęp wtedy wtorek wyjazd wyjechać wymeldować wynajem wysłać wysyłam z za zabrać zadzwonić zadowoleni zakupy
    zameldować zamek zamknięte zanim zapłacić zapomniałam zapomniałem zapytać zaraz zawsze ze zepsuty zepsuta zgubiłem
    zgubiłam zgoda zimno zima zł złoty znaleźć znowu zostać zwierzęta zwrot żaden że żeby żona żonę życzymy życzę
    pozdro dzieki spk nara hejka hej wgl cb spokojnie ręczniki ręcznik lodówka suszarka pralka łóżeczko łóżko łazienka
    łazience piętro piętrze walizki walizka buty kurtka kurtkę fontannie taksówka adres szafie szafa poduszki poduszka
    koc czujnik dymu śmieci mrówki gra działa próbowaliśmy dojść zjeść wrócimy wracamy dotarliśmy dojechaliśmy wejście
    wejścia kogo kota mama tata syn córka telefonu łańcuchy zaciął sejf wegetariańskie sorki czat mega niesamowity
    zwrotu brak postawić kampera czuć pleśń pleśnią serio ohyda opóźniony opóźnienie północy wpuści pośpiechu zatkany
    zatkana kibel gotówka gotówkę sprzęt głębokie głęboko jezioro zwierzaki dozwolone nareszcie wolimy osobne łóżka
    odwołana deszcz deszczu pada pali palą palić balkon balkonie sześciu siedem osiem jedenaście dwanaście wysłałam
    wysłałem maila adresu akurat alergia angielski apteka lekarz szpital awaria babcia brat siostra bałagan bankomat
    bagażu biały biuro błąd boli brudno brudne brudny brakuje brzydko buda burza butelka butelki całe cały cena ceny
    chleb chłodno chodzi chodzić chorzy chwila chwilę ciasto cicho ciemno cieszę ciężki ciężko córką czajnik czarny
    czeka czekać czyste czytać dałoby dach daje dajcie danych dania danie data daty delikatnie długo długi dobrej
    doczekać dokument dokumenty dolny dookoła dostałam dostałem dostaliśmy dotarł dowód drobne drogo drogi drogie
    drzewo dworzec dworca dzieciaki chłopak dziękuje dziwne ekspres garaż garnek gaz gdybyśmy głodni głowa głośny góra
    góry górach gość gościć gotować gratulacje grzejnik grupa gwarno herbata kawa hotelu hałasuje imię innego
    interesuje jadalnia jajka jasno jazda jechać jezdnia kąpiel kanapa karta karty kartą kasa klapki klamka
    klimatyzacji klucza kłopot kłopotu kocyk kolej kolejka koło komary kominek komplet kontakt kontaktu korki koszt
    koszty kościół krem kran krzesło krzesła kubek kubki kupić kupować kuchenka kuchenki kupon kurier kurtki kwiaty
    lampa lada lekko lepiej lepszy letni lewo liczba lód lodówce lotu ludzie lustro łazienki łatwo łódka ładnie ładny
    ładna ładne ładowarka ładowarkę łyżka widelec nóż talerz talerze szklanka szklanki materac mąż mężem męża mecz
    metrów mięso miasto miasta miałam miałem miesiące minęło minutę mleko mocno mogą mokro mokry morze morza mówi mówić
    mówił mówią most muzeum muzyka mydło myślę myśli myśleliśmy naczynia namiot naprawić narty narazie niebieski
    niedaleko niemożliwe nikt nikogo niski noc nocą nocować noga numeru obejrzeć obiecuję odebrał odjechać odległość
    odpisać odpocząć ogień ogród ogromne okazja okna okolicy okolica okulary olej opcja opis opóźni oprócz osobno
    otwarty otwiera owoce paczka padało padł palcem palenie pamiętam papier papieru parasol parter paszport patelnia
    pełny pełno piekarnik piekarnia pieniędzy pięć piję pić pilnie pilot pisać piszczy pisze piwo plac plan plaża plaży
    plecak płacić płatność płacę płyn pochwalić podjechać podobny podoba podróży podwórko pojechać pokaże pokazać pół
    połowa pomagać pomocna pomysł pomóc popołudniu poranek posłać posprzątane posprzątać postaramy powiadomić powinien
    powinniśmy powodu powrót poznać pójść pracę praca pracuje pralki prezent problemu proste prosimy przyjadą psy ptaki
    pusto pytać pytam raczej radę recepcja remont restauracja restauracje robi robić rodziną rozbite rozumiem różne
    ruch rzeczy rzeka samolot sąsiad sąsiedzi sąsiadów sądzę schowek schronisko ser sen serce serwis siedzi silny
    skończyć skarpetki sklepy sklepu słabo słaby słodko słońcu słychać słyszę smakuje smród sól spacer spacery spaliśmy
    spotkać spotkamy spóźnimy spóźnieni spokój starczy stary stolik stół stołu strona stronę straszny suche suchy sufit
    sukienka szkło szampon szlak szlafrok szukamy szukać szyba świeże światło światła świetne święta święto tabletki
    tani tanio tańszy taras taxi temperatura termin terminie teściowa tęsknimy toaleta toalety torba torebka tramwaj
    transport trochę trudno trzeba trzy twój twoja twoje ubranie ubrania uczulenie udało udany ukradli umówić umyć upał
    uprzejmie usunąć usłyszeć uważać użyć walizkę wanna warto wcale wejść wentylator wesele węzeł widać widzę wiatr
    winna wino wisi wiosna lato jesień wjazd włączyć wyłączyć włosy wnętrze wolę woleć wózek wpaść wpłata wpłacić
    wracać wracam wrócić wróciliśmy wschód wspaniałe wspólny wybrać wydaje wyjechaliśmy wyjście wypłata wyprać wysoki
    wyspa wysyłka wziąć wzięła zabawa zabawki zabookować zabrakło zabraliśmy zadowolona zaginął zajęte zależy załatwić
    zamknąć zamknięty zapach zapisane zapłata zapłacone zapytania zarezerwować zarezerwowałam zarezerwowałem zasłony
    zatoka zbyt zdarzyło zdążymy zdjęcia zdjęcie zegar zepsuło zgadza zgubione zielony zimna zimny zjazd zlew złamał
    zła zły zmęczeni zmiana zmiany zmywarka znajomi znaleźliśmy znalazłam znalazłem znamy zniżka zupa zwykle źle
    żarówka żelazko życie sauna`,
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
    atenciosamente atraso atrasados avião aviso barulho bastante bebê bebé beijos bem berço boa boas bom bonita bonito
    breve busca buscar cá cachorro cachorros cada café cama camas caixa cancelar cão carregador carro cartão casa casal
    cedo cem centro certeza certo chamar chave chaves chega chegar chegaremos chegou chego chover chuva cidade cima
    claro cobertor código coisa coisas com combinado comer comida como comigo comprar comboio confirmar conosco
    connosco conseguimos conseguir consigo conta cuidado cumprimentos custa d da daqui dar das de deixar deixei
    deixámos demais dentro depois desculpa desculpe desde deve devo dia dias disponível diz dizer do dois dor dormir
    dos duas durante duche dúvida e é ela ele eles elevador em embora encontrar encontramos encontro então entrada
    entrar entre entrega enviar era espera esperamos espero esposa esqueci esquecemos essa esse esta está estaciona
    estacionamento estacionar estamos estão estar estaremos estava estávamos este estou eu exato excelente faço fala
    falar falta família faz fazer fechada fechado feito feliz feriado ficar ficou fica filha filho filhos fim foi fomos
    for fora foram frente frigorífico frio funciona gás gente geladeira gostamos gostámos gostaria gostaríamos gostei
    gosto grande grátis grato grata grupo há hoje hora horas hóspede hóspedes horário incluído incluso infelizmente ir
    isso isto já janela jantar junto lá lado lamento legal lençóis levantar levar lhe limpa limpeza limpo linda lindo
    lista livre local logo longe loja lugar luz máquina mãe maior mais mala malas manhã mandar mar marcar maravilha
    maravilhosa maravilhoso marido mas massa me meia meio melhor menos mensagem mês mesa mesmo metrô meu meus mim minha
    minhas minuto minutos moça momento moro muita muitas muito muitos mulher na nada não nao naquela nas nem nenhum
    nessa nesse no noite noites nome nos nós nossa nossas nosso nossos nova novamente novo num numa número nunca o obg
    obrigada obrigadão obrigado oi oito olá ola onde ontem ônibus os ótima ótimo ou outra outras outro outros ouvir
    pagamento pagar pai pais para parabéns parada parece parte partir passado passar passeio pé pede pedir pegar pela
    pelas pelo pelos pena pequena pequeno pequeno-almoço pergunta perto pessoa piscina pode podem podemos poder poderia
    poderiam poderíamos podia pois ponto por porque porta possível possivel posso pouco pra praia prazer precisa
    precisamos preciso preço prédio prezada prezado problema problemas próxima próximo qual qualquer quais quando
    quanta quantas quanto quantos quarto quartos quase que quê quem quente quer querem queremos queria queríamos quero
    quinta rápido realmente recebemos receber recebi recomenda reembolso reserva reservar responder resposta retorno
    roupa rua sábado saber sabe saída sair são se segunda seguro seis seja sejam sem semana sempre senhor senhora ser
    será seria seu seus sexta sim simpático só sobre somente somos sorte sou sua suas super tá talvez também tarde tão
    tb tbm tem têm temos tempo tenha tenho ter terça terá terraço tinha tinham tipo tira toalha toalhas toda todas todo
    todos tomar total tranquilo transferência trânsito traz três trem tu tua tudo ultima última último um uma umas uns
    vai valeu vamos vão varanda vc vcs vejo vem ver verdade vez vezes viagem viajar vieram vir vira visita vista viva
    você vocês volta voltar volto voo vossa vosso vossas vossos vou eh né td blz msg qdo pq vlw flw kkk rs abs bj bjs
    oii galera bacana beleza fixe giro autocarro telemóvel casa-de-banho calor principal pronto segundo vale euros
    contigo departamento plano foto mapa endereço armário travesseiro travesseiros almofada cobertores ferro gato lixo
    formigas guia fonte natal encontrei perdi perdemos tentamos dicas apê casaco capa calçado esperar-vos acha
    funcionando quebrado quebrada estragado correntes neve cofre emperrou vegetariana vegetariano errada errado
    incrível arrasa caiu estacionamos autocaravana cheira mofo nojo atrasou meia-noite abre pressa sanita entupida
    entupido entupiu vivo equipamento fundo lago estimação finalmente preferimos separadas separados cancelado
    cancelada causa fumando fumam fumar sacada secador cabelo sete nove dez onze doze vinte menores pagam abrir aberta
    aberto acabou aceita acesa acima açúcar acordar adesivo adiantado adulto adultos agendar agradável aguardamos além
    alergia alimentos alta alto altura aluguel alugamos amável amáveis ambiente amigas amo andamos anda anexo anúncio
    apagar aproveitar apresentar aquecer areia ar-condicionado arrumar arrumada arroz árvore assento assinar assustada
    atenção atender atendimento atrás autorizado avenida avó avô avisar avisem azul bagagens baixo baixa balcão banco
    banho barata baratas barato barco batata bater bateria bebida beber bicicleta bicicletas bilhete bilhetes bloqueado
    bloqueada boia bolsa bolo bonitos botão braço branco brinquedo brinquedos buraco cabe cabeça cabide cadê calmo
    calma câmara câmera cancelamento cansado cansados caneca canto capacete carne caro carta cartões cerveja céu chá
    chaleira chama chamo chão chata chato cheia cheio cheiro chinelo chuvoso cinco cinema clima cobrar cobrança colchão
    colchões colega colher colocar começa começar comentário completo compra compras comum concordo condomínio conexão
    conferir confirmação confirmado confirma confirmo confortável congelador conserto consertar consulta contacto
    contato contente continua conversar convidados convite copo copos cor coração correr correio correto corte cortina
    cortinas costa crédito cuida cuidar culpa curto custam dados dançar data debaixo decidir decidimos dedo deixa deixo
    deixem dele dela demora demorar dentista dependendo descer desconto descansar desculpem desejo desligar desligado
    despertador destino detalhe devagar devolver devolução diferente difícil direto esquerda disse disso divertido
    dizem doce documento documentos doente doentes dono dona doutor duplo economizar edifício educada embaixo embarque
    emergência empresa encanador encomenda enorme ensinar entende entender entendi entrego entregar enviado enviei
    envio enviou época equipa erro errei escada escadas escola escrever escuro escutar especial esperando espaço
    esperado esquina estadia estadias estranho estrada estragou estrela europeu evento evitar exatamente excursão
    exemplo explicar extra faca garfo prato pratos falei falou faltam farmácia fazemos febre fecha fechadura férias
    festa fiz fizemos fila fio flor flores fogão fogo fome sede força forno forte fraca fraco fralda francês freguês
    fresco fruta frutas fui fumaça fumo função funcionam funcionário fundos ganhar garrafa garrafas gelado gelo geral
    gentil gordura gorjeta gosta gostou graças grandes gratuito grelha greve guarda guarda-chuva guardar guarda-roupa
    haver história homem hospital hospedar umidade idade ideia idioma igreja ilha imagem importa importante imposto
    incêndio incluída incluir informação informações ingresso ingressos início insetos instruções interessante
    interfone inverno verão irmã irmão italiano jantamos jardim jeito jogar jogo jovem juntos lâmpada lamentamos largo
    lata lavar lavandaria lavanderia lembrar lembro lenta lento leite lençol letra leva levo lembrança liga ligado
    ligar ligo ligou limpar limpos língua linha loiça louça lotado lua luva maçã madrugada magoada mandei mandou manta
    mapas máquinas maravilhosos marcada marcado matar medo médico meia-hora menina menino menor mercado metros
    micro-ondas mil moeda molhado momentos morar moramos morrer mosquito mosquitos mostrar móveis mover mudança mudar
    multa mundo museu música nadar namorada namorado nascer natural navio necessário negócio neto neta nível noivo
    normal novas novos ocupado óculos oferecer óleo olha olhar opção opções ordem orientação ouvi ovo ovos padaria
    palavra panela panelas pão papel parado parados parar parede parentes parou partida partimos passagens passaporte
    pastel pátio pé-de-moia peço pedi pedido pedra pegamos peguei peixe pele pensar pensei pequenas pequenos perdão
    perder perdeu perdido perdida perguntar perigo perigoso permite permitido pia piso planos planta pneu polícia ponte
    porão porto possuem possui posto praça praias preferir preferia prenda presente presta previsão primo procurar
    procuro prometo proprietário proprietária próprio próximos puder puxar quadro queijo queimou queixa quilómetros
    quilômetros quiser rapidamente rápida rapaz raro recebido recepção receção recibo reclamação recomendam
    recomendações recomendar rede regra regras relógio remédio renda reparar repetir reservado reservámos reservamos
    resolver respondeu restaurante restaurantes resto retirar reunião rio rir rodoviária ruas ruído ruidoso sabão
    sabemos sabonete saco saia saiu saímos sala sal saudade saudações saúde secar seca seco segurança selo semanas
    sentar sentir separado serviço serviços silêncio simpática simpáticos simples sinal sinto site situação sofá sogra
    sol som sombra sono sorriso subir subsolo suficiente sujo suja supermercado surpresa talheres tamanho tampa táxi
    tarefa taxa tecto teto telefonar televisão temperatura tempestade tentar tentei terminar testar tia tio tinta tirar
    tocar tomada torre traga trago tragam tranca trancada trancado transporte trazer treino triste trocar trouxe troca
    turismo turista ufa únicos usa usado usamos usar útil vaga vagas vaso vazamento vazio velha velho vela vende vender
    vento ventilador verde vergonha vestido viajamos vidro vieste viemos vimos vinho visitar vizinho vizinha vivem voar
    voltamos voltei vontade xícara zona indo ai tô alugam aluga protetor solar sauna tanto caiaque caiaques sapato
    sapatos`,
};
