import type { Language } from '../../notices/language.ts';

/** What a mail says of a translation in it (N8), each a line of its own. */
export interface TranslationTexts {
  /** Above the translation. `by` is a name. */
  readonly by: (by: string) => string;
  /** After it: the language that it was translated from, by its name. */
  readonly from: (language: string) => string;
  /** Above the original, where it stands below the translation. */
  readonly original: (sender: string) => string;
  /** Above the original, where it stands first, since the translation below lost something. */
  readonly unfaithful: (sender: string) => string;
  /** Above the original alone, where there is no translation yet. */
  readonly missing: (platform: string) => string;
}

export const TRANSLATION_TEXTS: Readonly<Record<Language, TranslationTexts>> = {
  en: {
    by: (by) => `Automatic translation by ${by}.`,
    from: (language) => `Original language: ${language}.`,
    original: (sender) => `Original message from ${sender}:`,
    unfaithful: (sender) =>
      `Original message from ${sender}. The automatic translation is below it: names, numbers or links in it may be wrong.`,
    missing: (platform) =>
      `There is no translation of this message yet. You may find one later in your messages at ${platform}.`,
  },
  de: {
    by: (by) => `Automatische Übersetzung: ${by}.`,
    from: (language) => `Originalsprache: ${language}.`,
    original: (sender) => `Originalnachricht von ${sender}:`,
    unfaithful: (sender) =>
      `Originalnachricht von ${sender}. Die automatische Übersetzung steht darunter: Namen, Zahlen oder Links können darin falsch sein.`,
    missing: (platform) =>
      `Von dieser Nachricht gibt es noch keine Übersetzung. Möglicherweise finden Sie später eine in Ihren Nachrichten bei ${platform}.`,
  },
  fr: {
    by: (by) => `Traduction automatique\u00a0: ${by}.`,
    from: (language) => `Langue d’origine\u00a0: ${language}.`,
    original: (sender) => `Message d’origine de ${sender}\u00a0:`,
    unfaithful: (sender) =>
      `Message d’origine de ${sender}. La traduction automatique se trouve au-dessous\u00a0: des noms, des chiffres ou des liens peuvent y être erronés.`,
    missing: (platform) =>
      `Ce message n’est pas encore traduit. Vous trouverez peut-être une traduction plus tard dans vos messages sur ${platform}.`,
  },
  es: {
    by: (by) => `Traducción automática: ${by}.`,
    from: (language) => `Idioma original: ${language}.`,
    original: (sender) => `Mensaje original de ${sender}:`,
    unfaithful: (sender) =>
      `Mensaje original de ${sender}. La traducción automática está debajo: puede contener nombres, cifras o enlaces erróneos.`,
    missing: (platform) =>
      `Todavía no hay traducción de este mensaje. Es posible que más tarde la encuentre en sus mensajes en ${platform}.`,
  },
  nl: {
    by: (by) => `Automatische vertaling: ${by}.`,
    from: (language) => `Oorspronkelijke taal: ${language}.`,
    original: (sender) => `Origineel bericht van ${sender}:`,
    unfaithful: (sender) =>
      `Origineel bericht van ${sender}. De automatische vertaling staat eronder: namen, getallen of links kunnen daarin onjuist zijn.`,
    missing: (platform) =>
      `Van dit bericht is nog geen vertaling beschikbaar. Mogelijk vindt u die later in uw berichten op ${platform}.`,
  },
  pl: {
    by: (by) => `Tłumaczenie automatyczne: ${by}.`,
    from: (language) => `Język oryginału: ${language}.`,
    original: (sender) => `Oryginalna wiadomość od: ${sender}`,
    unfaithful: (sender) =>
      `Oryginalna wiadomość od: ${sender}. Tłumaczenie automatyczne znajduje się poniżej: nazwy, liczby lub linki mogą w nim być błędne.`,
    missing: (platform) =>
      `Tłumaczenia tej wiadomości jeszcze nie ma. Być może pojawi się później w Państwa wiadomościach w serwisie ${platform}.`,
  },
  ru: {
    by: (by) => `Автоматический перевод: ${by}.`,
    from: (language) => `Язык оригинала: ${language}.`,
    original: (sender) => `Исходное сообщение от ${sender}:`,
    unfaithful: (sender) =>
      `Исходное сообщение от ${sender}. Автоматический перевод приведён ниже: имена, числа или ссылки в нём могут быть неверны.`,
    missing: (platform) =>
      `Перевода этого сообщения пока нет. Возможно, позже он появится в ваших сообщениях на ${platform}.`,
  },
  ar: {
    by: (by) => `ترجمة آلية: ${by}.`,
    from: (language) => `اللغة الأصلية: ${language}.`,
    original: (sender) => `الرسالة الأصلية من ${sender}:`,
    unfaithful: (sender) =>
      `الرسالة الأصلية من ${sender}. الترجمة الآلية أدناه: قد تكون فيها أسماء أو أرقام أو روابط غير صحيحة.`,
    missing: (platform) => `لا توجد ترجمة لهذه الرسالة بعد. قد تجدونها لاحقًا ضمن رسائلكم على ${platform}.`,
  },
  pt: {
    by: (by) => `Tradução automática: ${by}.`,
    from: (language) => `Língua original: ${language}.`,
    original: (sender) => `Mensagem original de ${sender}:`,
    unfaithful: (sender) =>
      `Mensagem original de ${sender}. A tradução automática está abaixo: pode conter nomes, números ou links errados.`,
    missing: (platform) =>
      `Ainda não há tradução desta mensagem. Poderá encontrá-la mais tarde nas suas mensagens em ${platform}.`,
  },
};
