import { HASHES, hashOf, hashWith, readingAt } from './word-hash.ts';

/**
 * Words near a number that tell what it is, in nine languages and their neighbours. Lower case; `*` at the end of a word
 * stands for any ending.
 */

const PHONE =
  'tlm tlmv tm mvl tfno tfn tnr tph tlfn cel backwards reversed rückwärts envers revés achterstevoren tyłu wspak наоборот наперёд معكوس* بالعكس contrário fone ph landline* reachable erreich* klingel* durchklingeln vorwahl* rufn* notruf* notfall* durchwahl* privatnummer fon tlf joignable* indicatif* num sonner llama* marca* prefijo* fijo wasap* guasap* bereik* appen appje netnummer* dzwoń* zadzwoń* kontaktow* kierunkow* stacjonarn* набрать связ* ватс* тлф дозвон* رن كلمني تواصل* للتواصل اتصلوا واتسأب خلوي* محمول* ligu* contacto* indicativo* telem fixo zap zapzap tel telf telef tel* teléf* tél* mob mobile mobil* móvil* movil* mobiel* mobiln* phone* phon* cell cellphone cellular* call calls calling dial ring text texting sms whatsapp* whats wa wapp wsp viber signal telegram* imessage facetime fax handy* anruf* anrufen ruf rufen rufnummer* festnetz* appel* appelez appelle portable* joindre llam* llám* celular* ligue ligar liga ligue-me telemóvel* telemovel* contato bel bellen belt gsm telefoon* telefon* teléfon* telefón* telefonn* dzwon* zadzwo* komórk* komork* kom тел телеф* звон* позвон* набер* моб* сотов* вотсап* ватсап* вацап* whatsap* вайбер* هاتف* هاتفي جوال* موبايل* تلفون* اتصل* اتصال واتس* واتساب* 电话 電話 手机 hotline* reach contact* kontakt* numer* number* nummer* numéro* número* numero* номер* رقم* رقمي';

/** Words that say only that it is a number: what stands beside them decides. */
const NUMBER =
  'numer* number* nummer* numéro* número* numero* номер* رقم* رقمي nr no num núm contact* kontakt* reach signal';

const SECRET =
  'code* codes* código* codigo* kod kodu kodem kody kód* код* رمز* كود* pin pincode* password* passwd pwd pass passwort* kennwort* wachtwoord* contraseña* contrasena* senha* hasło* haslo* mot passe пароль* пароля كلمة wifi wi-fi wlan ssid alarm* safe safe* iban bic swift blz konto* account* compte* cuenta* conta rekening* бик корр расч рс счет* счёт* حساب* card* carte* tarjeta* cartão* karte* kaart* karta* карт* بطاقة* router* modem* serial* isbn ean';

/** What a short number may open; a long one beside it is somebody's who has the key. */
const LOCK =
  'key keys keybox* lockbox* keysafe* lock door* gate* clé* clef* porte portes portail* boîte* coffre* llave* puerta* chave* porta cofre* schlüssel* tür* tor tresor* sleutel* deur* kluis* poort* klucz* drzwi* brama* ключ* двер* сейф* домофон* مفتاح* باب*';

const REFERENCE =
  'rcs insee sécu sécurité снилс огрн кпп nuss bsn sozialversicherung* model modell* modèle* modelo* tarif* tarifas rate rates stawk* ставк* ref refs reference* référence* referencia* referência* referentie* referenz* referencj* reservation* réservation* reserva* reservas reserver* reservier* rezerwacj* booking* buchung* boeking* reservering* бронь* брони* бронир* حجز* order* commande* pedido* bestell* bestelling* bestelnummer* auftrag* zamówieni* zamowieni* заказ* طلب* confirm* bestätig* bevestig* confirma* potwierdz* подтвержд* تأكيد* invoice* facture* factura* fatura* rechnung* factuur* faktur* фактур* فاتورة* ticket* billet* billete* bilhete* bilet* билет* تذكرة* flight* vol vuelo* voo flug* vlucht* lot рейс* train* zug trein* passport* جواز* passeport* pasaporte* passaporte* reisepass* paspoort* paszport* паспорт* id ids dni nif nip nie cpf cnpj vat btw tva iva tax steuer* kvk siret siren regon pesel инн license* licence* licencia* licença* lizenz* licentie* licencj* лицензи* registration* registr* enregistrement* listing* property* object* apartment* room* zimmer* kamer* chambre* habitación* quarto* pokój* комнат* غرفة* zip postcode* postal* plz postleitzahl* case dossier* expediente* processo* transaction* transacti* tracking* parcel* paket* pakket* colis* policy* polis* полис* póliza* poliza* apólice* apolice* police* بوليصة* insurance* versicherung* verzekering* ubezpieczen* страхов* seguro* تأمين* assurance* version* build* meter* zähler* contador* meterstand* счетчик* customer* client* kunde* klant* cliente* klient* клиент* item* art artikel* total* price* prix* tva* vat* nip* polisa polis* umowa umow* vertrag* vertragsnr contrat* contrato* contract* договор* عقد ضريب* تسلسل* cadastr* catastr* budget* fiscal* бюджет* total* precio* preço* preis* prijs* cena* цена* سعر* photo* img dsc line* bus year* since';

/** Nouns that name a number only where they stand directly before it: elsewhere they say nothing, or are verbs. */
const NAMES =
  'boiler* barcode* article* product* filter* battery batteries device* unit* engine chassis imei iccid firmware locker* pnr booklet loyalty deposit* transfer* payment* receipt* refund* complaint* report* incident* prescription* patient* seat* plot parcel* cadastre permit* plate numberplate skipass giftcard batch* quote* quotation* protocol* file filing docket docs document* deed heizung* therme strichcode* artikel* produkt* gerät* geräte* motor fahrgestell* vorgangs* aktenz* quittungs* kennzeichen steuer-id zahlung* überweisung* erstattung* gutschrift* schadens* meldung* meldeschein* rezept* flurstück* grundbuch* parzelle* skipass* gutscheinkarte charge* angebot* protokoll* bescheid* urkunde* vorgangsnummer* wasserzähler* stromzähler* gaszähler* störung* beschwerde* anzeige* katalog* chaudière* article* produit* appareil* moteur châssis immatriculation paiement* virement* remboursement* avoir sinistre* déclaration* ordonnance* parcelle* forfait* lot devis* procès-verbal plainte* acte certificat* quittance* bordereau* bon série* matricule* adhésion* expédition* livraison* caldera* artículo* producto* aparato* motor bastidor pago* transferencia* reembolso* siniestro* denuncia* receta* parcela* lote presupuesto* escritura* justificante* albarán* resguardo* abono serie* bono afiliación factura* paquete* entrega* reclamación* incidencia* trámite* ketel* artikel* product* apparaat* motor chassis* kenteken betaling* overboeking* terugbetaling* schade* melding* recept* perceel* skipas* offerte* proces-verbaal akte* bon bonnr levering* bestel* partij klacht* aanvraag* beschikking* kadaster* cadeaukaart* kocioł piec artykuł* produkt* urządzeni* silnik* podwozi* płatnoś* płatność przelew* zwrot* reklamacj* zgłoszeni* recept* działk* karnet* partia partii ofert* protokół* protokol* akt decyzj* wniosek wniosku paragon* dostaw* przesył* szkod* legitymacj* dowód dowod* котёл котел артикул* товар* прибор* двигател* шасси платёж* платеж* перевод возврат* жалоб* заявк* заявлени* рецепт* участок участка скипасс партия партии смет* протокол* акт решени* чек накладн* удостоверени* свидетельств* отправлени* доставк* абонемент* серия серии السخان المنتج جهاز* محرك* دفعة* تحويل* استرداد شكوى بلاغ* وصفة قطعة محضر* وثيقة* صك قرار إيصال* ايصال* شهادة* هوية* اشتراك* عضوية* تسليم* caldeira* artigo* produto* aparelho* motor chassi* pagamento* transferência* reembolso* queixa* participação* receita* parcela* lote orçamento* escritura* talão guia* entrega* reclamação* requerimento* alvará* cadastro* caderneta* vale série* adesão sendung* sendungsnr ausweis* akte akten aktenzeichen lieferung* vorgang* seriennr serie* série* serial seryjn* idnr* ustid* seguimiento matrícula matricula vergunning* zending* volgnummer licznik* paczk* przesyłk* sprawa sprawy sprawę серийн* счётчик* счетчик* посылк* дело дела огрн* عداد* رحلة* رحله* آيبان* ايبان* رخصة* شحنة* قضية* فاتورة* encomenda* expedição envío* envio* shipment* delivery* consignment* account* bestellnr quittung* beleg* reçu* recibo* paragon* квитанц* إيصال* gutschein* voucher* coupon* kupon* купон* قسيمة* badge* member* mitglied* adhérent* socio* sócio* lid członk* booking* envoi* suivi* certificate* zertifikat* certificat* certificado* certificaat* certyfikat* сертификат* شهادة* permit* genehmigung* zezwoleni* разрешени* تصريح* autorisation* autorización* autorização* claim* schaden* sinistre* siniestro* sinistro* szkod*';

/** Those that are also whom one calls, or what one does: a number of the known countries behind them is one to call. */
const PEOPLE =
  'customer* client* kunde kunden klant klanten cliente* klient* клиент* عميل* apartment* room* zimmer* kamer* chambre* habitación* quarto* pokój* комнат* غرفة* insurance* versicherung* verzekering* ubezpieczen* страхов* seguro* تأمين* assurance* police policía polícia bus* taxi* line* property* object* listing* reservations reservas reserver reservar réserver reservieren bestellen confirm confirmar confirmer bestätigen bevestigen envío envio member* mitglied* adhérent* socio* sócio* lid członk* item art delivery* registration';

/** After a number: what is counted or paid, not who is called. */
export const UNITS: ReadonlySet<string> = new Set(
  'eur euro euros usd dollar dollars gbp pound pounds chf zł zl pln złotych руб рублей рубля rub ₽ kr sek nok dkk czk kč huf ft forint tl ron lei bgn лв uah грн aed sar egp ريال درهم جنيه دينار idr rp rupiah vnd đồng jpy yen cny krw inr brl reais km m m2 m3 miles kg g kwh kw l ml cm mm mb gb tb ms sec steps views people persons personnes personen personas pessoas osób человек photos pixels px'.split(
    ' ',
  ),
);

/** What the words around a number make of it. */
export type NumberContext = 'phone' | 'secret' | 'reference' | 'lock';

/** Words, and beginnings of words, by what they say. */
interface Lexicon<T> {
  readonly whole: ReadonlyMap<string, T>;
  readonly begun: ReadonlyMap<string, T>;
  /** By the number of a beginning, whether it may be one of those: few are cut from a word to be looked up. */
  readonly sieve: Uint8Array;
}

const WORDS = lexicon<NumberContext>([
  [PHONE, 'phone'],
  [REFERENCE, 'reference'],
  [LOCK, 'lock'],
  [SECRET, 'secret'],
]);
const NUMBERS = lexicon<true>([[NUMBER, true]]);
const DIRECT = lexicon<true>([[NAMES, true]]);
const CALLED = lexicon<true>([[PEOPLE, true]]);
const ARABIC_ARTICLE = 'ال';

/** What one word says of a number; undefined where it says nothing. The longest known beginning decides. */
export const contextOfWord = (word: string): NumberContext | undefined => lookUp(WORDS, withoutArticle(word));

const withoutArticle = (word: string): string =>
  word.startsWith(ARABIC_ARTICLE) ? word.slice(ARABIC_ARTICLE.length) : word;

/** Whether a word says no more than "number". */
export const saysNumber = (word: string): boolean => lookUp(NUMBERS, withoutArticle(word)) === true;

/** "no.", "Nr.", "number": it numbers what is named before it. */
export const isNumberWord = (word: string): boolean => NUMBER_WORD.test(word);

const NUMBER_WORD = /^(?:no|nr|n|num|núm|nº|numer|number|nummer|num[eé]ro|número|номер|رقم|الرقم)$/u;

/** Whether a noun says what a number directly behind it is, none to call. */
export const nameOfNumber = (word: string): boolean => {
  const context = contextOfWord(word);
  return context === 'reference' || context === 'secret' || lookUp(DIRECT, withoutArticle(word)) === true;
};

/** Whether such a noun is also whom one calls. */
export const mayNamePeople = (word: string): boolean => lookUp(CALLED, withoutArticle(word)) === true;

/** Whether a word says that somebody is called, more than that there is a number. */
export const saysPhone = (word: string): boolean => contextOfWord(word) === 'phone' && !isNumberWord(word);

/** "Kundennr", "klantnummer": a number of something, in one word. */
export const saysNumberOf = (word: string): boolean =>
  (word.endsWith('nr') || word.endsWith('nummer')) && /\p{L}-?(?:nr|nummer)$/u.test(word);

/** The entry of the word itself, or else of its longest beginning that stands there with a star. */
function lookUp<T>({ whole, begun, sieve }: Lexicon<T>, word: string): T | undefined {
  let found = whole.get(word);
  if (found !== undefined) return found;
  for (let at = 0, hash = 0; at < word.length; at += 1) {
    hash = hashWith(hash, readingAt(word, at));
    if (sieve[hash] === 1) found = begun.get(word.slice(0, at + 1)) ?? found;
  }
  return found;
}

function lexicon<T>(lists: readonly (readonly [string, T])[]): Lexicon<T> {
  const entries = lists.flatMap(([list, meaning]) => list.split(' ').map((word): [string, T] => [word, meaning]));
  const isBegun = ([word]: readonly [string, T]): boolean => word.endsWith('*');
  const begun = new Map(entries.filter(isBegun).map(([word, meaning]) => [word.slice(0, -1), meaning]));
  const sieve = new Uint8Array(HASHES);
  for (const beginning of begun.keys()) sieve[hashOf(beginning)] = 1;
  return { whole: new Map(entries.filter((entry) => !isBegun(entry))), begun, sieve };
}
