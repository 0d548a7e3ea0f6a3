/** Top-level domains that mean something else too. Lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/**
 * Words of the nine languages, which may also begin a sentence whose space was forgotten ("all is nice.it is warm"):
 * alone they make no link. Names of amenities and units as well.
 */
export const WORD_TOPS = words(
  'ac ad af ag al am ao ar as au ba bo bs bv by ci cm do ee er et ga gb ge gm gs hm ht id il im in ir is je kg km kw la li ls ma mc me mg ml mm mo mr ms mv my na ne ni no nr nu om pa pe pm ps re sa sb se si so sr st su sv tc td to tt tv us va ve vi vu za ' +
    'able actor ads adult apartments art arte arab army auction audio auto autos baby band bank bar bargains beauty beer best bet bible bid bike bingo bio black blue boats bond boo book boutique box broadway broker build builders business buy buzz cab cafe cal call cam camera camp capital car cards care career careers cars casa case cash casino cat catering center channel charity chat cheap christmas church circle city claims cleaning click clinic clothing club coach coffee college community company compare computer condos construction consulting contact contractors cooking cool country coupon coupons courses credit cricket crown cruise cruises cup dad dance data date dating day deal deals degree delivery democrat dental dentist design diamonds diet direct directory discount discover dish doctor dog domains dot download drive earth eat education email energy engineer equipment estate events exchange expert exposed express fail faith family fan fans farm fashion fast feedback film final finance financial fire fish fishing fit fitness flights florist flowers fly food football forsale forum foundation free frontdoor fun fund furniture futbol game games garden gay gift gifts gives giving glass global gold golf graphics gratis green grocery group guide guitars hair haus health healthcare help here holdings holiday homes horse hospital host hosting hot hotel hotels house how ice immo inc industries ink institute insurance insure international investments irish jetzt jewelry jobs joy juegos kaufen kids kim kitchen land lat law lease legal life lifestyle lighting like limited limo link live living loan loans locker lol love luxe luxury maison man management mango map market marketing markets med media meet memorial men menu mobile moda moe moi mom money moto movie music name navy network new news next nexus now observer off one ooo open orange organic origins page parking partners parts party pay pet phone photo photography photos physio pics pictures pid pin pink pioneer pizza place play plumbing plus poker porn post press prime pro productions progressive promo properties property protection pub quebec quest racing radio read realty recipes red rehab reise reisen rent rentals repair report republican rest restaurant review reviews rich rio rip rocks rodeo room rugby run safe safety sale salon save school science search seat secure security seek select services sex sexy sharp shell shia shiksha shoes shopping show silk singles skin sky smart smile soccer social solar solutions song soy spa space sport spot star statefarm storage store stream studio study style sucks supplies supply support surf surgery systems tab talk target tattoo tax taxi team tennis theater tickets tips tires today tools top total tours town toys trade trading training travel trust tube tunes uno vacations vegas ventures versicherung viajes video villas vin vip vision visa viva vodka voting voto voyage walter watch watches weather wedding whoswho win wine winners work works world wow you yoga zero zone voyages courses menu hogar fyi test local wed wien nyc ' +
    'дети сайт онлайн ком орг нет москва ею мон бел шоп عرب موقع شبكة بازار بيتك همراه مصر تونس قطر عمان عراق سودان المغرب الجزائر الاردن البحرين السعودية امارات فلسطين سورية موريتانيا مليسيا كاثوليك العليان',
);

/** Countries whose sites guests and hosts do have, and words besides; with the words that go on a sentence after them. */
export const LIKELY_TOPS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'it',
    words(
      "is isn't was wasn't has had will won't would can can't could couldn't should may might must seems looks looked takes took costs does doesn't did didn't gets got works worked feels felt makes made says said smells sounds rains snows starts goes just really only also all",
    ),
  ],
  [
    'de',
    words(
      'facto luxe la las los le el les plus nada mon ma mi su lo sleutel kamer douche wifi woning deur tuin rien quoi acuerdo',
    ),
  ],
  ['at', words('the what which night home least noon check first my our your this that about around')],
  [
    'es',
    words(
      'un una el la los las muy todo toda todos mejor ideal perfecto perfecta genial que posible lo decir war ist gibt hat wird muy mi su gab geht',
    ),
  ],
  ['be', words('sure careful aware quiet ready nice good happy there back so in on my our your')],
  ['eu', words('vou sou tenho estou quero posso gostaria não já também fiz moro')],
  ['ca', words('va marche fait me nous sera serait dépend dépendra ira y nr 10 20 30')],
  ['co', words('robimy z to jest dalej nowego ile teraz mam mamy jeszcze')],
]);

/** Endings of files: "photos.zip". */
export const FILE_TOPS = words('zip mov md py sh ps pub dot box');

/** Top-level domains that need no company, whatever else is in doubt. */
export const FIRM_TOPS = words('com net org info biz');

/** Names that no register has, kept for tests and for networks of one's own. */
export const RESERVED_TOPS = words('example invalid localhost onion internal test local');

/** Top-level domains by the names of their letters, after a dot in words: "punto e ese". */
export const LETTERED_TOPS: ReadonlyMap<string, string> = new Map(
  'e ese:es,eff err:fr,effe erre:fr,eff erre:fr,ef er:fr,èf èr:fr,f r:fr,de e:de,dé é:de,d e:de,en el:nl,enn ell:nl,n l:nl,ene ele:nl,pe el:pl,p l:pl,er u:ru,r u:ru,эр у:ru,эр ю:ru,эр эф:рф,pe te:pt,pê tê:pt,pé té:pt,p t:pt,u k:uk,you kay:uk,ce o em:com,ce o eme:com,cé o em:com,cê o eme:com,tse o em:com,see oh em:com,си о эм:com,цэ о эм:com,c o m:com,er oe:ru,es a:sa,be er:br,bê erre:br'
    .split(',')
    .map((entry): [string, string] => {
      const [said = '', top = ''] = entry.split(':');
      return [said, top];
    }),
);

/** Top-level domains as they are said in other scripts: "точка ком". */
export const SPOKEN_TOPS: ReadonlyMap<string, string> = new Map([
  ['ком', 'com'],
  ['ру', 'ru'],
  ['нет', 'net'],
  ['орг', 'org'],
  ['инфо', 'info'],
  ['ме', 'me'],
  ['юа', 'ua'],
  ['бай', 'by'],
  ['кз', 'kz'],
  ['су', 'su'],
  ['еу', 'eu'],
  ['де', 'de'],
  ['كوم', 'com'],
  ['نت', 'net'],
  ['أورغ', 'org'],
  ['اورغ', 'org'],
  ['انفو', 'info'],
  ['اورج', 'org'],
  ['أورج', 'org'],
]);
