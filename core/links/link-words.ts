/** What people write beside links and instead of their signs, in nine languages and their neighbours. Lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words for the dot between two labels. */
export const DOT_WORDS = words(
  'dot d0t punkt pkt point punto punt kropka kropa kropką точка точку точкой тчк ponto نقطة نقطه دوت 点 點 tečka bodka',
);

/** Words in whose company a name with a dot is a place on the web: "our website is casarosa.it". */
export const WEB_WORDS = words(
  'web website websites webpage webpages homepage url urls link links online internet visit browse click google www site sites domain webseite webseiten internetseite seite verlinkt besuchen besuche klicken klick lien liens visitez cliquez cliquer internaute sitio página pagina enlace enlaces visite visita visiten haga clic weblink webpagina webstek bezoek klik strona stronie stronę strony witryna witrynie odwiedź kliknij linku linkiem сайт сайте сайта сайту сайтом ссылка ссылке ссылку ссылки зайдите перейдите интернете موقع الموقع موقعنا موقعي رابط الرابط زوروا acesse clique',
);

/** Words that go before "punto", "point", "dot" in sentences: what stands before is no name. */
export const NO_NAMES = words(
  'a an the this that these those my your our his her its their one any some each every no another other same first second next last main more at in on of to and or is as with very what which ' +
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
  'شرطة مائلة',
  'سلاش',
];

/** "hyphen", within a label. */
export const HYPHEN_WORDS = words(
  'hyphen dash minus bindestrich tiret guion guión streepje koppelteken myślnik łącznik дефис тире شرطة hífen hifen traço',
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
  'dois pontos',
];

/** Words that join two parts of a sentence, and begin none whose first word has a top-level domain's letters. */
export const JOINING = words(
  'and or und oder sowie et ou y o u en of i lub oraz и или e ou و أو for für pour para voor dla для hat has have hat bietet offers tiene ofrece',
);
