/**
 * The commonest words of languages that are not among the nine but are written with their letters, so that a text in one
 * of them is not taken for its nearest relative among the nine. `arabizi` and `translit` are Arabic and Russian in Latin
 * letters: translated as what they are they come back as they were, so they count as languages of their own.
 */
export const NEIGHBOUR_WORDS: Readonly<Record<string, string>> = {
  it: `
    il lo la i gli le un uno una di a da in con su per tra fra del della dello dei degli delle al alla allo ai agli alle
    dal dalla nel nella nei nelle sul sulla e ed o ma se che chi cui non più come quando dove quanto quanti perché anche
    già ancora sempre mai molto molte molti poco tutto tutti tutte questo questa quello quella mio mia suo sua nostro
    nostra vostro vostra io tu lui lei noi voi loro mi ti ci vi si è sono siamo siete ho hai ha abbiamo avete hanno era
    essere avere fare posso può possiamo potete possono potremmo vorrei vorremmo ciao buongiorno buonasera buona buono
    salve grazie mille prego scusi scusa arrivederci domani oggi ieri ora ore sera mattina notte notti giorno giorni
    camera casa appartamento chiavi chiave parcheggio spiaggia colazione arriviamo arrivare arrivo volo bambini bambino
    persone prenotazione contanti carta bello posto va bene benissimo perfetto certo c'è ci sono vicino acqua bagno letto funziona qui lì grazie
    gentile cordiali saluti presto piacere cane macchina treno stazione aeroporto dopo prima senza bellissimo bella`,
  ca: `
    el la els les un una de del dels al als amb per en i o però que què qui com quan on quant és són som hi ha he hem
    està estem estan tenim teniu tinc té puc podem podeu voldria volem vull bon bona dia tarda nit gràcies merci moltes
    molt molta no bé si us plau adéu fins demà avui ahir hora hores aquí allà aquest aquesta això nosaltres vosaltres meu
    nostre clau claus platja cotxe nens persones també només més menys sense abans després a l'hora d'aquí ens sí`,
  ro: `
    și si in în la de pe cu din pentru un o este e sunt suntem sunteți este am ai are avem aveți au nu da ce cum când
    cand unde cât cat cine care că ca să sa se mai foarte mult multe bine bună buna ziua seara dimineața salut mulțumesc
    multumesc mulțumim multumim frumos vă va rog mâine maine azi ieri ora acum aici acolo noi voi eu tu el ea ei putem
    pot poate puteți putea vrem vreau ajungem parcare cameră camera cheile cheia copii copil persoane noapte pat apă`,
  cs: `
    a i v ve na do z ze s se si k ke o od po pro při za u je jsou jsem jsme jste není být byl byla bylo byli má mám máme
    máte to ten ta ty ta toto tento že jak kdy kde kolik kdo co který která které ale nebo když už ještě jen také taky
    můžeme můžu může můžete mohli bychom bych chtěli dobrý den dobré ráno večer ahoj děkuji děkujeme díky moc prosím
    prosíme ano ne dnes zítra včera hodin hodině hodinu tady tam pes psem dítě děti dětí osoby pokoj klíče klíč
    parkování pláž snídaně rezervace ubytovat přijedeme nashledanou hezký velmi vás vám nás nám`,
  sk: `
    a aj v vo na do z zo s so sa si k ku o od po pre pri za u je sú som sme ste nie byť bol bola bolo boli má mám máme
    máte to ten tá toto tento že ako kedy kde koľko kto čo ktorý ktorá ktoré ale alebo keď už ešte len tiež môžeme môžem
    môže môžete mohli by sme chceli dobrý deň dobré ráno večer ahoj ďakujem ďakujeme vďaka veľmi pekne prosím prosíme
    áno dnes zajtra včera hodín hodine tu tam pes psom dieťa deti osoby izba kľúče kľúč parkovanie pláž raňajky
    rezervácia ubytovať prídeme dovidenia vás vám nás nám všetko`,
  hr: `
    i u na do iz s sa se k o od po za je su sam smo ste nije biti bio bila bilo bili ima imam imamo imate to taj ta ovo
    ovaj da kako kada kad gdje gde koliko tko ko što šta koji koja koje ali ili ako već još samo također takođe možemo
    mogu može možete mogli bismo bi htjeli dobar dan dobro jutro dobra večer veče bok zdravo hvala puno lijepo molim
    molimo da ne danas sutra jučer juče sati sata ovdje ovde tamo pas psom dijete djeca djece osobe osoba soba ključ
    ključeve ključevi parking plaža doručak rezervacija stižemo dolazimo vidimo doviđenja vas vam nas nam sve`,
  sl: `
    in v na do iz z s se k o od po za je so sem smo ste ni biti bil bila bilo ima imam imamo imate to ta da kako kdaj kje
    koliko kdo kaj ki ali če že še samo tudi lahko bi radi dober dan dobro jutro dober večer živjo zdravo hvala lepa
    najlepša prosim prosimo ja ne danes jutri včeraj ura uri tukaj tam pes psom otrok otroka oseb soba ključ ključe
    parkirišče plaža zajtrk rezervacija pridemo nasvidenje vas vam nas nam vse`,
  hu: `
    a az és is hogy nem igen van vannak lesz volt egy ez azt ezt mi mit ki hol mikor hány hogyan mennyi de vagy ha már
    még csak nagyon köszönöm köszönjük szépen szia sziasztok jó napot reggelt estét kívánok kérem kérjük szeretnénk
    szeretnék tudunk lehet lehetséges ma holnap tegnap óra órakor itt ott mi önök nekünk nekem szoba kulcs kulcsok
    parkoló strand reggeli foglalás érkezünk gyerek gyerekkel fő kutya viszlát viszontlátásra minden meg el be ki`,
  sv: `
    och i på att det som en ett är var har hade vi jag du ni han hon de den av för med till från om men eller inte ja
    nej kan ska skulle vill när var hur vad vem mycket tack så hej hallå snälla gärna god morgon kväll dag idag imorgon
    igår klockan tid här där oss vår vårt er ert min mitt rum lägenhet nyckel nycklar parkering strand frukost bokning
    barn vuxna hund kommer vara få finns behöver också bara redan ännu efter före under över mellan tusen hälsningar
    jättefint`,
  da: `
    og i på at det som en et er var har havde vi jeg du i han hun de den af for med til fra om men eller ikke ja nej kan
    skal skulle vil hvornår hvor hvordan hvad hvem meget tak mange hej goddag venligst gerne god morgen aften dag i dag
    morgen går klokken tid her der os vores jeres min mit værelse lejlighed nøgle nøgler parkering strand morgenmad
    booking barn børn voksne hund kommer være få findes brug også kun allerede efter før under over mellem tusind hilsen`,
  no: `
    og i på at det som en et er var har hadde vi jeg du dere han hun de den av for med til fra om men eller ikke ja nei
    kan skal skulle vil når hvor hvordan hva hvem mye takk mange hei god vennligst gjerne morgen kveld dag i dag morgen
    går klokken tid her der oss vår vårt deres min mitt rom leilighet nøkkel nøkler parkering strand frokost booking
    barn voksne hund kommer være få finnes trenger også bare allerede etter før under over mellom tusen hilsen igjen`,
  fi: `
    ja on ei että se ne me te he minä sinä hän oli olemme olen ovat oli voi voimme voiko voinko saa saako mutta tai jos
    kun mitä mikä missä milloin kuinka paljonko paljon kiitos kiitoksia hei moi terve huomenta iltaa päivää hyvää hyvä
    tänään huomenna eilen kello kellon tunti täällä siellä meillä teillä meidän teidän huone asunto avain avaimet
    pysäköinti ranta aamiainen varaus lapsi lasta lapsen henkilöä koira koiran kanssa tulemme saapua vielä jo vain myös
    kyllä näkemiin nähdään`,
  et: `
    ja on ei et see need me te nad mina sina ta oli oleme olen kas võib võime saame saab aga või kui mis kus millal
    kuidas palju aitäh tänan tere hommikust õhtust päevast head palun täna homme eile kell siin seal meil teil meie teie
    tuba korter võti võtmed parkimine rand hommikusöök broneering laps last inimest koer koeraga tuleme veel juba ainult
    ka jah nägemist`,
  lv: `
    un ir nav ka tas tā mēs jūs viņi es tu bija esam esmu vai var varam varētu bet ja kas kur kad cik kā ļoti paldies
    sveiki labdien labrīt labvakar lūdzu šodien rīt vakar pulksten šeit tur mums jums mūsu jūsu istaba dzīvoklis atslēga
    atslēgas stāvvieta pludmale brokastis rezervācija bērns bērni cilvēki suns suni vēl jau tikai arī jā nē`,
  lt: `
    ir yra nėra kad tai mes jūs jie aš tu buvo esame esu ar gali galime galėtume bet jei kas kur kada kiek kaip labai
    ačiū sveiki laba diena labas rytas vakaras prašau šiandien rytoj vakar valandą valandos čia ten mums jums mūsų jūsų
    kambarys butas raktas raktai parkavimas paplūdimys pusryčiai rezervacija vaikas vaikai žmonės šuo šunį dar jau tik
    taip ne`,
  tr: `
    ve bir bu şu o da de için ile ne nasıl nerede nereye kim kaç kaçta ne zaman var yok mı mi mu mü değil evet hayır çok
    teşekkürler teşekkür ederim ederiz merhaba selam günaydın iyi günler akşamlar lütfen bugün yarın dün saat saatte
    burada orada biz siz ben sen bizim sizin benim oda daire anahtar anahtarı otopark plaj kahvaltı rezervasyon çocuk
    kişi köpek geliyoruz gelebilir yapabilir miyiz misiniz olur tamam görüşürüz mümkün daha sonra önce kadar olarak`,
  sq: `
    dhe në të një për me nga është janë kemi keni kam jemi jam ka nuk po jo çfarë ku kur si sa shumë faleminderit
    përshëndetje mirëdita mirëmëngjes mirë ju lutem sot nesër dje ora këtu atje ne ju unë ti dhoma çelësi çelësat
    parkim plazhi mëngjesi rezervimi fëmijë persona qen vijmë mund mundemi edhe vetëm`,
  id: `
    dan di ke dari yang ini itu untuk dengan adalah ada tidak bisa boleh apa apakah kapan dimana di mana bagaimana
    berapa siapa tapi atau jika sudah belum juga saja sangat terima kasih halo selamat pagi siang sore malam tolong
    mohon hari besok kemarin jam kami kita saya anda kamu kamar kunci parkir pantai sarapan anak orang anjing datang tiba
    akan mau`,
  vi: `
    và là có không của cho với ở tại này đó được tôi chúng bạn mình anh chị em ông bà mấy giờ khi nào đâu bao nhiêu
    thế sao rất nhiều cảm ơn xin chào vui lòng hôm nay ngày mai phòng chìa khóa xe biển ăn sáng đặt trẻ người chó đến`,
  tl: `
    ang ng mga sa na at ay po ba ko mo ka kami kayo siya ito iyan hindi oo opo ano saan kailan paano magkano ilan
    salamat kumusta magandang umaga gabi hapon bukas ngayon kahapon oras dito doon pwede puwede may meron wala lang din`,
  uk: `
    і й та в у на до з із за про по від для це цей ця ці є був була було були ми ви я ти він вона вони нас нам вас вам
    наш ваш не ні так що як коли де скільки хто який яка яке які чи але або якщо вже ще тільки також можна можемо
    можете може хочемо добрий день доброго дня ранку вечора вечір привіт вітаю дякую дякуємо щиро дуже будь ласка
    сьогодні завтра вчора година годині тут там кімната ключі парковка пляж сніданок бронювання діти дитина собака
    приїдемо побачення зустрічі гарного все`,
  be: `
    і й у ў на да з за пра па ад для гэта гэты ёсць быў была мы вы я ты ён яна яны нас нам вас вам наш ваш не так што
    як калі дзе колькі хто які чы але або калі ўжо яшчэ толькі таксама можна можам добры дзень раніцы вечар вітаю
    дзякуй вельмі калі ласка сёння заўтра учора гадзіна тут там`,
  bg: `
    и в във на до от с със за по при това този тази тези е са съм сме сте беше има няма ние вие аз ти той тя те нас нас
    ви ни не да ще се си какво как кога къде колко кой коя кое които но или ако вече още само също може можем можете
    искаме искам бихме добър ден добро утро вечер здравейте здрасти привет благодаря благодарим много моля днес утре
    вчера часа час часът тук там стая ключ ключове ключовете паркинг плаж закуска резервация деца дете куче
    пристигаме довиждане хубав приятен всичко`,
  sr: `
    и у на до из с са се о од по за је су сам смо сте није био била било ово овај да како када где колико ко шта који
    која које али или ако већ још само такође можемо могу може можете добар дан добро јутро вече здраво хвала пуно
    молим данас сутра јуче сати овде тамо пас дете деца особе соба кључ кључеве паркинг плажа доручак резервација`,
  mk: `
    и во на до од со за по при ова овој е се сум сме сте беше има нема ние вие јас ти тој таа тие нас ве не да ќе што
    како кога каде колку кој која но или ако веќе уште само исто може можеме добар ден добро утро вечер здраво
    благодарам благодариме многу молам ве молиме денес утре вчера часот тука таму`,
  kk: `
    және бұл мен сен сіз біз олар бар жоқ қалай қашан қайда қанша не кім рахмет сәлем сәлеметсіз бе қайырлы күн таң кеш
    өтінемін бүгін ертең кеше сағат осында`,
  fa: `
    از به در که را با این آن برای است هست هستیم هستم نیست بود می ما شما من تو او آیا چه چی کی کجا چطور چند چقدر ولی اما
    یا اگر هم خیلی بسیار سلام ممنون متشکرم مرسی سپاس لطفا لطفاً بله نه امروز فردا دیروز ساعت اینجا آنجا خانه اتاق کلید
    کلیدها پارکینگ ساحل صبحانه رزرو بچه نفر سگ میرسیم خوب داریم دارد دارید کنیم کنید شود میشود وقت بخیر روز شب`,
  ur: `
    کے کی کا کو میں سے پر ہے ہیں ہوں تھا تھی تھے اور یا کہ یہ وہ ہم آپ میرا ہمارا کیا کب کہاں کیسے کتنا کتنے کون نہیں ہاں جی
    شکریہ بہت براہ کرم مہربانی آج کل بجے وقت یہاں وہاں گھر کمرہ چابی ساحل ناشتہ بچے لوگ گا گی گے سکتے سکتا ہو`,
  ku: `
    لە بۆ و کە ئەم ئەو من تۆ ئێمە ئێوە ئەوان هەیە نییە چی کەی کوێ چۆن چەند سوپاس سڵاو زۆر تکایە بەڵێ نەخێر ئەمڕۆ سبەی`,
  arabizi: `
    salam salaam alaykom alaikum marhaba mar7aba ahlan shukran choukran shokran mumkin momken momkin inshallah habibi
    7abibi habibti wallah wallahi ana anta enta enti inta inti e7na ehna fee fi feen fein wein wayn kam bokra bukra
    embare7 sa3a sa3et aywa aiwa la2 mish mesh mafi mafeesh keef kif ezzay ezayak kifak kifik shu shou eh leh leish
    3ala 3andkom 3andak 7al el al bel men min law sama7t samahti tamam zein yalla baddi beddi badna 3ayez 3ayzeen sabah
    masa el5eer elkheir khair hamdulillah el7amdulillah wsl nosal wslna mta mata amta emta`,
  translit: `
    zdravstvuyte zdravstvuite zdrastvuyte privet dobryj dobryy dobri dobriy dobroe den vecher utro spasibo spasiba
    bolshoe pozhaluysta pozhalusta pozhaluista pojaluista mozhno mojno mozno skolko kogda gde chto kak kakoy da net est
    yest nam vam nas vas my vy ya on ona budem budet budu ochen vse vsyo uzhe eshe eshche zavtra segodnya vchera
    priedem priezzhaem zaekhat zaehat klyuchi kluchi parkovka horosho khorosho otlichno dom komnata sobaka deti i v na
    s po za do u nashego vashego nash vash mashina chas chasov nuzhno nado`,
};
