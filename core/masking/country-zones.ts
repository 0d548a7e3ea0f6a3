/**
 * The time zones (IANA) of each country that we know the numbers of: a continent, and its zones with commas between. From the
 * database's own table of zones, with the older names that are still in use.
 */
const ZONES = `
AE Asia/Dubai
AL Europe/Tirane
AM Asia/Yerevan
AR America/Argentina/Buenos_Aires,Argentina/Catamarca,Argentina/Cordoba,Argentina/Jujuy,Argentina/La_Rioja,Argentina/Mendoza,Argentina/Rio_Gallegos,Argentina/Salta,Argentina/San_Juan,Argentina/San_Luis,Argentina/Tucuman,Argentina/Ushuaia,Buenos_Aires,Catamarca,Cordoba,Jujuy,Mendoza
AT Europe/Vienna
AU Antarctica/Macquarie Australia/Adelaide,Brisbane,Broken_Hill,Darwin,Eucla,Hobart,Lindeman,Lord_Howe,Melbourne,Perth,Sydney
AZ Asia/Baku
BA Europe/Sarajevo
BE Europe/Brussels
BG Europe/Sofia
BH Asia/Bahrain
BR America/Araguaina,Bahia,Belem,Boa_Vista,Campo_Grande,Cuiaba,Eirunepe,Fortaleza,Maceio,Manaus,Noronha,Porto_Velho,Recife,Rio_Branco,Santarem,Sao_Paulo
BY Europe/Minsk
CA America/Atikokan,Blanc-Sablon,Cambridge_Bay,Coral_Harbour,Creston,Dawson,Dawson_Creek,Edmonton,Fort_Nelson,Glace_Bay,Goose_Bay,Halifax,Inuvik,Iqaluit,Moncton,Rankin_Inlet,Regina,Resolute,St_Johns,Swift_Current,Toronto,Vancouver,Whitehorse,Winnipeg
CH Europe/Zurich
CL America/Coyhaique,Punta_Arenas,Santiago Pacific/Easter
CN Asia/Shanghai,Urumqi
CO America/Bogota
CR America/Costa_Rica
CY Asia/Famagusta,Nicosia
CZ Europe/Prague
DE Europe/Berlin,Busingen
DK Europe/Copenhagen
DO America/Santo_Domingo
DZ Africa/Algiers
EE Europe/Tallinn
EG Africa/Cairo
ES Africa/Ceuta Atlantic/Canary Europe/Madrid
FI Europe/Helsinki
FR Europe/Paris
GB Europe/London
GE Asia/Tbilisi
GR Europe/Athens
HK Asia/Hong_Kong
HR Europe/Zagreb
HU Europe/Budapest
ID Asia/Jakarta,Jayapura,Makassar,Pontianak
IE Europe/Dublin
IL Asia/Jerusalem
IN Asia/Calcutta,Kolkata
IS Atlantic/Reykjavik
IT Europe/Rome
JO Asia/Amman
JP Asia/Tokyo
KE Africa/Nairobi
KR Asia/Seoul
KW Asia/Kuwait
KZ Asia/Almaty,Aqtau,Aqtobe,Atyrau,Oral,Qostanay,Qyzylorda
LB Asia/Beirut
LK Asia/Colombo
LT Europe/Vilnius
LU Europe/Luxembourg
LV Europe/Riga
MA Africa/Casablanca
MD Europe/Chisinau
ME Europe/Podgorica
MK Europe/Skopje
MT Europe/Malta
MU Indian/Mauritius
MX America/Bahia_Banderas,Cancun,Chihuahua,Ciudad_Juarez,Hermosillo,Matamoros,Mazatlan,Merida,Mexico_City,Monterrey,Ojinaga,Tijuana
MY Asia/Kuala_Lumpur,Kuching
NG Africa/Lagos
NL Europe/Amsterdam
NO Europe/Oslo
NZ Pacific/Auckland,Chatham
OM Asia/Muscat
PA America/Panama
PE America/Lima
PH Asia/Manila
PL Europe/Warsaw
PT Atlantic/Azores,Madeira Europe/Lisbon
QA Asia/Qatar
RO Europe/Bucharest
RS Europe/Belgrade
RU Asia/Anadyr,Barnaul,Chita,Irkutsk,Kamchatka,Khandyga,Krasnoyarsk,Magadan,Novokuznetsk,Novosibirsk,Omsk,Sakhalin,Srednekolymsk,Tomsk,Ust-Nera,Vladivostok,Yakutsk,Yekaterinburg Europe/Astrakhan,Kaliningrad,Kirov,Moscow,Samara,Saratov,Ulyanovsk,Volgograd
SA Asia/Riyadh
SE Europe/Stockholm
SG Asia/Singapore
SI Europe/Ljubljana
SK Europe/Bratislava
TH Asia/Bangkok
TN Africa/Tunis
TR Europe/Istanbul
TZ Africa/Dar_es_Salaam
UA Europe/Kiev,Kyiv,Simferopol
US America/Adak,Anchorage,Boise,Chicago,Denver,Detroit,Indiana/Indianapolis,Indiana/Knox,Indiana/Marengo,Indiana/Petersburg,Indiana/Tell_City,Indiana/Vevay,Indiana/Vincennes,Indiana/Winamac,Indianapolis,Juneau,Kentucky/Louisville,Kentucky/Monticello,Los_Angeles,Louisville,Menominee,Metlakatla,New_York,Nome,North_Dakota/Beulah,North_Dakota/Center,North_Dakota/New_Salem,Phoenix,Sitka,Yakutat Pacific/Honolulu
UY America/Montevideo
VN Asia/Ho_Chi_Minh,Saigon
ZA Africa/Johannesburg
`;

const COUNTRIES: ReadonlyMap<string, string> = new Map(
  ZONES.trim()
    .split('\n')
    .flatMap((row) => {
      const [country = '', ...continents] = row.split(' ');
      return continents.flatMap(zonesOf).map((zone): [string, string] => [zone, country]);
    }),
);

function zonesOf(written: string): readonly string[] {
  const slash = written.indexOf('/');
  const continent = written.slice(0, slash + 1);
  return written
    .slice(slash + 1)
    .split(',')
    .map((name) => continent + name);
}

/** The country (ISO 3166) that a time zone is in; undefined for one that we do not know the numbers of. */
export const countryOfZone = (timeZone: string): string | undefined => COUNTRIES.get(timeZone);
