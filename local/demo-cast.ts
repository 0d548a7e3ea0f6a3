/** Who meets in a program. */
export interface Cast {
  readonly host: string;
  readonly guest: string;
  readonly listing: string;
  readonly timeZone: string;
  /** English where absent. */
  readonly guestLanguage?: string;
  /** What they wrote to each other, each in their own language. */
  readonly said?: readonly (readonly ['guest' | 'host', string])[];
}

/** Who meets in each program; all of them live at addresses that lead nowhere. */
export const CAST: Readonly<Record<string, Cast>> = {
  stay: { host: 'Anna Lind', guest: 'Bo Ek', listing: 'Cabin by the lake', timeZone: 'Europe/Stockholm' },
  'rental-pay-per-booking': {
    host: 'Carla Rossi',
    guest: 'Dan Kelly',
    listing: 'House at the sea',
    timeZone: 'Europe/Rome',
  },
  'rental-subscription': {
    host: 'Emil Novak',
    guest: 'Fay Moreau',
    listing: 'Flat in the old town',
    timeZone: 'Europe/Prague',
  },
  activity: {
    host: 'Gus Tours',
    guest: 'Hana Mori',
    guestLanguage: 'es',
    listing: 'Kayak tour',
    timeZone: 'Europe/Lisbon',
    said: [
      ['guest', 'Hola Gus, ¿dónde nos encontramos el sábado? Llegamos en tren a las 9:40.'],
      ['host', 'Hello Hana! We meet at the boat house, behind the old bridge. The tour starts at 10:30.'],
      ['guest', 'Perfecto, muchas gracias. ¿Hay un lugar seguro para dejar las maletas?'],
    ],
  },
};

/** Of a program that is not ours. */
export const ANYBODY: Cast = {
  host: 'Ida Host',
  guest: 'Jon Guest',
  listing: 'A listing',
  timeZone: 'Europe/Stockholm',
};
