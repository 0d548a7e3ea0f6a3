/** The service's languages ("Supported languages and language codes"): each can be translated into each. */
export const SUPPORTED: ReadonlySet<string> = new Set([
  ...['af', 'sq', 'am', 'ar', 'hy', 'az', 'bn', 'bs', 'bg', 'ca', 'zh', 'zh-TW', 'hr', 'cs', 'da', 'fa-AF', 'nl'],
  ...['en', 'et', 'fa', 'tl', 'fi', 'fr', 'fr-CA', 'ka', 'de', 'el', 'gu', 'ht', 'ha', 'he', 'hi', 'hu', 'is', 'id'],
  ...['ga', 'it', 'ja', 'kn', 'kk', 'ko', 'lv', 'lt', 'mk', 'ms', 'ml', 'mt', 'mr', 'mn', 'no', 'ps', 'pl', 'pt'],
  ...['pt-PT', 'pa', 'ro', 'ru', 'sr', 'si', 'sk', 'sl', 'so', 'es', 'es-MX', 'sw', 'sv', 'ta', 'te', 'th', 'tr'],
  ...['uk', 'ur', 'uz', 'vi', 'cy'],
]);

/** Those into which the service can address the reader either way ("Setting formality in Amazon Translate"). */
export const ADDRESSED: ReadonlySet<string> = new Set([
  ...['nl', 'fr', 'fr-CA', 'de', 'hi', 'it', 'ja', 'ko', 'pt-PT', 'es', 'es-MX'],
]);
