import type { Language } from '../../../notices/language.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { ExportWords } from './export-words.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';

export const EXPORT_WORDS: Readonly<Record<Language, ExportWords>> = { en, de, fr, es, nl, pl, ru, ar, pt };
