/** What people write beside links and instead of their signs, in nine languages and their neighbours. Lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words for the dot between two labels. */
export const DOT_WORDS = words(
  'dot dott punkt pkt point period fullstop punto punt kropka kropa kropką kropeczka puntje stip pt pto дот точка точку точкой точечка тчк tochka totschka ponto نقطة نقطه النقطة دوت noqta nokta tečka bodka',
);

/** Words in whose company a name with a dot is a place on the web: "our website is casarosa.it". */
export const WEB_WORDS = words(
  'web website websites webpage webpages homepage url urls link links online internet visit browse type enter tippe eingeben gib tapez taper escribe teclea typ wpisz наберите введите اكتب digite click google www site sites domain webseite webseiten internetseite seite verlinkt besuchen besuche klicken klick lien liens visitez cliquez cliquer internaute sitio página pagina enlace enlaces visite visita visiten haga clic weblink webpagina webstek bezoek klik strona stronie stronę strony witryna witrynie odwiedź kliknij linku linkiem сайт сайте сайта сайту сайтом ссылка ссылке ссылку ссылки зайдите перейдите интернете موقع الموقع موقعنا موقعي رابط الرابط زوروا acesse clique',
);

/** Words that go before "punto", "point", "dot" in sentences: what stands before is no name. */
export const NO_NAMES = words(
  'not pas nicht niet non нет не ليس لا não sans ohne bez zonder без بدون without sin sem only just seulement nur alleen tylko только فقط só apenas solo by with for and mit für und avec pour con para met voor z ze dla с для مع num numa neste nesse deste desse naquele bom melhor único certo ce cette quel a an the this that these those my your our his her its their one any some each every no another other same first second next last main more at in on of to and or is as with very what which ' +
    'der die das den dem des ein eine einen einem einer dieser diese dieses diesen diesem jeder jeden jedem mein meinen unser unseren sein ihr kein keinen am im zum vom beim erste erster ersten zweite zweiten letzte letzten wichtigste wichtigster anderer welcher und oder auf bis ' +
    "le la les un une ce cet cette ces mon ma mes ton ta son sa notre votre nos vos leur chaque au aux du des quel premier second dernier autre même et ou à en sur c'est est pas très bon " +
    'el los las uno una este esta ese esa aquel mi tu su nuestro vuestro cada primer primero segundo último otro mismo algún ningún qué del al en y o es un buen ' +
    'de het een deze dit die dat mijn jouw uw ons onze hun elk elke ieder geen eerste tweede laatste ander op en of is welk goed ' +
    'ten ta to ten tym tego jeden każdy mój twój nasz wasz ich pierwszy drugi ostatni inny ważny w na i lub jest do po za ' +
    'этот эта это эту этой та тот каждая моя твоя наша ваша их одна первая вторая последняя другая в на и или не есть ' +
    'هذه تلك كل في من إلى على أهم أول آخر و أو هي هو ' +
    'o a os as um uma este esta esse essa aquele meu minha teu tua seu sua nosso nossa cada primeiro segundo último outro mesmo algum nenhum qual do da no na e ou é bom ' +
    'domain domains tld endung endungen ending extension suffix terminación terminação extensie końcówka домен зоне зона',
);

/** Words written short, which end with a dot inside a sentence: "max.km", "Pza.de España". */
export const SHORTENED = words(
  'abs abt adr ag al alb allg anm ap apt apto app approx appt aprox apart arr art av avd avda avg ave bd bez bhf bldg blk blvd bes best bj br btw bus bzw ca cal calle cf ch cit co corp cp ctra cta dep dept dez dipl dna doc dr dra dña dz ed edif eg em esq est etc et etg etw evtl ex excl exkl exp ext fa fam fax fl fr frl geb gem ges gg ggf godz gr hab hbf hr hrsg hs ie incl ing inh inkl int inz inż jr jul jun kat km kond kpl krs lok lt ltd m max mb mce mevr mgr mi min mind mio mlle mm mme mob mov mr mrs ms mt mte mtr nb ndl no nov np nr num núm nº obj okt op os ost p pag pag par pc pers pkt pl plac pln plz po pos pow pp prof prov pt pta ptas pto pza pzo qm r rd red ref resp res rev rez rm rte rue s sa sc sep sept sg sig soc sog sp sq sr sra srta st sta std ste sto str stk sv szt tel telef tél tlf tlfn tr tur tx tzn u ul ulic um urb usw v val vgl via vid vol vs w wg wj woj wys z zb zgl zł zs zus zw zzgl ' +
    'г гор д дол дом корп кв кол мин макс ок обл оф пер пл пос пр просп руб стр тел тыс т ул ш эт этаж',
);

/** "slash", after which a path goes on. */
export const SLASH_WORDS: readonly string[] = [
  'forward slash',
  'slash',
  'schrägstrich',
  'schraegstrich',
  'barre oblique',
  'barra inclinada',
  'barra diagonal',
  'barra',
  'barre',
  'schuine streep',
  'ukośnik',
  'ukosnik',
  'косая черта',
  'слэш',
  'слеш',
  'дробь',
  'slasz',
  'slesz',
  'łamane przez',
  'سلاش',
  'شرطه مائلة',
  'خط مائل',
  'شرطة مائلة',
  'شرطة',
];

/** "hyphen", within a label. */
export const HYPHEN_WORDS = words(
  'hyphen dash minus bindestrich tiret guion guión menos moins streepje koppelteken myślnik myslnik łącznik дефис тире минус شرطة ناقص hífen hifen traço',
);

/** Words of a sentence that go on after a name, and before which no preposition of that language ends. */
export const GOING_ON = words(
  'is are ok okay it you we they then to there please as because since with in at on now so where dort da dann wo auf im ist sind est sont sur puis là dans pour es está son luego ahí donde en is staat daar dan op jest są tam potem na w это там потом هي هو هنا é são lá depois',
);

/** Words that stand for the letters www, each once or all three of them. */
export const WWW_WORDS = words(
  'dobles doubles u w ww www wu ve uve dáblio dablio dabliu dabliú we wé в вв ввв вэ ве дубльве ю weh vé v double-u dubbel-u doppel-u doble-u دبليو',
);

/** Letters of "https" by their names, in several languages. */
export const LETTER_NAMES = words(
  'h t p s aitch haitch tee pee ess ha te pe es hache ese acca ti pi esse hasch té pé agá agha tê pê хэ аш ха тэ пэ эс te-te اتش إتش ايتش إيتش تي بي اس إس',
);

/** After which the next part of something comes that is told part by part. */
export const THEN_WORDS = words(
  'then followed by after afterwards plus dann danach gefolgt dahinter puis ensuite suivi après luego después seguido detrás dan daarna gevolgd erachter potem następnie dalej потом затем далее дальше ثم بعدها يليها depois seguida',
);

/** How often, or how, such a word is said. */
export const WWW_COUNTS = words(
  'dreimal keer mal times fois veces vezes razy раза uve dobles doubles double doble doppel dubbel podwójne дабл triple treble three trois drei tres três drie trzy три ثلاثة triple-',
);

/** "colon", after a scheme. */
export const COLON_WORDS: readonly string[] = [
  'colon',
  'doppelpunkt',
  'deux points',
  'deux-points',
  'dos puntos',
  'dubbele punt',
  'dwukropek',
  'двоеточие',
  'نقطتان',
  'نقطتين',
  'dois pontos',
];

/** Words of languages in which "de" is a word, and of no German sentence. */
export const DE_COMPANY = words(
  'het een van niet ook wij ik je dat zijn naar maar el los las una que muy por con está les des une est pas pour nous vous uma não com para muito os dos das',
);

/** Words that join two parts of a sentence, and begin none whose first word has a top-level domain's letters. */
export const JOINING = words(
  'and or und oder sowie et ou y o u en of i lub oraz и или e ou و أو for für pour para voor dla для hat has have hat bietet offers tiene ofrece',
);

/** Words before "at" that say what to do or to find somewhere, and are nobody's name. */
export const NOT_WHOM = words(
  'book booked booking bookings look looking find found finding reserve reserved reservation reservations pay paid payment order ordered check see seen visit us me it them more info information details photos pictures prices price rates availability available online directly direct cheaper cheap here now page site website listing listings listed stay stays rooms room apartment house home register sign log login live sold bought deal deals offers offer menu tickets rent rented search apply join follow read watch download shop',
);
