/** Numbers of Windows code pages that texts are written in, as the Encoding Standard calls them. */
const LABELS: ReadonlyMap<number, string> = new Map([
  ...[1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258, 874].map((page) => [page, `windows-${page}`] as const),
  ...[2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15].map((part) => [28_590 + part, `iso-8859-${part}`] as const),
  [866, 'ibm866'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1200, 'utf-16le'],
  [10_000, 'macintosh'],
  [10_007, 'x-mac-cyrillic'],
  [20_866, 'koi8-r'],
  [21_866, 'koi8-u'],
  [50_220, 'iso-2022-jp'],
  [50_221, 'iso-2022-jp'],
  [50_222, 'iso-2022-jp'],
  [51_932, 'euc-jp'],
  [51_949, 'euc-kr'],
  [54_936, 'gb18030'],
  [65_001, 'utf-8'],
]);

/** What Windows wrote for a long time, and what is taken for a number that says nothing. */
export const WESTERN = 1252;

const DECODERS = new Map<string, InstanceType<typeof TextDecoder>>();

/** Made once for each: an RTF of a megabyte may change its code page a hundred thousand times. */
function decoderOf(label: string): InstanceType<typeof TextDecoder> {
  const decoder = DECODERS.get(label) ?? new TextDecoder(label);
  DECODERS.set(label, decoder);
  return decoder;
}

/** Text of bytes in a Windows code page; one that is not known is read as western. What can't be decoded is U+FFFD. */
export const decodeCodepage = (bytes: Uint8Array, codepage: number): string =>
  decoderOf(LABELS.get(codepage) ?? `windows-${WESTERN}`).decode(bytes);
