/** Letters of other scripts that look like Latin ones, small capitals and signs in a letter's place, each before what it reads as. */
const PAIRS =
  'аa еe оo рp сc уy хx іi јj ѕs ԁd һh ԛq ԝw кk мm тt вb нh гr пn αa οo ρp νv υu ιi κk τt ηn χx εe ωw ɑa ɡg ɩi ʟl ɪi ɴn ʀr ʏy ɢg ʜh ʙb ᴀa ᴄc ᴅd ᴇe ᴊj ᴋk ᴍm ᴏo ᴘp ᴛt ᴜu ᴠv ᴡw ᴢz ꜰf ꜱs ǫq óo òo öo ôo õo øo èe ée ëe êe ēe ćc çc čc ĉc ñn ńn ṁm ɱm ḿm 0o 1l 3e';

const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  PAIRS.split(' ').map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

/** A name in lower case as it reads to who takes every letter for a Latin one. */
export function latinReading(name: string): string {
  let reading = '';
  for (const character of name) reading += LOOKALIKES.get(character) ?? character;
  return reading;
}
