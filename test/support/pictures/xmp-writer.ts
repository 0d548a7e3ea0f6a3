import { MARK, PLACE } from './planted.ts';

const [LATITUDE, LONGITUDE] = PLACE.split(',');

/** What programs say of a picture in XML. */
export const xmpPacket = (): Buffer =>
  Buffer.from(
    [
      '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
      `<rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="${LATITUDE}" exif:GPSLongitude="${LONGITUDE}"`,
      ` xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${MARK} creator"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
    ].join(''),
  );

/** What press agencies say of a picture, in Photoshop's block: place and author. */
export const photoshopBlock = (): Buffer => {
  const city = Buffer.from(`${MARK} city`);
  const record = Buffer.concat([Buffer.from([0x1c, 2, 90, 0, city.length]), city]);
  return Buffer.concat([
    Buffer.from('8BIM\x04\x04\0\0', 'latin1'),
    Buffer.from([0, 0, 0, record.length]),
    record,
    Buffer.alloc(record.length % 2),
  ]);
};
