import type { Threshold } from '../contract/detection.ts';
import { closestLanguage, type Language } from '../notices/language.ts';
import type { SightingKey } from './signs.ts';

/** Why the service restricted a host by itself, in one language: whole sentences, and how much of it there was. */
interface Reasons {
  readonly site: string;
  readonly sites: string;
  readonly payment: string;
  readonly count: (threshold: Threshold) => string;
  readonly signal: string;
}

const REASONS: Readonly<Record<Language, Reasons>> = {
  en: {
    site: 'A new link to the same website was sent in many conversations within a short time',
    sites: 'Links to many new websites were sent in many conversations within a short time',
    payment: 'A payment outside the platform was asked for in many conversations within a short time',
    count: ({ conversations, minutes }) => `(conversations: ${conversations}, period: ${minutes} min).`,
    signal: 'There was a sign that somebody else may be using the account.',
  },
  de: {
    site: 'Ein neuer Link auf dieselbe Website wurde binnen kurzer Zeit in vielen Unterhaltungen verschickt',
    sites: 'Links auf viele neue Websites wurden binnen kurzer Zeit in vielen Unterhaltungen verschickt',
    payment: 'In vielen Unterhaltungen wurde binnen kurzer Zeit eine Zahlung außerhalb der Plattform verlangt',
    count: ({ conversations, minutes }) => `(Unterhaltungen: ${conversations}, Zeitraum: ${minutes} min).`,
    signal: 'Es gab ein Anzeichen dafür, dass jemand anderes das Konto benutzt.',
  },
  fr: {
    site: 'Un nouveau lien vers le même site a été envoyé dans de nombreuses conversations en peu de temps',
    sites: 'Des liens vers de nombreux nouveaux sites ont été envoyés dans de nombreuses conversations en peu de temps',
    payment: 'Un paiement hors de la plateforme a été demandé dans de nombreuses conversations en peu de temps',
    count: ({ conversations, minutes }) => `(conversations : ${conversations}, durée : ${minutes} min).`,
    signal: 'Un signe indique que quelqu’un d’autre utilise peut-être le compte.',
  },
  es: {
    site: 'Se envió un enlace nuevo al mismo sitio web en muchas conversaciones en poco tiempo',
    sites: 'Se enviaron enlaces a muchos sitios web nuevos en muchas conversaciones en poco tiempo',
    payment: 'Se pidió un pago fuera de la plataforma en muchas conversaciones en poco tiempo',
    count: ({ conversations, minutes }) => `(conversaciones: ${conversations}, periodo: ${minutes} min).`,
    signal: 'Hubo un indicio de que otra persona podría estar usando la cuenta.',
  },
  nl: {
    site: 'Een nieuwe link naar dezelfde website is in korte tijd in veel gesprekken verstuurd',
    sites: 'Links naar veel nieuwe websites zijn in korte tijd in veel gesprekken verstuurd',
    payment: 'In veel gesprekken is in korte tijd om een betaling buiten het platform gevraagd',
    count: ({ conversations, minutes }) => `(gesprekken: ${conversations}, periode: ${minutes} min).`,
    signal: 'Er was een teken dat misschien iemand anders het account gebruikt.',
  },
  pl: {
    site: 'Nowy link do tej samej strony wysłano w krótkim czasie w wielu rozmowach',
    sites: 'Linki do wielu nowych stron wysłano w krótkim czasie w wielu rozmowach',
    payment: 'W krótkim czasie w wielu rozmowach poproszono o płatność poza platformą',
    count: ({ conversations, minutes }) => `(rozmowy: ${conversations}, czas: ${minutes} min).`,
    signal: 'Pojawiła się oznaka, że z konta może korzystać ktoś inny.',
  },
  ru: {
    site: 'За короткое время во многих переписках была отправлена новая ссылка на один и тот же сайт',
    sites: 'За короткое время во многих переписках были отправлены ссылки на множество новых сайтов',
    payment: 'За короткое время во многих переписках была запрошена оплата в обход платформы',
    count: ({ conversations, minutes }) => `(переписок: ${conversations}, время: ${minutes} мин).`,
    signal: 'Есть признак того, что аккаунтом может пользоваться кто-то другой.',
  },
  ar: {
    site: 'أُرسل رابط جديد إلى الموقع نفسه في محادثات كثيرة خلال وقت قصير',
    sites: 'أُرسلت روابط إلى مواقع جديدة كثيرة في محادثات كثيرة خلال وقت قصير',
    payment: 'طُلب الدفع خارج المنصة في محادثات كثيرة خلال وقت قصير',
    count: ({ conversations, minutes }) => `(عدد المحادثات: ${conversations}، المدة بالدقائق: ${minutes}).`,
    signal: 'ظهرت علامة على أن شخصًا آخر قد يكون يستخدم الحساب.',
  },
  pt: {
    site: 'Um link novo para o mesmo site foi enviado em muitas conversas em pouco tempo',
    sites: 'Links para muitos sites novos foram enviados em muitas conversas em pouco tempo',
    payment: 'Um pagamento fora da plataforma foi pedido em muitas conversas em pouco tempo',
    count: ({ conversations, minutes }) => `(conversas: ${conversations}, período: ${minutes} min).`,
    signal: 'Houve um sinal de que outra pessoa pode estar usando a conta.',
  },
};

/** Why a host was restricted by what it sent (N10), in the host's language; without the site, which a mail would make a link. */
export function detectionReason(key: SightingKey, threshold: Threshold, language: string): string {
  const { count, ...reasons } = REASONS[closestLanguage(language)];
  return `${reasons[wordsOf(key)]} ${count(threshold)}`;
}

const wordsOf = (key: SightingKey): 'site' | 'sites' | 'payment' => {
  if (key === 'payment') return 'payment';
  return key === 'many-sites' ? 'sites' : 'site';
};

/** Why a host was restricted by a signal of its account, in the host's language. */
export const signalReason = (language: string): string => REASONS[closestLanguage(language)].signal;
