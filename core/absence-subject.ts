/**
 * What mail programs write before the subject that they answer while somebody is away, or in its place: Outlook and Exchange,
 * Gmail, GMX and WEB.DE, Yahoo, Notes. No words that a person begins a subject with before a colon ("Absence: …").
 */
const PHRASES: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...['Automatic reply', 'Automated reply', 'Automatic response', 'Automated response', 'Auto reply', 'Auto-reply'],
    ...['AutoReply', 'Auto response', 'Auto-response', 'AutoResponse', 'Out of Office', 'Out of the Office'],
    ...['Out of Office AutoReply', 'Out of Office reply', 'Out of Office notification', 'Vacation reply'],
    ...['Vacation response', 'Vacation auto-reply', 'Vacation autoreply', 'Yahoo! Auto Response', 'Out-of-Office'],
  ],
  de: [
    ...['Automatische Antwort', 'Abwesenheitsnotiz', 'Automatische Abwesenheitsnotiz', 'Abwesenheitsmeldung'],
    ...['Abwesenheitsbenachrichtigung', 'Abwesenheitsassistent', 'Abwesenheitsagent', 'Autoantwort', 'Urlaubsnotiz'],
    ...['Automatische Rückantwort', 'Automatische Nachricht', 'Nicht im Büro', 'Außer Haus'],
  ],
  fr: [
    ...['Réponse automatique', 'Absence du bureau', 'Absent du bureau', "Message d'absence", "Notification d'absence"],
    ...['Absent(e) du bureau', "Réponse automatique d'absence", 'Réponse auto'],
  ],
  es: [
    ...['Respuesta automática', 'Contestación automática', 'Fuera de la oficina', 'Fuera de oficina'],
    ...['Respuesta automática de ausencia', 'Mensaje de ausencia', 'Aviso de ausencia', 'Autorespuesta'],
  ],
  nl: [
    ...[
      'Automatisch antwoord',
      'Automatische reactie',
      'Afwezigheidsbericht',
      'Afwezigheidsmelding',
      'Niet op kantoor',
    ],
    ...['Automatisch afwezigheidsbericht', 'Afwezigheidsassistent', 'Autoantwoord'],
  ],
  pl: [
    ...['Automatyczna odpowiedź', 'Odpowiedź automatyczna', 'Autoodpowiedź', 'Poza biurem', 'Nieobecność w biurze'],
    ...['Informacja o nieobecności', 'Autoresponder'],
  ],
  ru: [
    ...[
      'Автоматический ответ',
      'Автоответ',
      'Автоответчик',
      'Нет на рабочем месте',
      'Вне офиса',
      'Отсутствие на работе',
    ],
    ...['Уведомление об отсутствии', 'Нет на месте'],
  ],
  ar: ['رد تلقائي', 'الرد التلقائي', 'رد آلي', 'الرد الآلي', 'خارج المكتب', 'خارج مقر العمل'],
  pt: [
    ...['Resposta automática', 'Resposta automatizada', 'Fora do escritório', 'Ausência do escritório'],
    ...['Ausente do escritório', 'Mensagem de ausência', 'Notificação de ausência', 'Ausência temporária'],
  ],
  it: [
    ...['Risposta automatica', 'Fuori sede', 'Fuori ufficio', "Fuori dall'ufficio", "Assente dall'ufficio"],
    ...['Messaggio di assenza', 'Risposta automatica di assenza'],
  ],
  sv: ['Automatiskt svar', 'Autosvar', 'Frånvaromeddelande', 'Ej på kontoret', 'Inte på kontoret'],
  da: ['Automatisk svar', 'Autosvar', 'Fraværsmeddelelse', 'Ikke til stede', 'Ikke på kontoret'],
  no: ['Automatisk svar', 'Autosvar', 'Fraværsmelding', 'Fraværsassistent', 'Ikke på kontoret'],
  fi: ['Automaattinen vastaus', 'Poissa toimistosta', 'Poissaoloilmoitus', 'Automaattivastaus'],
  cs: ['Automatická odpověď', 'Mimo kancelář', 'Oznámení o nepřítomnosti', 'Nepřítomnost v kanceláři'],
  hu: ['Automatikus válasz', 'Házon kívül', 'Irodán kívül', 'Távolléti üzenet', 'Automatikus üzenet'],
  ro: ['Răspuns automat', 'În afara biroului', 'Absent de la birou', 'Mesaj de absență'],
  tr: ['Otomatik yanıt', 'Otomatik cevap', 'Ofis dışında', 'İşyeri dışında', 'Otomatik ileti'],
  ja: ['自動応答', '自動返信', '自動送信', '不在通知', '不在連絡', '不在自動応答', '不在応答'],
  zh: ['自动答复', '自动回复', '自動回覆', '自動回復', '自動答覆', '不在办公室', '不在辦公室', '外出自动回复'],
  ko: [
    '자동 회신',
    '자동회신',
    '자동 응답',
    '자동응답',
    '자동 답장',
    '부재중 알림',
    '부재 중 알림',
    '부재중 자동 회신',
  ],
  uk: ['Автоматична відповідь', 'Автовідповідь', 'Поза офісом', 'Немає на робочому місці'],
  el: ['Αυτόματη απάντηση', 'Εκτός γραφείου', 'Μήνυμα απουσίας'],
  he: ['מענה אוטומטי', 'תגובה אוטומטית', 'תשובה אוטומטית', 'לא נמצא במשרד', 'מחוץ למשרד'],
};

/** Notes puts its word first and the date of return last: "AUTO: Anna Berg is out of the office (returning 02/03/2026)". */
const NOTES: readonly RegExp[] = [
  /^auto: .{1,200} (?:is|will be) out of the office\b/,
  /^auto: .{1,200} ist (?:au(?:ß|ss)er haus|nicht im buro|abwesend)(?!\p{L})/u,
  /^auto: .{1,200} (?:est absente?|est absent\(e\))(?!\p{L})/u,
  /^auto: .{1,200} (?:esta fuera de la oficina|esta ausente|e fuori ufficio|is niet aanwezig|is afwezig|esta ausente do escritorio)(?!\p{L})/u,
  /^.{1,200} is out of the office \(returning [^()]{1,60}\)$/,
];

/** More than a phrase and a name have. */
const LONGEST = 400;

/** In lower case, without accents and invisible characters; a wide colon is one, and so is a typographic apostrophe. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[’‘´`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

const KNOWN: ReadonlySet<string> = new Set(Object.values(PHRASES).flat().map(folded));

/**
 * Whether a subject is one that a mail program gives to an absence notice: a known phrase and a colon, the phrase alone, or in
 * brackets. "Re: Automatic reply: …" is a person's, who answered one.
 */
export function isAbsenceSubject(subject: string): boolean {
  const text = folded(subject.slice(0, LONGEST));
  const [beforeColon = ''] = text.split(':', 1);
  const bracketed = /^[[(【]([^\])】]{1,60})[\])】]/.exec(text)?.[1] ?? '';
  const alone = text.replace(/[\s.!。]{1,5}$/, '');
  return (
    [beforeColon, bracketed, alone].some((phrase) => KNOWN.has(phrase.trim())) || NOTES.some((form) => form.test(text))
  );
}
