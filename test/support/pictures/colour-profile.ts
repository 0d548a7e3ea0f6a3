/** What a colour profile has that makes it one: its length, and its mark. */
export function colourProfile(): Buffer {
  const profile = Buffer.concat([Buffer.alloc(128), Buffer.from('curves and primaries '.repeat(8))]);
  profile.writeUInt32BE(profile.length);
  profile.write('acsp', 36);
  return profile;
}
