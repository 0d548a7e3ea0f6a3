import type { ExportWords } from './export-words.ts';

export const ar: ExportWords = {
  heading: 'سجل محادثة',
  guest: 'الضيف',
  host: 'المضيف',
  exported: 'صدر في',
  confirmed: 'ما أكّده الضيف قبل الحجز',
  times: (zone) => `الأوقات بحسب المنطقة الزمنية ${zone}.`,
  check: (command) =>
    `يُثبت هذا الملف صحته بنفسه: يبيّن الأمر ${command} من دون سؤال أحد هل بقي الملف كما صدر، أو أي رسالة جرى تغييرها.`,
  via: { api: 'كُتبت عبر الإنترنت', mail: 'أُرسلت بالبريد', template: 'من قالب', schedule: 'أُرسلت بحسب موعد محدد' },
  delivery: { pending: 'لم تُنقل بعد', sent: 'نُقلت', delivered: 'سُلّمت', undeliverable: 'تعذّر تسليمها' },
  notes: {
    'addresses-masked': 'عناوين البريد مخفية',
    'phones-masked': 'أرقام الهواتف مخفية',
    'phones-present': 'تحتوي على أرقام هواتف',
    'attachments-left-out': 'ملفات لم تُنقل',
    'links-removed': 'أُزيلت الروابط',
    'payment-off-platform': 'تذكر الدفع خارج المنصة',
    'review-elsewhere': 'تطلب تقييمًا في مكان آخر',
    automatic: 'رسالة تلقائية',
    translated: 'ترجمة آلية يليها النص الأصلي',
  },
  original: 'النص كما كُتب',
  leftOut: 'ملفات لم تُنقل',
};
