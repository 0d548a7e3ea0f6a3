import type { Language } from '../language.ts';
import { ar } from './ar.ts';
import type { BookingTexts } from './booking-texts.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';

export const BOOKING_TEXTS: Readonly<Record<Language, BookingTexts>> = { en, de, fr, es, nl, pl, ru, ar, pt };
