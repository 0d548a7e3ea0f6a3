import type { Language } from '../../notices/language.ts';
import type { RestrictionTexts } from '../restriction-texts.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';

export const RESTRICTION_TEXTS: Readonly<Record<Language, RestrictionTexts>> = { en, de, fr, es, nl, pl, ru, ar, pt };
