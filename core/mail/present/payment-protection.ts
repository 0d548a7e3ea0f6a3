import type { Brand } from '../../brand.ts';
import type { Subject } from '../../model.ts';
import type { Language } from '../../notices/language.ts';
import { MAIL_TEXTS } from './mail-texts.ts';

/** The sentence of every mail about a booking that is paid off the platform, to either side (V13); none of any other. */
export const unprotectedLines = (subject: Subject, language: Language, { platformName }: Brand): readonly string[] =>
  subject.kind === 'booking' && !subject.booking.payment.onPlatform
    ? [MAIL_TEXTS[language].unprotected(platformName)]
    : [];
