/**
 * The Lambda functions: one folder each under `functions/`, sized and budgeted here for stacks, local stack and bundler.
 *
 * `timeout` in seconds, `memory` in MB, `bundle` the most its minified bundle may weigh, in kB of 1,000 bytes.
 */
export interface FunctionContract {
  readonly timeout: number;
  readonly memory: number;
  readonly bundle: number;
}

export const FUNCTIONS = {
  'receive-mail': { timeout: 60, memory: 1024, bundle: 1000 },
  'publish-changes': { timeout: 60, memory: 512, bundle: 600 },
  // tells languages, and masks once more what was translated
  'translate-message': { timeout: 60, memory: 1024, bundle: 850 },
  'deliver-message': { timeout: 60, memory: 1024, bundle: 800 },
  'track-delivery': { timeout: 30, memory: 256, bundle: 600 },
  'send-notice': { timeout: 30, memory: 256, bundle: 900 },
  'archive-messages': { timeout: 60, memory: 512, bundle: 700 },
  'export-conversation': { timeout: 300, memory: 512, bundle: 800 },
  'clear-upload': { timeout: 60, memory: 1024, bundle: 950 },
  'register-facts': { timeout: 15, memory: 512, bundle: 900 },
  // finds what is masked, links, phrases and who wrote too much, and writes templates out, which may have to be translated
  'serve-conversations': { timeout: 29, memory: 512, bundle: 1100 },
  // tells languages, and masks once more what was translated; a long text takes a call of the service for each 10,000 bytes
  'serve-translations': { timeout: 29, memory: 1024, bundle: 1150 },
  // waits for a translation to show
  'serve-templates': { timeout: 15, memory: 512, bundle: 950 },
  'serve-uploads': { timeout: 15, memory: 512, bundle: 900 },
  'inspect-mail': { timeout: 30, memory: 512, bundle: 950 },
  'serve-restrictions': { timeout: 29, memory: 512, bundle: 900 },
  'take-signal': { timeout: 30, memory: 256, bundle: 600 },
  'serve-mailboxes': { timeout: 15, memory: 512, bundle: 900 },
  'serve-cancellations': { timeout: 15, memory: 512, bundle: 800 },
  'serve-support': { timeout: 15, memory: 512, bundle: 900 },
  'serve-record': { timeout: 29, memory: 512, bundle: 1050 },
  'plan-sends': { timeout: 60, memory: 512, bundle: 700 },
  'dispatch-sends': { timeout: 120, memory: 512, bundle: 500 },
  // waits for translations, two in a row for some seconds each
  'send-scheduled': { timeout: 30, memory: 512, bundle: 950 },
  'serve-schedules': { timeout: 15, memory: 512, bundle: 900 },
  // finds what is masked, links, phrases, and writes templates out, as `serve-conversations` does; and has pages translated
  'serve-questions': { timeout: 20, memory: 1024, bundle: 1150 },
  // reads the threads of what it tells of, and waits its turn where SES is busy
  'send-digest': { timeout: 60, memory: 512, bundle: 900 },
  'serve-notifications': { timeout: 15, memory: 512, bundle: 750 },
  'track-responses': { timeout: 60, memory: 512, bundle: 700 },
  // reads what became of all of a year's messages
  'serve-response-rate': { timeout: 15, memory: 1024, bundle: 700 },
  // folds the words of long threads, and masks names of listings
  'index-conversations': { timeout: 60, memory: 512, bundle: 700 },
  // folds the words of up to a hundred threads
  'search-conversations': { timeout: 29, memory: 1024, bundle: 700 },
  'serve-live-tickets': { timeout: 15, memory: 256, bundle: 600 },
  'keep-connections': { timeout: 15, memory: 256, bundle: 400 },
  'push-changes': { timeout: 30, memory: 256, bundle: 500 },
  'serve-inquiries': { timeout: 15, memory: 512, bundle: 1000 },
  // waits for the endpoints: each event of a batch for ten seconds at most
  'post-webhook': { timeout: 60, memory: 256, bundle: 350 },
  // the whole reference, as data and as a page
  'show-reference': { timeout: 10, memory: 256, bundle: 1200 },
} as const satisfies Record<string, FunctionContract>;

export type FunctionName = keyof typeof FUNCTIONS;
