/** What sentences put after "point", "punto", "dot": the two words together mean something else. */
const PHRASES: ReadonlySet<string> = new Set(
  'dot in,dot is,dot it,dot at,dot on,dot to,dot so,dot my,dot me,dot by,dot of,dot no,dot and,period in,period is,period it,period at,period to,period so,period my,period of,point de,point du,point la,point en,point in,point is,point it,point at,point to,point us,point me,point no,point be,point so,point my,point of,point et,point ne,point ca,punto de,punto en,punto la,punto es,punto no,punto se,punto me,punto y,ponto de,ponto em,ponto da,ponto do,ponto e,ponto no,ponto na,ponto se,ponto me,punt is,punt in,punt van,punt op,punt en,punt te,punt me,punt de,punt er,punkt im,punkt in,punkt am,punkt an,punkt zu,punkt ist,punkt is,punkt se,punkt na,punkt do,punkt to,punkt za,kropka na,kropka do,kropka to,kropka za'.split(
    ',',
  ),
);

/** Whether a word for a dot and the top-level domain after it are what a sentence says. */
export const isPhrase = (word: string, top: string): boolean => PHRASES.has(`${word} ${top}`);
