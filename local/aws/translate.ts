import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod/mini';
import { detectLanguage } from '../../core/translation/detect-language.ts';
import type { TranslationLog } from '../store/translation-log.ts';
import { jsonService, operation, WithHeaders } from './json-service.ts';
import { AwsError, type AwsService } from './service.ts';
import type { Engine } from './translate/engine.ts';
import { type HtmlPart, htmlOf, partsOfHtml } from './translate/html-parts.ts';
import { ADDRESSED, SUPPORTED } from './translate/languages.ts';
import { pseudoTranslation } from './translate/pseudo-translation.ts';
import { applyTerminology, type Terminology } from './translate/terminology.ts';

/** UTF-8. */
const TEXT_BYTES = 10_000;
/** How late a slow answer is, in milliseconds: in time for whoever asks once, too late for a whole page. */
const SLOWNESS = 3_000;

const code = z.string().check(z.minLength(2), z.maxLength(5));
const translateText = z.object({
  Text: z.string().check(z.minLength(1)),
  SourceLanguageCode: code,
  TargetLanguageCode: code,
  TerminologyNames: z.optional(z.array(z.string().check(z.regex(/^[\w-]{1,256}$/))).check(z.maxLength(1))),
  Settings: z.optional(
    z.object({
      Formality: z.optional(z.enum(['FORMAL', 'INFORMAL'])),
      Profanity: z.optional(z.literal('MASK')),
      Brevity: z.optional(z.literal('ON')),
    }),
  ),
});

type Input = z.infer<typeof translateText>;

export interface TranslateOptions {
  readonly log: TranslationLog;
  /** Asked first; absent: there is none on this machine. */
  readonly engine?: Engine | undefined;
  readonly terminology?: Terminology | undefined;
}

/**
 * Amazon Translate: TranslateText, of plain text or HTML, whatever engine there is. Its name stands in the answer's header
 * `X-Translated-By`, which the real service does not have.
 *
 * With `auto` it takes the likeliest language that our own detection finds, and is unsure where there is none.
 */
export function translate(options: TranslateOptions): AwsService {
  return jsonService({
    version: '1.1',
    throttled: 'ThrottlingException',
    operations: { TranslateText: operation(translateText, (input) => answerTo(input, options)) },
  });
}

async function answerTo(input: Input, options: TranslateOptions): Promise<WithHeaders> {
  const { Text, TargetLanguageCode: to, TerminologyNames: names = [] } = input;
  if (Buffer.byteLength(Text) > TEXT_BYTES) {
    throw new AwsError('TextSizeLimitExceededException', `Input text size exceeds limit of ${TEXT_BYTES} bytes`);
  }
  await misbehave(options.log);
  const terminology = terminologyOf(names[0], options.terminology);
  const parts = partsOfHtml(Text);
  const from = sourceOf(input, parts);
  const applied = terminology ? applyTerminology(parts, terminology, from, to) : { parts, terms: [] };
  const { parts: translated, by } =
    from === to ? { parts, by: 'nobody' } : await made(applied.parts, from, to, options);
  // a text in its own language is not billed
  const characters = from === to ? 0 : [...Text].length;
  options.log.add({ at: new Date().toISOString(), from, to, characters, by });
  return new WithHeaders(
    {
      TranslatedText: htmlOf(options.log.fault === 'unfaithful' ? withoutMarks(translated) : translated),
      SourceLanguageCode: from,
      TargetLanguageCode: to,
      ...(terminology && { AppliedTerminologies: [{ Name: terminology.name, Terms: applied.terms }] }),
      ...settingsApplied(input),
    },
    { 'x-translated-by': by },
  );
}

async function misbehave({ fault }: TranslationLog): Promise<void> {
  if (fault === 'throttled') throw new AwsError('TooManyRequestsException', 'Rate exceeded');
  if (fault === 'unavailable') throw new AwsError('ServiceUnavailableException', 'Service unavailable', 500);
  if (fault === 'slow') await wait(SLOWNESS, undefined, { ref: false });
}

function terminologyOf(name: string | undefined, known: Terminology | undefined): Terminology | undefined {
  if (name === undefined || name === known?.name) return name === undefined ? undefined : known;
  throw new AwsError('ResourceNotFoundException', 'The requested terminology does not exist.');
}

/** @throws AwsError where the languages are none of the service's, or it can't tell */
function sourceOf({ SourceLanguageCode, TargetLanguageCode }: Input, parts: readonly HtmlPart[]): string {
  const from = SourceLanguageCode === 'auto' ? detected(parts) : SourceLanguageCode;
  if (SUPPORTED.has(from) && SUPPORTED.has(TargetLanguageCode)) return from;
  throw new AwsError('UnsupportedLanguagePairException', 'Unsupported language pair.');
}

function detected(parts: readonly HtmlPart[]): string {
  const words = parts.map((part) => (part.kind === 'words' ? part.text : ' ')).join('');
  const { language } = detectLanguage(words);
  if (language) return language;
  throw new AwsError('DetectedLanguageLowConfidenceException', 'The confidence in the detected language is low.');
}

const made = async (parts: readonly HtmlPart[], from: string, to: string, { engine }: TranslateOptions) =>
  (await engine?.translate(parts, from, to)) ?? pseudoTranslation(parts, to);

const withoutMarks = (parts: readonly HtmlPart[]): readonly HtmlPart[] => parts.filter(({ kind }) => kind !== 'kept');

/** Formality where the language has it; the other settings shorten and mask, which no engine here does. */
const settingsApplied = ({ Settings, TargetLanguageCode }: Input): object =>
  Settings?.Formality && ADDRESSED.has(TargetLanguageCode)
    ? { AppliedSettings: { Formality: Settings.Formality } }
    : {};
