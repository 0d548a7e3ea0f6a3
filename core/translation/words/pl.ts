export const PL = `
  a aby albo ale ani auta auto autem bagaż bagaże bardzo basen bez bezpłatny bedą będą bedzie będzie będę bilet bilety
  blisko bo był była było byli byliśmy być by centrum chcę chce chcemy choć chory chyba ciepła ciepło ciebie ci co coś
  czas czasu cześć często czekam czy czyli czysto czemu dacie da dać dalej dam daleko dla do dobra dobranoc dobre dobry
  dobrze dojazd dojechać dom domek domu dopiero dopłata dość dostać dostęp dostępny drodze drzwi dużo duży dwa dwie
  dwoje dwóch dzwonić dzień dni dniu dnia dorosłych dorosłe dostępne drugi dzieci dziecko dziękuję dzięki dziś faktura
  fakturę fajnie fajny gdy gdyby gdzie godzina godz głośno gorąca gości goście gorąco gotowe go grzanie hałas i ich ile
  ilu im inne inny iść ja jadę jak jaka jaki jakie jakieś jako jasne jedna jedno jednak jeden jego jej jest jestem
  jesteście jesteśmy jeśli już jutro jutra rana każdy kiedy kilka klimatyzacja klucz klucze kluczy kod kogoś komu
  koniec korku kot kto które który która którą której którzy kuchni kuchnia lat lata lecimy lecz leży lotniska lub ma
  macie maja mają mam mamy masz maly mała małe mały mi mieć miesiąc miał miała mieliśmy między minut miła miło miłego
  miłe mną mnie moc moge mogę moglibyśmy mogliby moglibyście mogła mógł mógłby moi moje moja mojego mojej może możecie
  możemy możesz można możliwe możliwość mój musi musimy muszę my na nad najbliższy nam nami napisać naprawdę nas
  następny nasz nasza nasze naszej nawet nic nich nie niego niej niż no nocleg nocy nowy numer o ob obiad obok od
  odbiór odebrać odezwę odjazd odwołać ogrzewanie ok około okno on ona one oni opłata oraz orientacyjnie osobowy osób
  osoba osoby ostatni oto otwarte pa pan pani pana panią panie parking parkingu parę pewnie piątek piesek psa psem pies
  piękne piękny pięknie po pobyt pobytu pociąg pod poczta podróż podobało podać pokój pokoju pokoje pokoi polecam pomoc
  pomocy poproszę poprosić poza potem potwierdzić potwierdzam pozdrawiam pozdrawiamy pozdrowienia pościel późno północ
  prawda prawie prawo proszę prysznic przed przez przy psuje rachunek ranem rano raz razem rezerwować reszta rodzina
  rowery rower również są sami samo samochód samochodem sama schody się siebie sobie sobota sobotę skąd sklep skrzynce
  słońce spać spoko sprawy sprawa stacja stan stoi stoimy super swoje szkoda szybko śniadanie śniadania środa ta tak
  taki takie także tam tamten te tego tej telefon tel temu ten teraz też to tobie tu tutaj tydzień tylko tym ty u ulica
  ulicy urlop usterka uwaga w wasz wasza wasze was wam wami we weekend widok wie wiem wiec więc więcej wieczór windy
  winda witam witamy wizyta woda wody wolne wolny wspaniale wstęp wtedy wtorek wyjazd wyjechać wymeldować wynajem
  wysłać wysyłam z za zabrać zadzwonić zadowoleni zakupy zameldować zamek zamknięte zanim zapłacić zapomniałam
  zapomniałem zapytać zaraz zawsze ze zepsuty zepsuta zgubiłem zgubiłam zgoda zimno zima zł złoty znaleźć znowu zostać
  zwierzęta zwrot żaden że żeby żona żonę życzymy życzę pozdro dzieki spk nara hejka hej wgl cb spokojnie ręczniki
  ręcznik lodówka suszarka pralka łóżeczko łóżko łazienka łazience piętro piętrze walizki walizka buty kurtka kurtkę
  fontannie taksówka adres szafie szafa poduszki poduszka koc czujnik dymu śmieci mrówki gra działa próbowaliśmy dojść
  zjeść wrócimy wracamy dotarliśmy dojechaliśmy wejście wejścia kogo kota mama tata syn córka telefonu łańcuchy zaciął
  sejf wegetariańskie sorki czat mega niesamowity zwrotu brak postawić kampera czuć pleśń pleśnią serio ohyda opóźniony
  opóźnienie północy wpuści pośpiechu zatkany zatkana kibel gotówka gotówkę sprzęt głębokie głęboko jezioro zwierzaki
  dozwolone nareszcie wolimy osobne łóżka odwołana deszcz deszczu pada pali palą palić balkon balkonie sześciu siedem
  osiem jedenaście dwanaście wysłałam wysłałem maila adresu akurat alergia angielski apteka lekarz szpital awaria
  babcia brat siostra bałagan bankomat bagażu biały biuro błąd boli brudno brudne brudny brakuje brzydko buda burza
  butelka butelki całe cały cena ceny chleb chłodno chodzi chodzić chorzy chwila chwilę ciasto cicho ciemno cieszę
  ciężki ciężko córką czajnik czarny czeka czekać czyste czytać dałoby dach daje dajcie danych dania danie data daty
  delikatnie długo długi dobrej doczekać dokument dokumenty dolny dookoła dostałam dostałem dostaliśmy dotarł dowód
  drobne drogo drogi drogie drzewo dworzec dworca dzieciaki chłopak dziękuje dziwne ekspres garaż garnek gaz gdybyśmy
  głodni głowa głośny góra góry górach gość gościć gotować gratulacje grzejnik grupa gwarno herbata kawa hotelu
  hałasuje imię innego interesuje jadalnia jajka jasno jazda jechać jezdnia kąpiel kanapa karta karty kartą kasa klapki
  klamka klimatyzacji klucza kłopot kłopotu kocyk kolej kolejka koło komary kominek komplet kontakt kontaktu korki
  koszt koszty kościół krem kran krzesło krzesła kubek kubki kupić kupować kuchenka kuchenki kupon kurier kurtki kwiaty
  lampa lada lekko lepiej lepszy letni lewo liczba lód lodówce lotu ludzie lustro łazienki łatwo łódka ładnie ładny
  ładna ładne ładowarka ładowarkę łyżka widelec nóż talerz talerze szklanka szklanki materac mąż mężem męża mecz metrów
  mięso miasto miasta miałam miałem miesiące minęło minutę mleko mocno mogą mokro mokry morze morza mówi mówić mówił
  mówią most muzeum muzyka mydło myślę myśli myśleliśmy naczynia namiot naprawić narty narazie niebieski niedaleko
  niemożliwe nikt nikogo niski noc nocą nocować noga numeru obejrzeć obiecuję odebrał odjechać odległość odpisać
  odpocząć ogień ogród ogromne okazja okna okolicy okolica okulary olej opcja opis opóźni oprócz osobno otwarty otwiera
  owoce paczka padało padł palcem palenie pamiętam papier papieru parasol parter paszport patelnia pełny pełno
  piekarnik piekarnia pieniędzy pięć piję pić pilnie pilot pisać piszczy pisze piwo plac plan plaża plaży plecak płacić
  płatność płacę płyn pochwalić podjechać podobny podoba podróży podwórko pojechać pokaże pokazać pół połowa pomagać
  pomocna pomysł pomóc popołudniu poranek posłać posprzątane posprzątać postaramy powiadomić powinien powinniśmy powodu
  powrót poznać pójść pracę praca pracuje pralki prezent problemu proste prosimy przyjadą psy ptaki pusto pytać pytam
  raczej radę recepcja remont restauracja restauracje robi robić rodziną rozbite rozumiem różne ruch rzeczy rzeka
  samolot sąsiad sąsiedzi sąsiadów sądzę schowek schronisko ser sen serce serwis siedzi silny skończyć skarpetki sklepy
  sklepu słabo słaby słodko słońcu słychać słyszę smakuje smród sól spacer spacery spaliśmy spotkać spotkamy spóźnimy
  spóźnieni spokój starczy stary stolik stół stołu strona stronę straszny suche suchy sufit sukienka szkło szampon
  szlak szlafrok szukamy szukać szyba świeże światło światła świetne święta święto tabletki tani tanio tańszy taras
  taxi temperatura termin terminie teściowa tęsknimy toaleta toalety torba torebka tramwaj transport trochę trudno
  trzeba trzy twój twoja twoje ubranie ubrania uczulenie udało udany ukradli umówić umyć upał uprzejmie usunąć usłyszeć
  uważać użyć walizkę wanna warto wcale wejść wentylator wesele węzeł widać widzę wiatr winna wino wisi wiosna lato
  jesień wjazd włączyć wyłączyć włosy wnętrze wolę woleć wózek wpaść wpłata wpłacić wracać wracam wrócić wróciliśmy
  wschód wspaniałe wspólny wybrać wydaje wyjechaliśmy wyjście wypłata wyprać wysoki wyspa wysyłka wziąć wzięła zabawa
  zabawki zabookować zabrakło zabraliśmy zadowolona zaginął zajęte zależy załatwić zamknąć zamknięty zapach zapisane
  zapłata zapłacone zapytania zarezerwować zarezerwowałam zarezerwowałem zasłony zatoka zbyt zdarzyło zdążymy zdjęcia
  zdjęcie zegar zepsuło zgadza zgubione zielony zimna zimny zjazd zlew złamał zła zły zmęczeni zmiana zmiany zmywarka
  znajomi znaleźliśmy znalazłam znalazłem znamy zniżka zupa zwykle źle żarówka żelazko życie sauna później najpierw
  końcu regulamin hasło kaucja żadna licznika zero cztery seryjny niedz wieczorem podam kaucji piszcie żony spacji
  skopiuj nowej linii bramą najlepiej zapasowy odbierał dzwoń zera jedynka domku dopłatę zrobić taniej galeria ankieta
  zapraszam pogadamy potwierdź zamienić wejdź dojazdu zamiast przecinka wkleić zapasowa prawej stronie pociągnąć klapkę
  wielkość liter znaczenie doba widzimy pomoście pociągiem wagon miejsca skręt kapliczką mapka regon konto tytułem zoo
  były mapie maskotka plecaka wjeździe miejscowa dolinie zasięgu odpisuję bramy niedzielę sąsiada problemów świetny
  gospodarz gwiazdek mało tabletu lądowanie terminal będziemy budżet program eco zlewem aplikacja zamka wersji
  zmieszane wyjazdu wpłaciłem zostało drogą druga plamę suficie godzinę magazynek pościeli alarm gwiazdka sekund polisa
  ruszać głęb czynny kowalski spod drabinę dachowego mediami prąd kwh soboty paragon kwota kończąca biedronka czynna
  handlowe stole stłuczony kieliszek jeszcze miejsce poziom kolacja abc pesel potrzebny meldunku filtr ekspresu ean
  model mazury szlaki gpx wpisane ewidencji standard miejsc zaliczka ucieka dniach licznik krs krzyżyk wszystko nowe
  sob zakup poniedziałek czwartek niedziela styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień
  październik listopad grudzień lipca sierpnia hiszpański francusku niemiecku angielsku zimne gorące ogródku jacuzzi
  film test park bank final`;
