import { type WordTable, wordTable } from './word-table.ts';

/** What people write instead of the signs of an address, and the names that tell an address from other words. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** With one letter typed twice as well: "att", "dott". */
const sloppy = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split(' ')
      .flatMap((word) => [word, ...Array.from(word, (letter, at) => word.slice(0, at) + letter + word.slice(at))]),
  );

const table = (list: string): WordTable<true> => wordTable(list.split(' ').map((word): [string, true] => [word, true]));

/** Names of the sign @ that mean little else. */
export const WEAK_AT = words(
  'affe äffchen krul krulletje krullet strudel kringel aapje monkey ape aap гав singe mono macaco',
);
export const NAMED_AT = sloppy(
  'małpie małpy małpki małpce małpeczkę małpeczką собаки собаке собачки собачке собаченька arrobita arrobinha klammeraffen klammeraffes apenstaartjes æt arroba arrova arobase arobas arrobase arobaz arobasse klammeraffe affenklammer affenschwanz affenschaukel affenohr apenstaartje apestaartje apenstaart apestaart slingeraap małpa małpę małpą małpką małpka małpeczka malpa malpka собака собаку собакой собачка собачку собачкой псина эт ат آت ات أت إت ايت أيت اتت آروبا اروبا أروبا chiocciola snabela kukac zavináč zavinac miukumauku ampersat',
);
/** Words that stand for @ and also mean "at". */
export const BARE_AT = sloppy('at ät');
/** The same between brackets only: "john(a)mail.example". */
export const BRACKETED_AT = words('a ä à et а bei chez bij en em na на в sur auf');
/** Before the name of a provider, in the sign's place: "marie chez orange point fr". */
export const PREPOSED = words(
  'fornecedor chez bei bij sur auf na на в no en em on an a à على server servidor serwer сервер serveur host hosting خادم الخادم والخادم hébergeur domain domäne domaine dominio domínio domein domena домен نطاق provider anbieter fournisseur proveedor aanbieder dostawca провайдер مزود provedor',
);
/** Those that say that the provider follows: "name anna, domain …". */
export const DOMAIN_WORDS = words(
  'server servidor serwer сервер serveur host hosting خادم الخادم والخادم hébergeur fornecedor domain domäne domaine dominio domínio domein domena домен نطاق provider anbieter fournisseur proveedor aanbieder dostawca провайдер مزود provedor',
);
/** Local parts that are offices, not persons: words too, but where a domain is surely one. */
export const ROLES = words(
  'info contact kontakt contacto contato mail email post office booking bookings reservation reservations reservas reserve book stay rooms hello hola info infos',
);
/** Between a provider's name and somebody's name there. */
export const ACCOUNT_WORDS = table(
  "write type put enter search find schreib tippe such suche écris tape cherche escribe busca schrijf typ zoek wpisz napisz szukaj напиши введи ищи аккаунт حساب اكتب ابحث escreve procura m s heißt heisst называется почта poczta is my as username name user account address id it it's es est c ce mi mon mein meine mijn lautet ist adresse adres mail email e-mail to jest mój moja это мой мое имя هو على اسم حسابي é meu minha nome utilizador usuario usuário utilisateur benutzername nazwa użytkownika логин login handle under unter als heet ben mam estou estoy ik ich bin jestem я sou soy je suis im i'm am i como comme jako как and und et y en e i и there dort là allí daar tam там هناك lá heiße heisse heet nazywam identifiant identifier gebruiker użytkownika jestem nutzername konto compte cuenta conta account one the le la el der das before sign part front vor dem zeichen avant antes przed до signo steht",
);

/** Those of a person who says who they are: behind them a name may be two with a hyphen. */
export const IDENTITY_WORDS = words("i'm im am ich bin heiße heisse suis soy ik ben heet jestem я sou أنا انا");
/** Providers by names that mean other things too. */
export const SITE_NAMES = words('google гугл гугле جوجل غوغل');
/** Names of an account where the provider's name alone says nothing of mail. */
export const ACCOUNT_NOUNS = words(
  'konto konta konte rekening account accounts compte cuenta conta аккаунт аккаунте حساب حسابي',
);
/** Between a name and the place where it has its mail: "ann.lee, and the rest is the usual …". */
export const JOINERS = table(
  "ends ending finishes over up hinten lies sits hosted liegt läuft trouve está zit staat leży находится fica drüben halt einfach eben endet aufhört just simply juste simplement simplemente gewoon po prostu просто só acaba acabado termina terminado finit termine eindigt eindigend kończy się kończący заканчивается кончается ينتهي تنتهي وبعدها وبعد وبعده وبعدين بعدين بعده which that's it it's s its a c'est das kommt danach vient viene komt jest это at".concat(
    ' ',
  ) +
    'and then the usual with at followed by ending ends in is of my mail email provider server domain service on it from as well after that comes plus put front before part bit second half other rest last here und dann danach dahinter hinten gefolgt von mit bei endung mein anbieter ist der die das am ende übliche üblichen teil zweiter postfach et puis suivi de avec chez la fin fournisseur est mon le ensuite derrière après terminaison habituelle messagerie sur boîte y luego seguido con en terminación mi proveedor es después detrás el final dominio correo dan daarna gevolgd door met bij mijn aanbieder erachter achter het einde i potem następnie dalej z na poczta w dostawca to mój końcówka konto skrzynka а и потом затем дальше далее на почта почте в провайдер мой домен конец окончание ящик ثم بعدها و على في مزود البريد هو والنطاق النطاق e depois com no meu provedor o fim',
);
/** Between a name with its sign and the domain. */
export const AFTER_WORDS = table(
  'write type put schreib écris escribe schrijf wpisz напиши اكتب escreve erna dahinter derrière detrás atrás za после c s est é وبعدها وبعد وبعده وبعدين بعدين بعدها comes kommt danach folgt vient viene luego komt daarna jest potem следует потом and then the our my domain is provider server company und dann die der domain ist unsere meine anbieter et puis le domaine est notre mon fournisseur y luego el dominio es nuestro mi en dan het domein is ons i potem domena to nasza и а потом домен наш это ثم النطاق هو e depois o domínio nosso meu',
);
/** What says that something stands behind the sign. */
export const BEHIND_WORDS = words(
  'after behind nach hinter après derrière después detrás tras na achter po za после за بعد depois após',
);
/** What says that something stands before the sign. */
export const BEFORE_WORDS = words('before devant davor front avant vor vorm antes voor przed до перед قبل');
/** How a name of several words is written in an address. */
export const GLUE_WORDS = table(
  'no without space spaces case caps capitals one word all together lowercase sans espace espaces attaché collé minuscules en ohne leerzeichen zusammen zusammengeschrieben kleingeschrieben alles klein todo junto sin espacio espacios aan elkaar zonder spatie spaties bez spacji razem łącznie слитно без пробела пробелов بدون مسافة مسافات sem espaço espaços tudo',
);
/** What names of files end in. */
export const FILE_ENDINGS = words('pdf jpg jpeg png gif heic doc docx xls xlsx csv txt zip mp4 mov ics vcf html htm');

/** What is said between the parts of an address that is read out: "anna then the at sign then …". */
export const FILLERS = table(
  'then the a an and followed by with plus full l après apres dann das der die ein und gefolgt von danach puis ensuite le un et suivi de luego después despues el la y seguido dan het een en daarna gevolgd door potem i następnie znak потом затем и знак ثم علامة و رمز depois o um e sinal',
);
export const NAMED_DOT = sloppy(
  'kropeczka kropeczką kropkę pünktchen puntito pontinho точечка dot d0t punkt pkt point punto punt puntje kropka kropką kropa точка точку точкой тчк дот ponto نقطة نقطه دوت dott period stop 点 點 tečka bodka',
);
/** A hyphen by name, inside a domain: "anns hyphen house dot example". */
export const NAMED_HYPHEN = words(
  'hyphen dash minus bindestrich tiret guion guión streepje myślnik myslnik дефис тире شرطة traço traco hífen hifen',
);
/** Other signs by name, inside a local part: "john underscore smith". */
export const NAMED_JOINT = words(
  'dot d0t punkt point punto punt kropka точка ponto نقطة دوت underscore unterstrich underline dash hyphen minus bindestrich strich tiret guion guión bajo medio bas du streepje laag liggend подчеркивание подчёркивание нижнее дефис тире podkreślnik podkreslnik podkreślenie dolne myślnik myslnik kreska traço traco hífen hifen sublinhado barra plus شرطة سفلية',
);

/** Top-level domains of more than two letters that addresses are seen at, the reserved ones too. */
const LONG_TOPS = words(
  'com net org info biz name pro mobi edu gov mil int eu asia tel travel coop museum aero jobs cat post xxx online site website store shop app dev tech cloud email mail live life world today news blog page link click space digital agency company group team work works studio design media solutions services support center house homes villas holiday holidays vacations rentals rent apartments estate property properties land hotel hotels camp tours voyage reise reisen viajes cruises flights taxi berlin hamburg koeln bayern wien tirol paris bzh london wales scot cymru irish amsterdam frl gent brussels vlaanderen barcelona madrid gal eus nyc tokyo moscow swiss rest restaurant pizza cafe bar pub beer wine vin casa immo haus gmbh ltd llc inc club fun games photo photos pics gallery art love family xyz top icu vip one global network systems zone city town earth green eco bio health care clinic dental fit yoga fitness school academy education university money finance bank insurance law legal test example invalid local localhost onion рф ру ком укр рус срб бел бг ελ қаз мон москва онлайн сайт 中国 中國 公司 网络 網路 香港 台湾 台灣 한국 みんな كوم نت اورج 日本 भारत ไทย مصر السعودية امارات الجزائر المغرب تونس الاردن فلسطين قطر عمان سورية شبكة ایران',
);
/** Top-level domains that are common words, so that "home. it is" is no domain. */
const WORD_TOPS = words(
  'am an as at be by do go he id if in is it me mi mu my na no of on or pa re se si so st te tu un us we ya la le de da et es en il io ich el al lo ne ni os ou au du ce ca cu do em nu ed ma van dat om op te er je mi za ze po my do od co to ty wy mój live life world today news page link work works space club fun one team group center house land rest bar pub love family top city town green health care fit school money bank law mail post cat pro name travel int tel jobs work email company design media hotel hotels test local app site shop store blog cloud rent tours camp',
);

/** Whether `label` (lower case) is a top-level domain, every two Latin letters being one. */
export const isTop = (label: string): boolean =>
  (label.length === COUNTRY && /^[a-z]{2}$/.test(label)) ||
  LONG_TOPS.has(label) ||
  (label.startsWith('xn--') && label.length > 4);

/** ".de" */
const COUNTRY = 2;

/** Whether it is one and no common word besides. */
export const isPlainTop = (label: string): boolean => isTop(label) && !WORD_TOPS.has(label);

/** First labels of domains where people have their mail. */
const MAILBOXES =
  'gmail googlemail yahoo ymail rocketmail hotmail outlook live msn icloud aol gmx web t-online freenet mail yandex ya rambler bk inbox proton protonmail tutanota tuta zoho fastmail orange wanadoo free sfr laposte neuf bbox libero virgilio tiscali alice ziggo kpnmail kpn xs4all hetnet telfort upc wp o2 interia op onet poczta seznam uol bol terra sapo mailbox posteo arcor vodafone bluewin btinternet comcast qq naver daum hanmail ukr telefonica movistar telenet skynet proximus windowslive ntlworld talktalk virginmedia blueyonder maktoob clix globo casema caiway zonnet chello numericable mailo mailfence hushmail kabelmail unitybox sunrise bluemail gazeta tlen vp iol netcabo portugalmail яндекс мейл';
/** Those that need no top-level domain to be understood: "john@gmail". */
export const KNOWN_PROVIDERS = words(
  'gmail googlemail yahoo yahoomail ymail hotmail outlook icloud gmx protonmail yandex яндекс майл мэйл емейл рамблер гмейл гмайл гмэйл gmailu gmaila яндексе мейле мэйле гмейле джимейле рамблере рамблера яндекса джимейла мейла gazecie tlenie джимейл джимэйл жмейл جيميل جيمايل هوتميل ياهو اوتلوك آوتلوك gmial gmal gmil onecie interii',
);
export const PROVIDERS: ReadonlySet<string> = new Set([...MAILBOXES.split(' '), ...KNOWN_PROVIDERS]);

/** Sites, not mailboxes: "find us @ airbnb.com". */
export const SITES = words(
  'booking airbnb vrbo homeaway expedia tripadvisor agoda hotels trivago facebook instagram google maps twitter tiktok youtube whatsapp telegram linkedin pinterest snapchat getyourguide viator wikipedia amazon ebay netflix uber paypal holidu fewo-direkt gites',
);

/** Words before "at" or "@" that no address begins with: what is said there is where, not whom. */
export const NO_LOCALS = words(
  "list met meeting worked studied into onto both only account inbox website logging sign signed log logged a am an and any are arrive arrived arrives arrival all also available address addresses apartment apartments around back be been best book booked booking bookings breakfast but by buy call checkin check-in check checkout check-out click contact data details deal deals dinner download each email e-mail emails example find flat follow for found free from gmail here he hello her him his home hotel house houses how i i'm im in info information insta instagram is it it's join just later leave left listed listing listings live lives located look looked looking lunch mail mails me meet meeting more my near night nights not now of off offer offers official on online only open or order our out over page pages party pay people photo photos pick picture pictures place please price prices profile rate rated rates read register reservation reservations reserve reserved review reviews room rooms see seen she shop sign site sites so some soon starting stay stayed staying still stop tag than that the their them then there they this ticket tickets till to today tomorrow tonight tour twitter tiktok facebook fb ig until up url us via villa visit visited wait was we website website's websites web were what when where which who will with work works working write you your account accounts ad ads rent rental " +
    'my our mein meine unser unsere mon notre mi nuestro mijn onze mój nasz мой моя наш meu nosso bei auf und oder ist sind uns wir ich buchen gebucht buchung finden siehe webseite seite en sur et ou est nous vous réserver voir page chez op bij boeken zie en te is zijn ons wij na w i lub jest są nas rezerwacja zobacz y o es son nosotros reservar ver página em ou são nós veja на в и или есть мы нас смотрите',
);

/** What no host begins with: "at this point", "at some point". */
export const NO_HOSTS = words(
  'this that these those which what some any one no every the a my your our his her their its it him me us you them diesem dem einem einen ce cet cette un une este esta un una deze dit dat tym tej этом этой neste nesta um uma',
);

/** Words in whose company "at" is a sign: "my email is john at mail.example". */
export const MAIL_WORDS = words(
  'contact write reach schreib schreiben schreibt écrire écrivez écris escribe escríbeme escriba schrijf stuur mailt napisz pisz pisać пишите пиши напишите راسلني اكتب escreva escreve mail mails email emails e-mail e-mails mailto courriel correo mél adresse adres adress poczta mejl mailen почта почту почте мейл имейл имэйл мыло بريد ايميل إيميل الايميل البريد gmail hotmail',
);

/** What a language says of dots and points: the word, and a word after it that is also a top-level domain. */
export const DOT_PHRASES: ReadonlySet<string> = new Set(
  'dot in,dot is,dot it,dot at,dot on,dot to,dot so,dot my,dot me,dot by,dot of,point de,point du,point la,point en,point un,point et,punto de,punto en,punto la,ponto de,ponto em,ponto da,punt is,punt in,punt van,punt op,punt en,punkt im,punkt in,punkt am,punkt an,punkt zu,kropka na,kropka do'.split(
    ',',
  ),
);
