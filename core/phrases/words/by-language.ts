import type { PhraseWords } from '../role.ts';
import { AR } from './ar.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { NAMES } from './names.ts';
import { NL } from './nl.ts';
import { PL } from './pl.ts';
import { PT } from './pt.ts';
import { RU } from './ru.ts';

/** All words, of all languages at once: people mix them, and a message's own language is a guess. */
export const PHRASE_WORDS: readonly PhraseWords[] = [NAMES, EN, DE, FR, ES, NL, PL, RU, AR, PT];
