/**
 * What mail programs write around a reply, in one language.
 *
 * Lower case, alternatives divided by `|`; `*` in a device line stands for anything.
 */
export interface ReplyWords {
  /** The verb of the line above a quote: "On Monday, Ann wrote:". */
  readonly wrote: string;
  readonly from: string;
  readonly date: string;
  readonly to: string;
  readonly subject: string;
  /** Between dashes, or on a line of its own, above a forwarded or quoted message. */
  readonly original: string;
  /** The line a telephone adds. */
  readonly device: string;
}

/** By BCP 47 tag. Where a line's structure gives it away no word is needed; these settle what structure leaves open. */
export const REPLY_WORDS: Readonly<Record<string, ReplyWords>> = {
  en: {
    wrote: 'wrote|writes|said|says|spake|quoting',
    from: 'from|sender',
    date: 'date|sent|sent on|received',
    to: 'to|cc|bcc|reply to|reply-to|recipient',
    subject: 'subject|object|topic',
    original:
      'original message|original email|original mail|original appointment|forwarded message|forwarded by|begin forwarded message|start of forwarded message|reply message|reply above this line|write above this line|type your reply above this line',
    device: 'sent from *|sent via *|sent with *|sent by *|sent using *|* from mobile|from my *',
  },
  de: {
    wrote: 'schrieb|schreibt|geschrieben|zitat von',
    from: 'von|absender',
    date: 'gesendet|datum|gesendet am|gesendet von|verschickt',
    to: 'an|kopie|antwort an|empfänger|blindkopie',
    subject: 'betreff|betrifft',
    original:
      'ursprüngliche nachricht|urspruengliche nachricht|originalnachricht|original-nachricht|originalmail|weitergeleitete nachricht|weitergeleitet von|anfang der weitergeleiteten nachricht|anfang der weitergeleiteten e-mail',
    device:
      'von meinem * gesendet|gesendet von *|gesendet mit *|gesendet über *|von unterwegs gesendet|diese nachricht wurde von *',
  },
  fr: {
    wrote: 'a écrit|écrit|écrivait|a ecrit|écrivit',
    from: 'de|expéditeur|expediteur',
    date: "date|envoyé|envoyé le|envoye|date d'envoi|le",
    to: 'à|a|pour|destinataire|répondre à|copie à|copie',
    subject: 'objet|sujet',
    original:
      "message d'origine|message d’origine|message original|mail original|message initial|courriel original|message transféré|message transmis|transféré par|début du message transféré|début du message réexpédié",
    device: 'envoyé de *|envoyé depuis *|envoyé à partir *|envoyé avec *|envoyé par *|envoyé via *|provenance : *',
  },
  es: {
    wrote: 'escribió|escribio|ha escrito|escribía',
    from: 'de|remitente',
    date: 'fecha|enviado|enviado el|enviada el|enviado en',
    to: 'para|a|cc|cco|responder a|destinatario',
    subject: 'asunto',
    original:
      'mensaje original|correo original|mensaje reenviado|reenviado por|inicio del mensaje reenviado|comienzo del mensaje reenviado',
    device: 'enviado desde *|enviado con *|enviado a través *|enviado por *|enviado mediante *',
  },
  pt: {
    wrote: 'escreveu|escreve',
    from: 'de|remetente',
    date: 'data|enviado|enviada|enviado em|enviada em',
    to: 'para|a|responder para|responder a|destinatário',
    subject: 'assunto',
    original:
      'mensagem original|mensagem encaminhada|mensagem reencaminhada|encaminhado por|início da mensagem encaminhada|início da mensagem reencaminhada',
    device: 'enviado do *|enviado da *|enviado de *|enviada do *|enviado a partir *|enviado via *|enviado pelo *',
  },
  it: {
    wrote: 'ha scritto|scrive|scrisse',
    from: 'da|mittente',
    date: 'data|inviato|inviato il|inviata|data invio',
    to: 'a|per|rispondi a|risposta|destinatario',
    subject: 'oggetto',
    original: 'messaggio originale|messaggio inoltrato|inizio messaggio inoltrato|inoltrato da|messaggio originario',
    device: 'inviato da *|inviato dal *|inviato con *|inviato tramite *|inviata da *',
  },
  nl: {
    wrote: 'schreef|geschreven|schrijft',
    from: 'van|afzender',
    date: 'verzonden|datum|verzonden op|verstuurd',
    to: 'aan|antwoord aan|beantwoorden|ontvanger',
    subject: 'onderwerp|betreft',
    original:
      'oorspronkelijk bericht|oorspronkelijke bericht|origineel bericht|doorgestuurd bericht|doorgestuurd door|begin doorgestuurd bericht|begin van doorgestuurd bericht',
    device:
      'verzonden vanaf *|verzonden met *|verzonden van *|verzonden via *|verstuurd vanaf *|verstuurd met *|verstuurd van *',
  },
  pl: {
    wrote: 'napisał|napisała|napisał(a)|pisze|napisana przez|naskrobał|użytkownik',
    from: 'od|nadawca',
    date: 'data|wysłano|wysłane|data wysłania|wysłana',
    to: 'do|dw|odpowiedz do|odpowiedź do|adresat|udw',
    subject: 'temat|dotyczy',
    original:
      'wiadomość oryginalna|oryginalna wiadomość|treść oryginalnej wiadomości|wiadomość przekazana dalej|przekazana wiadomość|wiadomość przekazana|początek przekazywanej wiadomości',
    device: 'wysłane z *|wysłano z *|wysłane za pomocą *|wysłano za pomocą *|wysłany z *',
  },
  ru: {
    wrote: 'написал|написала|написал(а)|пишет|писал|писала|писал(а)|пользователь',
    from: 'от|от кого|отправитель',
    date: 'дата|отправлено|отправлен|дата отправки|когда',
    to: 'кому|копия|ответить|получатель|скрытая копия',
    subject: 'тема',
    original:
      'исходное сообщение|оригинальное сообщение|пересылаемое сообщение|пересланное сообщение|перенаправленное сообщение|начало переадресованного сообщения|начало переадресованного письма|конец пересылаемого сообщения',
    device: 'отправлено с *|отправлено из *|отправлено через *|послано с *|отправлено от *',
  },
  uk: {
    wrote: 'написав|написала|написав(ла)|пише|писав|користувач',
    from: 'від|від кого|відправник',
    date: 'дата|надіслано|відправлено',
    to: 'кому|копія|до',
    subject: 'тема',
    original:
      'вихідне повідомлення|оригінальне повідомлення|переслане повідомлення|початок переадресованого повідомлення',
    device: 'надіслано з *|надіслано через *|відправлено з *|надіслано із *',
  },
  ar: {
    wrote: 'كتب|كتبت|كتبه',
    from: 'من|المرسل',
    date: 'التاريخ|تاريخ الإرسال|أرسلت|تم الإرسال|مرسل',
    to: 'إلى|الى|نسخة|المستلم',
    subject: 'الموضوع',
    original: 'الرسالة الأصلية|رسالة أصلية|رسالة معاد توجيهها|بداية الرسالة المعاد إرسالها|الرسالة المحولة',
    device: 'أرسل من *|أرسلت من *|أُرسلت من *|تم الإرسال من *|مرسل من *',
  },
  sv: {
    wrote: 'skrev|skriver',
    from: 'från|avsändare',
    date: 'skickat|datum|skickades',
    to: 'till|kopia|svar till',
    subject: 'ämne',
    original:
      'ursprungligt meddelande|originalmeddelande|vidarebefordrat meddelande|vidarebefordrat brev|vidarebefordrat mejl',
    device: 'skickat från *|skickades från *|skickat med *|sänt från *',
  },
  no: {
    wrote: 'skrev|skriver',
    from: 'fra|avsender',
    date: 'sendt|dato',
    to: 'til|kopi|svar til',
    subject: 'emne',
    original: 'opprinnelig melding|original melding|videresendt melding|begynnelse på videresendt melding',
    device: 'sendt fra *|sendt med *|sendt via *',
  },
  da: {
    wrote: 'skrev|skriver',
    from: 'fra|afsender',
    date: 'sendt|dato',
    to: 'til|kopi|svar til',
    subject: 'emne',
    original:
      'oprindelig meddelelse|oprindelig besked|original besked|original meddelelse|videresendt besked|videresendt meddelelse|start på videresendt besked',
    device: 'sendt fra *|sendt med *',
  },
  fi: {
    wrote: 'kirjoitti|kirjoittaa',
    from: 'lähettäjä',
    date: 'lähetetty|päivämäärä|pvm|päiväys',
    to: 'vastaanottaja|kopio|vastausosoite',
    subject: 'aihe',
    original:
      'alkuperäinen viesti|välitetty viesti|edelleenlähetetty viesti|välitetty viesti alkaa|edelleen lähetetty viesti',
    device: 'lähetetty *',
  },
  cs: {
    wrote: 'napsal|napsala|napsal(a)|píše|napsal/a',
    from: 'od|odesílatel|odesilatel',
    date: 'odesláno|datum|posláno',
    to: 'komu|kopie|pro|příjemce',
    subject: 'předmět|věc',
    original: 'původní zpráva|původní e-mail|přeposlaná zpráva|začátek přeposlané zprávy|předaná zpráva',
    device: 'odesláno z *|odesláno ze *|odesláno pomocí *|posláno z *',
  },
  sk: {
    wrote: 'napísal|napísala|napísal(a)|píše',
    from: 'od|odosielateľ',
    date: 'odoslané|dátum',
    to: 'komu|kópia|pre',
    subject: 'predmet',
    original: 'pôvodná správa|preposlaná správa|začiatok preposlanej správy',
    device: 'odoslané z *|odoslané zo *|poslané z *',
  },
  hu: {
    wrote: 'írta|ezt írta|írja',
    from: 'feladó|küldő',
    date: 'elküldve|küldve|dátum',
    to: 'címzett|másolat|válaszcím',
    subject: 'tárgy',
    original: 'eredeti üzenet|eredeti levél|továbbított üzenet|továbbított levél',
    device: 'elküldve *|küldve *|* küldve|* elküldve',
  },
  ro: {
    wrote: 'a scris|scria|scrie',
    from: 'de la|expeditor|din partea',
    date: 'trimis|data|dată|expediat',
    to: 'către|catre|la|pentru',
    subject: 'subiect|subiectul',
    original: 'mesaj original|mesajul original|mesaj redirecționat|mesaj redirectionat|început mesaj redirecționat',
    device: 'trimis de pe *|trimis din *|trimis cu *',
  },
  tr: {
    wrote: 'yazdı|şunu yazdı|şunları yazdı|tarihinde',
    from: 'kimden|gönderen',
    date: 'gönderildi|tarih|gönderim tarihi|gönderme tarihi',
    to: 'kime|bilgi|alıcı',
    subject: 'konu',
    original:
      'özgün ileti|orijinal mesaj|orijinal ileti|orjinal mesaj|iletilen mesaj|yönlendirilen mesaj|iletilmiş mesaj',
    device: '* gönderildi|* gönderilmiştir|* ile gönderildi',
  },
  el: {
    wrote: 'έγραψε|έγραψες|γράφει',
    from: 'από|αποστολέας',
    date: 'εστάλη|στάλθηκε|ημερομηνία|απεσταλμένα',
    to: 'προς|κοινοποίηση|κοιν',
    subject: 'θέμα',
    original: 'αρχικό μήνυμα|πρωτότυπο μήνυμα|προωθημένο μήνυμα',
    device: 'εστάλη από *|στάλθηκε από *|απεστάλη από *',
  },
  bg: {
    wrote: 'написа|пише',
    from: 'от|подател',
    date: 'изпратено|дата',
    to: 'до|копие|получател',
    subject: 'относно|тема',
    original: 'оригинално съобщение|първоначално съобщение|препратено съобщение',
    device: 'изпратено от *|изпратено с *',
  },
  hr: {
    wrote: 'napisao|napisala|je napisao|je napisala|piše|je napisao/la',
    from: 'od|šalje|pošiljatelj',
    date: 'poslano|datum|poslato',
    to: 'za|prima|kome',
    subject: 'predmet|naslov|tema',
    original: 'izvorna poruka|originalna poruka|proslijeđena poruka|prosleđena poruka',
    device: 'poslano s *|poslano sa *|poslano iz *|poslato sa *',
  },
  sl: {
    wrote: 'je napisal|je napisala|je napisal/a|napisal',
    from: 'od|pošiljatelj',
    date: 'poslano|datum',
    to: 'za|kp|prejemnik',
    subject: 'zadeva',
    original: 'izvirno sporočilo|posredovano sporočilo',
    device: 'poslano z *|poslano iz *|poslano prek *',
  },
  et: {
    wrote: 'kirjutas',
    from: 'saatja|kellelt',
    date: 'saadetud|kuupäev',
    to: 'adressaat|kellele|koopia',
    subject: 'teema',
    original: 'algne teade|algne kiri|edastatud kiri|edastatud sõnum',
    device: 'saadetud *',
  },
  lv: {
    wrote: 'rakstīja',
    from: 'no|sūtītājs',
    date: 'nosūtīts|datums',
    to: 'kam|kopija',
    subject: 'temats|tēma',
    original: 'sākotnējais ziņojums|oriģinālais ziņojums|pārsūtīts ziņojums',
    device: 'nosūtīts no *',
  },
  lt: {
    wrote: 'rašė|parašė',
    from: 'nuo|siuntėjas',
    date: 'išsiųsta|data',
    to: 'kam|kopija|gavėjas',
    subject: 'tema',
    original: 'pradinis pranešimas|originalus pranešimas|persiųstas laiškas|persiųstas pranešimas',
    device: 'išsiųsta iš *|siųsta iš *',
  },
  ca: {
    wrote: 'va escriure|ha escrit|escrigué',
    from: 'de|remitent',
    date: 'data|enviat|enviat el',
    to: 'per a|a|destinatari',
    subject: 'assumpte|tema',
    original: 'missatge original|missatge reenviat',
    device: 'enviat des *|enviat amb *',
  },
  he: {
    wrote: 'כתב|כתבה|כתב/ה|מאת',
    from: 'מאת|מ',
    date: 'נשלח|תאריך|נשלח ב',
    to: 'אל|עותק|העתק',
    subject: 'נושא|הנדון',
    original: 'הודעה מקורית|ההודעה המקורית|הודעה שהועברה|תחילת ההודעה המועברת',
    device: 'נשלח מ*|נשלח באמצעות *',
  },
  fa: {
    wrote: 'نوشت|نوشته|نوشته است',
    from: 'از|فرستنده',
    date: 'تاریخ|فرستاده شده',
    to: 'به|رونوشت|گیرنده',
    subject: 'موضوع',
    original: 'پیام اصلی|پیام هدایت شده|پیام ارسال شده',
    device: 'ارسال شده از *|فرستاده شده از *',
  },
  vi: {
    wrote: 'đã viết|viết',
    from: 'từ|người gửi',
    date: 'ngày|đã gửi|gửi|thời gian',
    to: 'đến|tới|người nhận',
    subject: 'chủ đề|tiêu đề',
    original: 'tin nhắn gốc|thư gốc|thư được chuyển tiếp|thư đã chuyển tiếp',
    device: 'đã gửi từ *|gửi từ *|được gửi từ *',
  },
  id: {
    wrote: 'menulis|tulis',
    from: 'dari|daripada',
    date: 'tanggal|dikirim|dihantar|tarikh',
    to: 'kepada|ke|untuk|tembusan',
    subject: 'perihal|subjek|judul',
    original: 'pesan asli|pesan terusan|pesan diteruskan|mesej asal',
    device: 'dikirim dari *|terkirim dari *|dihantar daripada *',
  },
  th: {
    wrote: 'เขียนว่า|เขียน',
    from: 'จาก',
    date: 'ส่ง|วันที่|ส่งเมื่อ',
    to: 'ถึง|สำเนา',
    subject: 'เรื่อง|หัวเรื่อง',
    original: 'ข้อความต้นฉบับ|ข้อความเดิม|ข้อความที่ส่งต่อ',
    device: 'ส่งจาก*',
  },
  zh: {
    wrote: '写道|寫道|撰写|编写|来信|写了|寫了|寫到',
    from: '发件人|寄件者|寄件人|自|發件人|来自',
    date: '发送时间|发件时间|日期|寄件日期|時間|时间|傳送時間|发送日期|已傳送|發送時間|寄件时间',
    to: '收件人|收件者|抄送|副本|至|答复|回复|密送',
    subject: '主题|主旨|主題|标题',
    original:
      '原始邮件|原始郵件|原始信件|原邮件|转发的邮件|转发邮件|轉寄郵件|轉寄的郵件|转发邮件信息|已转发邮件|開始轉寄郵件|下面是被转发的邮件',
    device: '从*发送|发自*|從*傳送|從*發送|發自*|来自*|从*发出|傳送自*',
  },
  ja: {
    wrote: 'のメール|は書きました|さんは書きました|書き込み|が書きました|のメッセージ|に書いた|からのメール',
    from: '差出人|送信者|送信元|発信者',
    date: '送信日時|日付|日時|送信日|送信',
    to: '宛先|返信先|受信者',
    subject: '件名',
    original: '元のメッセージ|オリジナルメッセージ|転送されたメッセージ|転送メッセージ|元のメール|転送',
    device: '*から送信|*から送信されました|*より送信|*で送信',
  },
  ko: {
    wrote: '작성|님이 작성|씀|님이 쓴 글|메시지 작성|님의 말|썼습니다',
    from: '보낸 사람|보낸사람|발신',
    date: '보낸 날짜|날짜|보낸날짜|보낸 시간|발신일',
    to: '받는 사람|받는사람|참조|수신',
    subject: '제목',
    original: '원본 메시지|원본 메일|전달된 메시지|전달된 메일|원래 메시지',
    device: '*에서 보냄|*에서 보냈습니다|*에서 전송|*로 보냄',
  },
};

/** What a line that a telephone or a mail program added names, in whatever language. Lower case. */
export const DEVICE_WORDS =
  'iphon|ipad|ipod|ios|imac|macbook|android|galaxy|samsung|huawei|xiaomi|redmi|oppo|realme|pixel|nexus|oneplus|motorola|moto g|nokia|lumia|sony|xperia|htc|alcatel|blackberry|windows|outlook|mailbox|airmail|yahoo|gmail|gmx|web.de|aol|k-9|fairemail|proton|thunderbird|bluemail|blue mail|spark|hushmail|zoho|mail.ru|mail for|mail app|t-online|email app|inbox by|mobile|mobil|mobiel|móvil|movil|celular|telemóvel|cellulare|portable|handy|unterwegs|smartphone|phone|cell|tablet|telefon|teléfono|téléphone|telefono|telefone|puhelim|matkapuhelim|телефон|смартфон|мобильн|мобільн|планшет|هاتف|جوال|手机|手機|行動|電話|スマートフォン|携帯|휴대폰|휴대전화|스마트폰|my |mein|mijn|moj|mój';
