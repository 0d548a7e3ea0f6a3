export const NL = `
  aan aardig ac achter achteraf adres al alle alleen alles als alstublieft alsjeblieft altijd alvast amai ander andere
  anders annuleren appartement aub auto avond baby bad bakker beddengoed bed bedden bedankt bedoel beetje begin begrijp
  bel bellen ben beneden bent bereiken beste best betalen beter bevestigen bezoek bij bijna binnen blij boeken boven
  brengen buiten buren buurt centrum check contact d daar daarna dag dagen dan dank dankje dankjewel dankuwel dat de
  deel deur deze dicht die dichtbij dingen direct dit doe doei doen doet dochter door douche draait drie druk dus duurt
  echt echter een één eens eerder eerst eerste eigen elk elkaar en enige enkele er erg ergens eten even excuses fiets
  fietsen file fijn fijne foto fout ga gaan gaat gasten gastvrij gebeld geen geeft gegeven geldt gelieve geluid
  genieten genoeg genoten geopend geregeld gewoon gezellig gezin gezien gij gisteren goed goede goedendag goeie graag
  gratis groet groot grote haal haar had hadden halen half hallo halve handdoek handdoeken hartstikke heb hebben hebt
  heeft heel helaas hele helpen hem hen het hey hi hier hij hoe hoeft hoi hond honden hoor hoop hopen huis huisje hulp
  hun ie ieder iemand iets ik in inchecken ingang ipv is ja jaar jammer je jij jou jouw jullie juni kaart kamer kamers
  kan kant kapot keer keuken kind kinderbedje kinderen klaar klein kleine klopt knap koelkast koffie kom komen komende
  komt kon konden kopen koud kosten kost kort kwart kwartier kwijt kunde kunnen kunt laat land lang langs laten later
  leuk leuke lekker lekkere licht lief lieve ligt liggen links loopt lopen maak maakt maal maandag maar mag maken man
  me meer mee meeste meisje melden mensen met meteen meneer metro middag middags mijn minder minuten mis misschien moet
  moeten mogen moment mooi mooie morgen mss na naar naast nacht nachten nadien nee neem nemen net niet niets nieuwe
  niks nodig nog nooit nou nu nummer och ochtends of om omdat onder ons ontbijt onze ook oom oost op open ophalen
  oplader opsturen oude ouders oven over overleg paar pakken parkeren pas personen plaats plek plekken plezier precies
  prijs prima prachtig prettig prettige problemen proberen reactie rechts regelen reis reizen reservering rijden rond
  ruim rustig s samen schoon schatten sinds slapen slecht sleutel sleutels snel soms sorry spijt sproei spullen staan
  staat stad station steeds stoelen straat straks strand stuk stukje stuur sturen super t tas te tegen tenslotte terug
  thuis tijd tip tips toch toe toegang toen top tot trein treinstation tuin tussen twee u uit uitchecken uitje uur uw v
  vader vakantie van vanaf vandaan vast veel ver verder vergeten verwarming verwacht via vinden vindt vlakbij vlucht
  voldoende volwassenen vond vonden voor vooraf vraag vragen vriend vrienden vrij vroeg vrouw waar waarom wachten
  wandelen want waren warm was wasmachine wat water we wederom week weekend weekje weer weg weinig wel welk welke
  welkom weten wie wij wil willen wilt winkel wonen woning worden wordt zag zal ze zeer zeggen zeker zelf zelfs zet
  zetten zie zien ziek zijn zin zit zo zoals zodat zoek zomer zon zondag zonder zoon zou zouden zullen zus zwembad mvg
  gr grtjs idd ff effe morge kheb oké merci hè extra familie koffer koffers morgens schade vol code bus lift trap
  verdieping gids kast kussen kussens deken dekens stroom link hoeven hoef gedaan gelukt lukt zaten stond wist
  gefeliciteerd jarig vuilnis afval kat piept sleutelkluisje vegetarisch held camper neer ruikt muf vies vertraging
  middernacht haast wc verstopt contant duikspullen diep liever losse excursie ging regen regent rookt balkon föhn zes
  zeven acht negen tien elf twaalf aanraden aanrader aardige achtertuin adem advies afhalen afwas afwasmachine alstu
  allebei anderen apotheek arts avondeten balie bank barbecue bang begane begonnen behalve beiden bekend beloven beroep
  beslissen bestek bestellen betaling beurt bewaren bezet bezig bibliotheek bier bieden blauw bleef blijft bloemen boek
  boos boot bord borden bos breed brief broer moeder opa oma bril brood brug buik cadeau controleren daarom dagje dak
  denk denken derde deurbel dichtstbijzijnde diepvries dienst dier dieren dik dol donker dorp dorst honger douchen
  droog drukte duur duwen echte eender ei eieren eiland elke ervaring fantastisch feest filter fles flessen fooi
  fornuis fris fruit gang gastheer gauw gebied gebouw gedacht gedoe geduld gegeten gehad gekomen geld gelegen gelijk
  geluk gemist genoemd geraken geslapen gesprek getal geval gevoel gewacht gezegd gezellige glas glazen gooien gordijn
  graden groen grond grootte halte handig hangen hard haven heer heet heuvel hielp hoek hoofd hoog hoogte houden huren
  huur ijs ijskast indruk informatie ingecheckt inpakken instructies invullen jarige jas jongen juist juiste kaas
  kachel kapotte kasten kelder kennen kerk keus kijken kinderwagen kinderstoel klacht klanten kleding kleren kleur
  klokken klopte knop koekjes koelbox kopje kopjes koper kortom korting kraan krant kreeg krijg kruis kunst kussensloop
  kwam kwamen lade laken lakens lamp landen laag lach laatst lawaai leeg leerde leer leven lezen liefst liep lijkt
  lijst linker logeren logies los lucht lukken lunch lust maakte maanden maat machine markt matras meest meenam melk
  merk mes midden mijne misverstand moe moeite mond morgenmiddag muggen museum muur muziek nabij naam namen nat natte
  noemen nergens niemand noord nota oud ontbijten opening oplossen opruimen opstaan overal overige overkant overnachten
  paard pad pannen pan pasfoto pech pijn pin pinnen plafond plannen plassen plein poes politie poort post praten
  prijzen privé proper raam ramen raar reden receptie regels rekening rest restaurant retour richting rij riool rivier
  roken rommel rood rook route rug ruimte ruzie salade schaar schaduw scheel schema schiet schoenen schoonmaak school
  schuur sfeer ski slaap slaapbank slagboom slot sloten snap sneller sneeuw soep soort spaans spelen spiegel spoed
  sport sprak spreken staking stapel start steen stekker ster stil stinkt stoel stop stopcontact storing suiker
  supermarkt taal taart tafel taxi team tent terras thee toegangscode toilet toiletpapier tosti trappen trekken troep
  trui trots uitgang uitleg uitzicht veranderen verandering verbinding verhuur verhuurder verjaren verkeer verkouden
  verlaten verlengen verloren verschil verse vertellen vertrek vertrokken vest vierde vijf vis vlees vliegen vlieger
  vlug vogel voordeur vreemd vroege vuil vuilnisbak vuur waard wachtte wandeling warmte wassen waterkoker wekker werd
  werk werken werkt werkte wifi wijn wind winter wit woon woord wou zakken zand zee zeep zelfde zetel zeuren zicht
  zilver zitten zoeken zoet zonnebrand zonnig zorgen zout zuid zusje zwaar zwart zwemmen ist goe ge efkes allee
  ambetant goesting kajak sauna cash aankomst punt nul mailen factuur zaterdag mobiel borg euro mij volgt heej m'n
  groetjes leest z'n tweeën gebruik vrijdag typ vijven buurvrouw zeg vanuit restant dinsdag kijk goedkoper formulier
  bevestig weghalen plakken kastje klepje omlaag duinhuis duinen geweldig park bladzijde kvk stapelbed zei beheerder
  typfout negenen bereik bericht reageer vandaag pakketje topweek blije sterren tablet gemeente verd budget eco
  tabletten gootsteen grijs vertrekt volw betaald afrit tweede huisnr bijlage lekkage alarm seconden ketel aankomen
  vries ladder bijv dakraam overstap spoor slotcode kassabon eindigend gelegd nogmaals pizza betaalt ean model drempel
  sommige typen snappen klantnr contract volg icloud ervoor bbq dossier totaal ontsnapt kenteken bsn hal nieuw bocht
  aankoop januari februari maart april mei juli augustus september oktober november december frans duits engels koude
  warme perfect hand test film partner kans geniaal`;
