import type { Brand } from '../brand.ts';
import { listingNameIn } from '../listing-words.ts';
import { detailsOf } from '../mail/present/conversation-lines.ts';
import { languageOf } from '../mail/present/language-of.ts';
import type { ConversationContext } from '../model.ts';
import { instantInWords } from '../notices/facts-in-words.ts';
import type { Language } from '../notices/language.ts';
import { type Html, html } from '../openapi/html.ts';
import type { CancellationRequest, StoredState } from './cancellation.ts';
import type { PageProblem, Told } from './cancellation-texts.ts';
import { CANCELLATION_TEXTS } from './texts/by-language.ts';
import { paragraph, type WebPage, type WrittenPage, writePage } from './web-page.ts';

/** What a page about a request is made of. */
export interface ShownRequest {
  readonly request: CancellationRequest;
  readonly state: StoredState;
  readonly context: ConversationContext;
}

/**
 * The page behind the link in the customer's mail (G18): the question with its two buttons, or what was answered.
 *
 * In the guest's language. It names listing, dates and booking, and no person: a link may be forwarded.
 */
export function cancellationPage(shown: ShownRequest, brand: Brand): WrittenPage {
  const texts = CANCELLATION_TEXTS[languageOf(shown.context, 'guest')];
  if (shown.state === 'asked') return writePage(questionPage(shown, brand), brand);
  return writePage(
    toldPage(shown, shown.state === 'confirmed' ? texts.confirmed(brand.platformName) : texts.declined),
    brand,
  );
}

/** The page that says why there is nothing to answer, and what to do. */
export function problemPage(problem: PageProblem, language: Language, brand: Brand): WrittenPage {
  const { title, text } = CANCELLATION_TEXTS[language].problems[problem];
  return writePage({ language, title, body: [paragraph(text)] }, brand);
}

/** The form has no address: it goes to where the page is, so that the link stands nowhere in it. */
function questionPage({ request, context }: ShownRequest, { platformName }: Brand): WebPage {
  const language = languageOf(context, 'guest');
  const texts = CANCELLATION_TEXTS[language];
  return {
    language,
    title: texts.question,
    body: [
      paragraph(texts.reported(listingNameIn(context), platformName)),
      facts(context, language),
      html`
<form method="post">
<button name="answer" value="yes">${texts.yes}</button>
<button name="answer" value="no">${texts.no}</button>
</form>
`,
      paragraph(texts.nothingHappens),
      paragraph(texts.until(instantInWords(request.expiresAt, language, context.listing.timeZone))),
    ],
  };
}

function toldPage({ context }: ShownRequest, { title, text }: Told): WebPage {
  const language = languageOf(context, 'guest');
  return { language, title, body: [facts(context, language), paragraph(text)] };
}

const facts = (context: ConversationContext, language: Language): Html =>
  html`<p class="facts" dir="auto">${detailsOf(context, language)}</p>`;
