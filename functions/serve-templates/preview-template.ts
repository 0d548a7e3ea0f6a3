import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { invalidRequest, problemReply, requestProblem } from '../../adapters/lambda/problem.ts';
import { translateTemplate } from '../../adapters/translate/translate-template.ts';
import { sightOf } from '../../core/access.ts';
import { showWords } from '../../core/decide.ts';
import type { ConversationContext } from '../../core/model.ts';
import type { OwnNames } from '../../core/own-names.ts';
import { explain, refusalProblem } from '../../core/problems.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import type { Template } from '../../core/templates/template.ts';
import { previewFor, type WrittenTemplate } from '../../core/templates/write-template.ts';
import { type PreviewView, templateTranslationView } from '../../core/views/preview-view.ts';
import { textViolations } from '../../core/views/template-violations.ts';
import type { ServeTemplatesDeps } from './deps.ts';
import { findHost } from './find-host.ts';

type Deps = Pick<ServeTemplatesDeps, 'registry' | 'conversations' | 'translation' | keyof OwnNames | 'now'>;

/** `POST /hosts/{hostId}/templates/preview`: texts, saved or not, as the guest of a booking would get them (N12). */
export const previewTemplate = (deps: Deps) =>
  endpoint(REQUESTS.previewTemplate, async ({ caller, path: { hostId }, body: { bookingId, language, ...told } }) => {
    const host = await findHost(deps, caller, hostId);
    if (!host.ok) return host.error;
    const wrong = textViolations(told);
    if (wrong.length > 0) return invalidRequest({ body: wrong });
    const sight = sightOf(caller, await deps.conversations.byBooking(bookingId), deps.now());
    if (!sight.ok)
      return sight.error.code === 'not-found'
        ? requestProblem('booking-unknown')
        : problemReply(refusalProblem(sight.error));
    return { status: 200, body: await previewOf(deps, told, sight.value.context, language) };
  });

/** The words that would be sent: translated where that is to be had and would be let through, as every send has it. */
async function previewOf(
  deps: Deps,
  told: Pick<Template, 'texts' | 'fallback'>,
  context: ConversationContext,
  language: string | undefined,
): Promise<PreviewView> {
  const original = shown(deps, previewFor(told, context, language), context);
  if (original.refusal) return original;
  const translated = await translateTemplate(deps.translation, told, context, language);
  if (!translated) return original;
  const translation = templateTranslationView(translated);
  if (translated.state !== 'translated') return { ...original, translation };
  const foreign = shown(deps, translated.written, context);
  return foreign.refusal
    ? { ...original, translation: { ...translation, state: 'refused' } }
    : { ...foreign, notes: [...foreign.notes, 'translated'], translation };
}

function shown(
  { domain, ownLinkDomains, platformName }: Deps,
  { text, language, missing }: WrittenTemplate,
  context: ConversationContext,
): PreviewView {
  const words = showWords(text, { ...context, domain, ownLinkDomains, platformName, limits: 'off' });
  const refusal = words.refusal && explain(words.refusal);
  return { text: words.text, language, missing: [...missing], notes: [...words.notes], refusal };
}
