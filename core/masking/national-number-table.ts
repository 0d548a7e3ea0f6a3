/**
 * Countries by their ISO 3166 code: what stands after "+" for them, and the digits that are dialled within them, with the
 * trunk prefix where they have one. By number of digits and first digits only: which of them are given out changes by the day.
 */
const TABLE = `
AE 971 0(?:5\\d|[2-4679])\\d{7}
AL 355 0[2-9]\\d{7,8}
AM 374 0[1-9]\\d{7}
AR 54 0?[1-3]\\d{9}|0(?:11|[23]\\d{2,3})15\\d{6,8}
AT 43 0[1-9]\\d{6,11}
AU 61 0[2-478]\\d{8}
AZ 994 0[1-9]\\d{8}
BA 387 0[3-6]\\d{7,8}
BE 32 0[1-9]\\d{7,8}
BG 359 0[2-9]\\d{6,8}
BH 973 [136]\\d{7}
BR 55 0?[1-9]{2}(?:9\\d{8}|[2-5]\\d{7})
BY 375 80[1-4]\\d{8}
CA 1 1?[2-9]\\d{2}[2-9]\\d{6}
CH 41 0[2-9]\\d{8}
CL 56 [2-9]\\d{8}
CN 86 1[3-9]\\d{9}|0[1-9]\\d{8,10}
CO 57 3\\d{9}|60\\d{8}
CR 506 [2-8]\\d{7}
CY 357 [29]\\d{7}
CZ 420 [2-9]\\d{8}
DE 49 0[1-9]\\d{6,11}
DK 45 [2-9]\\d{7}
DO 1 1?8[024]9\\d{7}
DZ 213 0[5-7]\\d{8}|0[2-4]\\d{7}
EE 372 [3-7]\\d{6}|5\\d{7}
EG 20 01[0125]\\d{8}|0[2-9]\\d{7,8}
ES 34 [6-9]\\d{8}
FI 358 0[1-9]\\d{5,10}
FR 33 0[1-9]\\d{8}
GB 44 0[1-37-9]\\d{8,9}
GE 995 0?[3-57]\\d{8}
GR 30 [26]\\d{9}
HK 852 [2-9]\\d{7}
HR 385 0[1-9]\\d{7,8}
HU 36 06\\d{8,9}
ID 62 0[2-8]\\d{7,11}
IE 353 0[1-9]\\d{6,9}
IL 972 0(?:[2-489]|[57]\\d)\\d{7}
IN 91 0[1-9]\\d{9}|[6-9]\\d{9}
IS 354 [4-8]\\d{6}
IT 39 3\\d{8,9}|0[1-9]\\d{6,9}
JO 962 0[2-7]\\d{7,8}
JP 81 0[1-9]\\d{8,9}
KE 254 0[1-7]\\d{7,8}
KR 82 0[17]0\\d{8}|0[2-6]\\d{7,9}
KW 965 [2569]\\d{7}
KZ 7 8?7\\d{9}
LB 961 0[1-9]\\d{6}|[378]\\d{7}
LK 94 0[1-9]\\d{8}
LT 370 [08][3-7]\\d{7}
LU 352 6\\d{8}|[24-9]\\d{5,7}
LV 371 [26]\\d{7}
MA 212 0[5-8]\\d{8}
MD 373 0[2-7]\\d{7}
ME 382 0[2-68]\\d{7}
MK 389 0[2-47]\\d{7}
MT 356 [279]\\d{7}
MU 230 5\\d{7}|[2-9]\\d{6}
MX 52 [2-9]\\d{9}
MY 60 0[1-9]\\d{7,9}
NG 234 0[7-9]\\d{9}
NL 31 0[1-9]\\d{8}
NO 47 [2-9]\\d{7}
NZ 64 0[2-9]\\d{7,9}
OM 968 [279]\\d{7}
PA 507 6\\d{7}|[2-9]\\d{6}
PE 51 9\\d{8}|0[1-8]\\d{6,7}|1\\d{7}
PH 63 0[2-9]\\d{8,9}
PL 48 [1-9]\\d{8}
PT 351 [29]\\d{8}
QA 974 [3-7]\\d{7}
RO 40 0[237]\\d{8}
RS 381 0[1-36]\\d{6,9}
RU 7 8?[3489]\\d{9}
SA 966 0[15]\\d{8}
SE 46 0[1-9]\\d{6,9}
SG 65 [3689]\\d{7}
SI 386 0[1-7]\\d{7}
SK 421 0[2-9]\\d{8}
TH 66 0[2-9]\\d{7,8}
TN 216 [2-579]\\d{7}
TR 90 0?[2-5]\\d{9}
TZ 255 0[267]\\d{8}
UA 380 0[3-9]\\d{8}
US 1 1?[2-9]\\d{2}[2-9]\\d{6}
UY 598 0?9\\d{7}|[24]\\d{7}
VN 84 0[2-9]\\d{8,9}
ZA 27 0[1-8]\\d{8}
`;

const ROWS = TABLE.trim()
  .split('\n')
  .map((row) => row.split(' '));

/** A country's numbers, by its code. No pattern has more than one way to match. */
export const NATIONAL_NUMBERS: ReadonlyMap<string, RegExp> = new Map(
  ROWS.map(([country = '', , digits = '']) => [country, new RegExp(`^(?:${digits})$`)]),
);

/** What stands after "+" for each country. */
export const CALLING_CODES: ReadonlyMap<string, string> = new Map(
  ROWS.map(([country = '', code = '']) => [country, code]),
);

/** First digits of mobile phones where numbers are dialled without a zero, and other numbers begin otherwise. */
const MOBILE = 'BR [1-9]{2}9,CZ [67],ES [67],GR 69,IT 3,NO [49],PL 45|5[0137]|6[069]|7[2389]|88,PT 9,RU [78]?9';

/** Countries' mobile phones, by their code, of numbers that the country has. */
export const MOBILE_NUMBERS: ReadonlyMap<string, RegExp> = new Map(
  MOBILE.split(',').map((entry) => {
    const [country = '', first = ''] = entry.split(' ');
    return [country, new RegExp(`^(?:${first})`)];
  }),
);
