import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { TranslateClient } from '@aws-sdk/client-translate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { amazonTranslator, TRANSLATE_CALLS } from '../../../adapters/translate/amazon-translator.ts';
import { TranslatorFault } from '../../../adapters/translate/translator-failure.ts';
import type { TranslatorOrder } from '../../../core/ports/translations.ts';

/** What the service answers to one request. */
type Reply = (outgoing: ServerResponse) => void;

interface Request {
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

const requests: Request[] = [];
let replies: Reply[] = [];
const server = createServer((incoming, outgoing) => {
  const chunks: string[] = [];
  incoming.setEncoding('utf8').on('data', (chunk) => chunks.push(chunk));
  incoming.on('end', () => {
    requests.push({ headers: incoming.headers, body: JSON.parse(chunks.join('')) });
    const reply = replies.length > 1 ? replies.shift() : replies[0];
    reply?.(outgoing);
  });
});

const json = (status: number, body: object, headers: Readonly<Record<string, string>> = {}): Reply => {
  return (outgoing) => {
    outgoing.writeHead(status, { 'content-type': 'application/x-amz-json-1.1', ...headers });
    outgoing.end(JSON.stringify(body));
  };
};
const translated = (TranslatedText: string, SourceLanguageCode = 'en', headers = {}): Reply =>
  json(200, { TranslatedText, SourceLanguageCode, TargetLanguageCode: 'de' }, headers);
/** An error as the service says it; the message quotes the text, as that of a validation does. */
const refused = (code: string, status = 400): Reply => json(status, { __type: code, Message: `Value '${TEXT}'…` });

const TEXT = '<p>Is the <span translate="no">Villa &amp; Garten</span> free?</p>';
const order = (more: Partial<TranslatorOrder> = {}): TranslatorOrder => ({
  pieces: [TEXT],
  from: 'en',
  to: 'de',
  within: 10_000,
  ...more,
});

let endpoint = '';
const translator = ({ maxAttempts = 1, requestTimeout = 5_000 } = {}) =>
  amazonTranslator(
    new TranslateClient({
      requestHandler: { ...TRANSLATE_CALLS.requestHandler, requestTimeout },
      maxAttempts,
      endpoint,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'AKID', secretAccessKey: 'secret' },
    }),
  );

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  endpoint = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
});
beforeEach(() => {
  requests.length = 0;
  replies = [translated('<p>Frei?</p>')];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('what the real service is sent', () => {
  it('is TranslateText, signed for it, with the piece as it is and no field beyond the languages', async () => {
    await translator().translate(order());
    expect(requests).toHaveLength(1);
    expect(requests[0]?.headers).toMatchObject({
      'x-amz-target': 'AWSShineFrontendService_20170701.TranslateText',
      'content-type': 'application/x-amz-json-1.1',
      authorization: expect.stringMatching(
        /^AWS4-HMAC-SHA256 Credential=AKID\/\d{8}\/eu-west-1\/translate\/aws4_request/,
      ),
    });
    expect(requests[0]?.body).toEqual({ Text: TEXT, SourceLanguageCode: 'en', TargetLanguageCode: 'de' });
  });

  it('names the terminology and how to address the reader where they are given', async () => {
    await translator().translate(order({ terminology: 'houses', formality: 'formal' }));
    await translator().translate(order({ formality: 'informal' }));
    expect(requests.map(({ body }) => body)).toEqual([
      {
        Text: TEXT,
        SourceLanguageCode: 'en',
        TargetLanguageCode: 'de',
        TerminologyNames: ['houses'],
        Settings: { Formality: 'FORMAL' },
      },
      { Text: TEXT, SourceLanguageCode: 'en', TargetLanguageCode: 'de', Settings: { Formality: 'INFORMAL' } },
    ]);
  });

  it.each(['pt', 'pt-PT', 'ar'] as const)('leaves it to the service to tell the language, and wants %s', async (to) => {
    await translator().translate(order({ from: 'auto', to }));
    expect(requests[0]?.body).toEqual({ Text: TEXT, SourceLanguageCode: 'auto', TargetLanguageCode: to });
  });

  it('is all pieces after the first from the language that was found in that', async () => {
    replies = [translated('<p>eins</p>', 'fr'), translated('<p>zwei</p>', 'fr')];
    const answer = await translator().translate(order({ pieces: ['<p>un</p>', '<p>deux</p>'], from: 'auto' }));
    expect(answer).toEqual({
      kind: 'translated',
      pieces: ['<p>eins</p>', '<p>zwei</p>'],
      from: 'fr',
      by: 'Amazon Translate',
      billed: [0, 1],
    });
    expect(requests.map(({ body }) => body)).toEqual([
      { Text: '<p>un</p>', SourceLanguageCode: 'auto', TargetLanguageCode: 'de' },
      { Text: '<p>deux</p>', SourceLanguageCode: 'fr', TargetLanguageCode: 'de' },
    ]);
  });

  it('is nothing more once the service found the text in the reader’s language', async () => {
    replies = [translated('<p>anders</p>', 'pt')];
    const pieces = ['<p>eins</p>', '<p>zwei</p>'];
    const answer = await translator().translate(order({ pieces, from: 'auto', to: 'pt-PT' }));
    expect(answer).toEqual({ kind: 'translated', pieces, from: 'pt', by: 'Amazon Translate', billed: [0] });
    expect(requests).toHaveLength(1);
  });

  it('is four pieces at once after the first, and the answers stand in their order', async () => {
    let [open, most] = [0, 0];
    const atOnce: number[] = [];
    const held: (() => void)[] = [];
    const echo: Reply = (outgoing) => {
      const body = requests.at(-1)?.body;
      const text = typeof body === 'object' && body !== null && 'Text' in body ? String(body.Text) : '';
      most = Math.max(most, ++open);
      const end = () => {
        open--;
        translated(`${text}!`)(outgoing);
      };
      if (requests.length === 1) return end();
      held.push(end);
      // the latest first, once no more can come
      if (held.length === 4 || requests.length === 7) {
        atOnce.push(held.length);
        for (const each of held.splice(0).reverse()) each();
      }
    };
    replies = [echo];
    const pieces = Array.from({ length: 7 }, (_, n) => `<p>${n}</p>`);
    const answer = await translator().translate(order({ pieces }));
    expect(answer).toMatchObject({ pieces: pieces.map((piece) => `${piece}!`), billed: [0, 1, 2, 3, 4, 5, 6] });
    expect(atOnce).toEqual([4, 2]);
    expect(most).toBe(4);
  });

  it('is nothing where there is nothing to translate', async () => {
    const answer = await translator().translate(order({ pieces: [] }));
    expect(answer).toMatchObject({ kind: 'translated', pieces: [], from: 'en' });
    expect(requests).toEqual([]);
  });
});

describe('what comes back', () => {
  it('is as the service answered, and says so', async () => {
    const answer = await translator().translate(order());
    expect(answer).toEqual({
      kind: 'translated',
      pieces: ['<p>Frei?</p>'],
      from: 'en',
      by: 'Amazon Translate',
      billed: [0],
    });
  });

  it('is by whoever names itself, each once', async () => {
    const named = (name: string) => translated('<p>x</p>', 'en', { 'x-translated-by': name });
    replies = [named('Apertium (en-es)'), named('pseudo-translation'), named('Apertium (en-es)')];
    const answer = await translator().translate(order({ pieces: [TEXT, TEXT, TEXT] }));
    expect(answer).toMatchObject({ by: 'Apertium (en-es), pseudo-translation' });
  });

  it.each([{}, { TranslatedText: ' ' }])('is none where there are no words in it, and billed: %j', async (body) => {
    replies = [json(200, body)];
    expect(await translator().translate(order())).toEqual({ kind: 'failed', reason: 'unavailable', billed: [0] });
  });
});

describe('a failure', () => {
  const failing = async (...given: readonly Reply[]) => {
    replies = [...given];
    return translator().translate(order({ pieces: [TEXT, TEXT] }));
  };

  it.each(['TooManyRequestsException', 'ThrottlingException', 'LimitExceededException'])(
    'is throttling by %s',
    async (code) => {
      expect(await failing(refused(code))).toMatchObject({ kind: 'failed', reason: 'throttled' });
    },
  );

  it('is throttling by the status alone', async () => {
    expect(await failing((outgoing) => outgoing.writeHead(429).end())).toMatchObject({
      kind: 'failed',
      reason: 'throttled',
    });
  });

  it.each([
    ['ServiceUnavailableException', 500],
    ['InternalServerException', 500],
    ['InternalFailure', 500],
    ['whatever a proxy says', 503],
  ])('is absence by %s (%i)', async (code, status) => {
    expect(await failing(refused(code, status))).toMatchObject({ kind: 'failed', reason: 'unavailable' });
  });

  it('is absence where the connection breaks', async () => {
    expect(await failing((outgoing) => outgoing.destroy())).toMatchObject({ kind: 'failed', reason: 'unavailable' });
  });

  it('is absence where there is no answer in time', async () => {
    replies = [() => {}];
    const late = { kind: 'failed', reason: 'unavailable', billed: [0] };
    expect(await translator({ requestTimeout: 20 }).translate(order())).toEqual(late);
  });

  it('is absence where the order’s time is up, whatever is under way then, and what was asked for may be billed', async () => {
    replies = [translated('<p>eins</p>'), () => {}];
    const pieces = Array.from({ length: 7 }, () => TEXT);
    expect(await translator().translate(order({ pieces, within: 300 }))).toEqual({
      kind: 'failed',
      reason: 'unavailable',
      billed: [0, 1, 2, 3, 4],
    });
    expect(requests).toHaveLength(5);
  });

  it('is absence where nobody listens', async () => {
    const before = endpoint;
    endpoint = 'http://127.0.0.1:1';
    const answer = await translator().translate(order());
    endpoint = before;
    expect(answer).toMatchObject({ kind: 'failed', reason: 'unavailable' });
  });

  it.each(['DetectedLanguageLowConfidenceException', 'UnsupportedLanguagePairException'])(
    'is an unclear language by %s, which is not asked again',
    async (code) => {
      expect(await failing(refused(code))).toMatchObject({ kind: 'failed', reason: 'language-unclear' });
      expect(requests).toHaveLength(1);
    },
  );

  it('of a piece ends the order: no more is asked, and what was billed is told', async () => {
    const unclear = refused('UnsupportedLanguagePairException');
    expect(await failing(translated('<p>eins</p>'), unclear)).toEqual({
      kind: 'failed',
      reason: 'language-unclear',
      billed: [0],
    });
    expect(requests).toHaveLength(2);
  });

  it('that passes is none: a request is tried once more, and not twice', async () => {
    const twice = () => translator(TRANSLATE_CALLS).translate(order());
    replies = [(outgoing) => outgoing.destroy(), translated('<p>eins</p>')];
    expect(await twice()).toMatchObject({ kind: 'translated', pieces: ['<p>eins</p>'] });
    replies = [refused('ServiceUnavailableException', 500)];
    expect(await twice()).toMatchObject({ kind: 'failed', reason: 'unavailable' });
    expect(requests).toHaveLength(4);
  });
});

describe('a fault', () => {
  it.each([
    'ValidationException',
    'InvalidRequestException',
    'TextSizeLimitExceededException',
    'ResourceNotFoundException',
    'AccessDeniedException',
  ])('is %s, by its name and without the text that the service quotes', async (code) => {
    replies = [refused(code)];
    const fault: unknown = await translator()
      .translate(order())
      .catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(TranslatorFault);
    expect(fault).toMatchObject({ name: code });
    expect(String(fault)).not.toContain('Villa');
    expect(fault).not.toHaveProperty('cause');
  });

  it('tells what was billed before', async () => {
    replies = [translated('<p>eins</p>'), refused('AccessDeniedException')];
    const asked = translator().translate(order({ pieces: [TEXT, TEXT, TEXT] }));
    await expect(asked).rejects.toMatchObject({ name: 'AccessDeniedException', billed: [0] });
  });

  it('is an answer that is not the service’s', async () => {
    replies = [(outgoing) => outgoing.writeHead(200, { 'content-type': 'text/html' }).end('<html>Villa</html>')];
    await expect(translator().translate(order())).rejects.toThrow('the translating service did not take a request');
  });
});
