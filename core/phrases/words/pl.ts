import type { PhraseWords } from '../role.ts';

export const PL: PhraseWords = {
  pay: `
    zapłać zapłacić zapłaci zapłacisz zapłacą zapłaćcie płacić płać płacisz płaci płacą płacąc płatność płatności
    płatnością opłacić opłać wpłacić wpłać wpłaci wpłaca wpłaty wpłata wpłatę wpłacie uiścić uiści zapłata zapłaty
    zapłatę przelać przelej przelejcie przeleje dopłacić dopłać rozliczyć rozliczmy zadatek zaliczk* przedpłat*
    uregulować ureguluje zapłacona_przelewem dać_mi_pieniądze daj_mi_pieniądze`,
  send: `
    wyślij wysłać wyślijcie przesłać prześlij prześlijcie pieniądze pieniędzy kwotę kwota kwoty przyjmuję przyjmujemy
    akceptuję akceptujemy wolę wolimy użyj użyć kup kupić daj dać zrób zrobić skorzystać zł_na zrobimy`,
  channel: `
    przelew przelewem przelewu przelewy przelewie przelać przelej przelejcie przeleje numer_konta numer_rachunku
    nr_konta konto_bankowe rachunek_bankowy na_konto na_rachunek blikiem na_blik kod_blik kart_podarunkowych
    karta_podarunkowa kartę_podarunkową karty_podarunkowe dane_do_przelewu przekaz_pieniężny przekazem portfel_krypto
    kryptowalut* podane_konto podany_rachunek podany_numer_konta karty_steam kart_steam pani_przelewem pan_przelewem
    pana_przelewem państwo_przelewem`,
  account: 'konto konta rachunek',
  cash: `
    gotówka gotówką gotówki gotówkę gotówce do_ręki cash wszystko_gotówką wszystko_w_gotówce dać_mi_pieniądze
    daj_mi_pieniądze w_kopercie`,
  out: `
    poza bez omijając ominąć omińmy omijamy obejść z_pominięciem zamiast unikając uniknąć oszczędzić zaoszczędzić
    zaoszczędzisz oszczędzisz zaoszczędzimy poza_nią`,
  outside: `
    poza_platformą poza_portalem poza_serwisem poza_stroną poza_aplikacją z_pominięciem_platformy pod_stołem na_czarno
    na_lewo prywatnie_się poza_systemem bez_pośrednik* między_sobą bez_pośrednictw* dogadajmy_się załatwmy_między_nami
    prywatną_cenę prywatna_cena prywatnej_cenie zamiast_tutaj zamiast_tu portal_na_bok`,
  here: `
    platformą platforma platformę platformy platformie portal portalu portalem portalowi stronie strona stronę strony
    serwis serwisie serwisu serwisem aplikacji aplikacja aplikację aplikacją systemie systemem witrynie`,
  on: 'na przez w za_pośrednictwem poprzez u z',
  direct: `
    bezpośrednio_panu bezpośrednio_pani bezpośrednio_państwu bezpośrednio prywatnie osobiście bezpośredni bezpośrednia`,
  me: `
    bezpośrednio_panu bezpośrednio_pani bezpośrednio_państwu mnie mi nam nas moje mój moja moim mojej nasz nasza nasze
    naszej naszym naszą moją swoje swoją własnej własną właścicielowi właściciela właścicielem gospodarza mną nami
    swojego mojego swojej naszego`,
  your: 'twój twoje twoja pana pani państwa wasz wasze',
  commission: `
    prowizj* opłaty_serwisow* opłat_serwisow* opłata_serwisow* opłatę_serwisową opłaty_platformy opłat_platformy
    opłaty_portalu opłat_portalu opłaty_rezerwacyjn* marży pośrednika pośrednik dodatkowych_opłat pośredników`,
  cheaper: `
    taniej tańsz* zniżk* rabat rabatu rabatem rabaty upust oszczędz* zaoszczędz* niższa_cena niższą_cenę niższej_cenie
    korzystniej lepsza_cena lepszą_cenę lepszej_cenie opust mniej_zapłac* mniej wyjdzie_taniej bardziej_opłaca`,
  book: `
    zarezerwować zarezerwuj zarezerwujcie rezerwować rezerwuj rezerwacja rezerwację rezerwacji rezerwuje anulować
    anuluj anulujcie anulujemy anulowanie odwołać odwołaj wynająć wynajem załatwić załatwmy umówić przedłużyć
    zarezerwuje odrzucić odrzuć`,
  stay: `
    czynsz resztę reszta pozostałą_kwotę pozostała_kwota pozostałej_kwoty całość całą_kwotę cała_kwota pobyt pobytu
    za_nocleg za_noclegi nocleg noclegi noclegu różnicę połowę kwotę_za kwota_za należność za_apartament za_mieszkanie
    za_wynajem dopłatę_za cenę_pobytu zadatek za_noc wszystko_gotówką wszystko_w_gotówce`,
  advance: `
    z_góry przed_przyjazdem przed_państwa_przyjazdem przed_przybyciem przed_zameldowaniem wcześniej z_wyprzedzeniem
    już_dziś dzisiaj dziś zaliczk* przedpłat* zadatek natychmiast od_razu jutro aby_potwierdzić żeby_potwierdzić
    aby_zarezerwować przed_pobytem awansem`,
  local: `
    śniadani* obiad* kolacj* restauracj* kawiarni* piekarni* taksówk* taxi autobus* tramwaj* prom promu pociąg* metro
    parking parkingu parkowanie parkomat* bilet bilety biletu bilety_wstępu wstęp muzeum muze* targ targu bankomat*
    sklep* supermarket* transfer_z łódk* łodzi rower rowery rowerów rowerowej wypożyczalni* wycieczk* zwiedzani* sauna
    saunę pralni* drewno zakupy napoje plaż* leżak* kierowc* kiosk* narty skipass karnet* przewodnik* napiwek obok
    blisko pobliżu najbliżs* oddział masaż automat* lody tam_tylko bar barze sprzedaj* rybak*`,
  due: `
    opłata_klimatyczna opłatę_klimatyczną opłaty_klimatycznej opłata_miejscowa opłatę_miejscową opłata_uzdrowiskowa
    opłatę_uzdrowiskową taksa_klimatyczna podatek_turystyczny podatek podatku kaucj* pościel ręczniki sprzątani* prąd
    ogrzewani* łóżeczk* zwierz* zastaw późne_zameldowanie`,
  refund: 'zwrot* zwróc* zwrac* zwraca oddam oddamy oddać odda refund*',
  not: 'nie nigdy żaden żadnych żadnej nikt ani nic niczego',
  warn: `
    oszust* oszuk* phishing podejrzan* uwaga_na jeśli_ktoś gdyby_ktoś jeżeli_ktoś zgłoś proszę_zgłosić wyłudz*
    prosi_o_płatność`,
  but: 'ale jednak lecz więc inaczej',
  review: `
    opini* ocen* kilka_słów parę_słów wrażenia wrażeniami swoją_opinię opiniami opinia opinię opinii opinie recenzj*
    ocena ocenę oceny gwiazdk* gwiazdek komentarz komentarza referencj* miłych_słów rekomendacj*`,
  give: `
    zostaw zostawić zostawcie zostawi zostawienie zostawienia zostawią zostawienia_nam napisz napisać napiszcie
    napisanie wystaw wystawić wystawcie wystawienie wystawienia dodaj dodać dodajcie dodanie podziel podzielić
    podzielcie umieść umieścić umieszczenie daj dać dajcie wstaw opublikuj opublikować przyznać zamieść zamieścić
    zamieszczenie skopiować pozostawienie pozostawić`,
  ask: `
    napiszcie_o_nas napisz_o_nas napisać_o_nas słów_o_nas oceń_nas oceńcie_nas ocenić_nas oceń oceńcie ocenić oceni
    ocenienie poleć_nas polećcie_nas polecić_nas polecenie_nas opinię_google podziel_się_wrażeniami podziel_się_opinią
    podzielenie_się_opinią polećcie poleć`,
  place: `
    gdzie_indziej innym_portalu innych_portalach innej_stronie innych_stronach innej_platformie innych_serwisach
    mediach_społecznościowych wizytówce_google wizytówka_google profilu_google google_moja`,
  thanks: `
    ma_dobre mają_dobre ma_świetne mamy wysoko_oceni* dobrze_oceni* piszą dziękujemy_za dziękuję_za dzięki_za
    widzieliśmy widziałem widziałam czytaliśmy czytałem czytałam znalazłem znaleźliśmy przeczytaliśmy według
    zobaczyliśmy w_opiniach opinie_na_google_są sprawdź_opinie proszę_sprawdzić`,
  none: `
    nie_tutaj nie_tu nie_tylko_tutaj nie_zapomn* nie_tylko nie_ma_problemu nie_ma_sprawy nie_wahaj* nie_krępuj*
    nie_martw* czemu_nie dlaczego_nie nie_trzeba bez_problemu bez_obaw na_konto_platformy numer_rezerwacji
    zwierząt_nie proszę_nie_zapom* nie_zapom*`,
};
