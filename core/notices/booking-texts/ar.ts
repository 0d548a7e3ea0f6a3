import type { BookingTexts } from './booking-texts.ts';

export const ar: BookingTexts = {
  confirmedSubject: 'تم تأكيد حجزكم',
  confirmed: 'تم تأكيد حجزكم. إليكم كل ما تحتاجون إلى معرفته.',
  labels: {
    reference: 'رقم الحجز',
    listing: 'مكان الإقامة',
    checkIn: 'تسجيل الوصول',
    checkOut: 'تسجيل المغادرة',
    date: 'التاريخ',
    guests: 'عدد الضيوف',
    payment: 'الدفع',
    address: 'العنوان',
    directions: 'كيفية الوصول',
    parking: 'موقف السيارات',
    requirements: 'ما يطلبه المضيف من الضيوف',
  },
  from: (day, time) => `${day}، ابتداءً من الساعة ${time}`,
  until: (day, time) => `${day}، حتى الساعة ${time}`,
  times: (zone) => `الأوقات بالتوقيت المحلي (${zone}).`,
  paid: { part: 'جزئي', full: 'كامل' },
  protected: (platform) => `يُدفع ثمن هذا الحجز عبر ${platform} وتشمله حماية المدفوعات.`,
  writeTo: 'لمراسلة المضيف، يكفي الردّ على هذه الرسالة أو الكتابة إلى هذا العنوان:',
  phonesSubject: 'كيف تتصلون بالمضيف هاتفيًا',
  phones: (host) => `يمكنكم الآن أيضًا الاتصال هاتفيًا بالمضيف ${host}:`,
};
