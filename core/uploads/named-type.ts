/** What a name's ending says of the type, for the kinds that people send most. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ...of('image/jpeg', 'jpg', 'jpeg', 'jpe', 'jfif'),
  ...of('image/png', 'png'),
  ...of('image/gif', 'gif'),
  ...of('image/webp', 'webp'),
  ...of('image/heic', 'heic', 'heif'),
  ...of('image/avif', 'avif'),
  ...of('image/bmp', 'bmp'),
  ...of('image/tiff', 'tif', 'tiff'),
  ...of('image/svg+xml', 'svg', 'svgz'),
  ...of('application/pdf', 'pdf'),
  ...of('application/zip', 'zip'),
  ...of('application/msword', 'doc'),
  ...of('application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'),
  ...of('application/vnd.ms-excel', 'xls'),
  ...of('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'),
  ...of('application/vnd.ms-powerpoint', 'ppt'),
  ...of('application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'),
  ...of('application/rtf', 'rtf'),
  ...of('text/plain', 'txt'),
  ...of('text/html', 'htm', 'html'),
  ...of('text/csv', 'csv'),
  ...of('text/calendar', 'ics'),
  ...of('text/vcard', 'vcf', 'vcard'),
  ...of('message/rfc822', 'eml'),
  ...of('audio/mpeg', 'mp3'),
  ...of('video/mp4', 'mp4', 'm4v'),
  ...of('video/quicktime', 'mov'),
]);

function of(type: string, ...endings: readonly string[]): readonly (readonly [string, string])[] {
  return endings.map((ending) => [ending, type] as const);
}

/** The media type that a file's name claims; undefined where its ending says nothing. */
export const namedType = (name: string): string | undefined =>
  TYPES.get(
    name
      .slice(name.lastIndexOf('.') + 1)
      .trim()
      .toLowerCase(),
  );
