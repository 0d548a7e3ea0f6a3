import type { StageConfiguration } from './configuration.ts';

/** When a host is kept from sending links by itself (N10), where a stage has no reason to differ. */
export const DETECTION: StageConfiguration['detection'] = {
  conversations: 10,
  minutes: 10,
  knownAfterDays: 30,
  knownPlaces: [
    'maps.google.com',
    'www.google.com/maps',
    'google.com/maps',
    'goo.gl/maps',
    'maps.app.goo.gl',
    'maps.apple.com',
    'maps.apple',
    'www.openstreetmap.org',
    'openstreetmap.org',
    'osm.org',
    'osmand.net/map',
    'wego.here.com',
    'www.waze.com',
    'waze.com',
    'ul.waze.com',
    'mapy.com',
    'en.mapy.cz',
    'what3words.com',
    'w3w.co',
    'www.bing.com/maps',
    'bing.com/maps',
  ],
  watched: { conversations: 3, minutes: 60, hours: 24 },
};
