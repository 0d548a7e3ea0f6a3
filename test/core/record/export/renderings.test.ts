import * as fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../../core/model.ts';
import { LANGUAGES } from '../../../../core/notices/language.ts';
import { EXPORT_FORMATS } from '../../../../core/record/export/export-facts.ts';
import { recordOf } from '../../../../core/record/message-record.ts';
import { LAYOUTS } from '../../../../core/record/verify/layouts.ts';
import {
  aFile,
  aSignedExport,
  aSigningKey,
  aThread,
  type ExportOptions,
  findingsOf,
} from '../../../support/exports.ts';
import { aContext, aConversation, aGuest, aListing } from '../../../support/facts.ts';

const KEY = aSigningKey();
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const PICTURE = aFile('f1', 'sea & <sun>.png', 'image/png', PNG);
const PAPER = aFile('f2', 'regles-été.pdf', 'application/pdf', Buffer.from('%PDF-1.7\nFrom x\n'));
const FILES = new Map<string, Uint8Array>([
  ['f1', PNG],
  ['f2', Buffer.from('%PDF-1.7\nFrom x\n')],
]);

const HOSTILE = [
  'a\u2028b\u2029c\u0085d',
  '</script><script>alert(1)</script><!--',
  '</article>\n<article id="c1-9">\n</main>\n<footer dir="ltr">\n</html>\n',
  'From here to there\n>From me\n>>From them\n\nFrom a@b.example Sat Feb  7 10:00:00 2026',
  'one\r\ntwo\rthree\u0000four\u0007',
  '\u202Eright to left\u202C \u2067isolated\u2069',
  '👩‍👩‍👧‍👦 🏳️‍🌈 é 日本語 العربية',
  '}\n,{"delivery":null}\n],"proof":{"manifest":{"blocks":[',
  '--=_record--\n\n--=_proof\n--=_proof--\nContent-Type: application/json; name=record.json\n\n',
  'Content-Type: application/json; name=proof.json\nContent-Transfer-Encoding: base64',
  '',
];

const exported = (format: (typeof EXPORT_FORMATS)[number], thread: readonly Message[], options?: ExportOptions) =>
  aSignedExport(format, thread, KEY, options);

/** Entries as the verifier reads them out of the blocks. */
const entriesOf = (format: (typeof EXPORT_FORMATS)[number], blocks: readonly Buffer[]): readonly unknown[] =>
  blocks.map((block) => {
    const bare = block.subarray(LAYOUTS[format].separatorOf(block).length);
    return JSON.parse(LAYOUTS[format].entryJson(bare) ?? '');
  });

describe.each(EXPORT_FORMATS)('a %s export', (format) => {
  it('carries hostile texts and names whole, and stays intact', () => {
    const thread = aThread(
      HOSTILE.map((text) => ({ text, original: `${text} before`, leftOut: [{ name: text, why: 'type' }] })),
    );
    const context = aContext({
      conversation: aConversation({ guest: aGuest({ name: 'From =_record --=_proof <b>"&' }) }),
      listing: aListing({ name: '<main>\n</html>"\'&' }),
    });
    const { whole, blocks } = exported(format, thread, { context, for: 'platform' });
    expect(findingsOf(whole)).toEqual(['intact']);
    expect(entriesOf(format, blocks)).toMatchObject(thread.map((message) => ({ record: recordOf(message) })));
  });

  it('carries any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }),
        fc.string({ unit: 'binary' }),
        (texts, name) => {
          const thread = aThread(texts.map((text) => ({ text })));
          const context = aContext({ listing: aListing({ name: name.toWellFormed() }) });
          const { whole, blocks } = exported(format, thread, { context });
          expect(findingsOf(whole)).toEqual(['intact']);
          expect(entriesOf(format, blocks)).toMatchObject(thread.map((message) => ({ record: recordOf(message) })));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is written in each of the nine languages', () => {
    for (const language of LANGUAGES) {
      const context = aContext({ conversation: aConversation({ guest: aGuest({ language }) }) });
      const thread = aThread([{ text: 'Hello', notes: ['addresses-masked', 'automatic'] }]);
      expect(findingsOf(exported(format, thread, { context, delivery: { state: 'delivered' } }).whole)).toEqual([
        'intact',
      ]);
    }
  });
});

describe('a json export', () => {
  it('is one JSON document, a line to each message', () => {
    const thread = aThread([{ text: 'One\nline' }, { text: 'Two', language: 'en' }]);
    const { whole } = exported('json', thread, { delivery: { state: 'undeliverable', reason: 'unreachable' } });
    expect(whole.toString().split('\n')).toHaveLength(5);
    expect(JSON.parse(whole.toString())).toMatchObject({
      export: { conversationId: 'c1' },
      messages: thread.map((message) => ({
        delivery: { state: 'undeliverable', reason: 'unreachable' },
        hash: message.proof.hash,
        record: recordOf(message),
      })),
      proof: { manifest: { count: 2 } },
    });
  });
});

describe('an html export', () => {
  const thread = aThread([
    { text: '<b>One</b>\n"two"', language: 'en', attachments: [PICTURE, PAPER], at: '2026-02-07T23:30:00.000Z' },
    { author: 'host', text: 'Two' },
    { author: 'platform', text: 'Three', notes: ['automatic'] },
  ]);
  const page = (options: ExportOptions = {}) => exported('html', thread, { files: FILES, ...options }).whole.toString();

  it('shows who wrote what and when, by the clock of the listing', () => {
    expect(page({ for: 'host' })).toContain(
      '<bdi>Gita</bdi> <time datetime="2026-02-07T23:30:00.000Z">8 February 2026 at 00:30 CET',
    );
    expect(page({ for: 'host' })).toContain('<bdi>Foyer</bdi>');
    expect(page({ for: 'host' })).toContain('&lt;b&gt;One&lt;/b&gt;\n&quot;two&quot;');
  });

  it('has pictures in it, and names all files by size and SHA-256', () => {
    expect(page().match(/<img [^>]*>/g)).toEqual([
      `<img src="data:image/png;base64,${PNG.toString('base64')}" alt="">`,
    ]);
    for (const { sha256 } of [PICTURE, PAPER]) expect(page()).toContain(`<code>${sha256}</code>`);
    expect(page()).toContain('<bdi>sea &amp; &lt;sun&gt;.png</bdi>');
  });

  it('runs nothing and fetches nothing', () => {
    expect(page()).toContain('default-src &#39;none&#39;; img-src data:; style-src &#39;sha256-');
    expect(page().match(/<(script|link|iframe|object|embed|form|base)\b[^>]*>/g)).toEqual(
      Array.from({ length: 5 }, () => '<script type="application/json">'),
    );
    expect(page()).not.toMatch(/\b(?:src|href|srcset|action|background)="(?!data:image)/);
  });

  it('runs from right to left for a reader of Arabic', () => {
    const context = aContext({ conversation: aConversation({ guest: aGuest({ language: 'ar' }) }) });
    expect(page({ context })).toContain('<html lang="ar" dir="rtl">');
    expect(page()).toContain('<html lang="en" dir="ltr">');
  });

  it('shows the platform, and it alone, the words before masking and what stayed behind', () => {
    const masked = aThread([{ text: 'a', original: 'the original', leftOut: [{ name: 'x.vcf', why: 'addresses' }] }]);
    const shown = (reader: 'guest' | 'platform') => exported('html', masked, { for: reader }).whole.toString();
    expect(shown('platform')).toContain('>the original</div>');
    expect(shown('platform')).toContain('<bdi>x.vcf</bdi>');
    expect(shown('guest')).not.toContain('the original');
  });
});

describe('an mbox export', () => {
  const thread = aThread([
    { text: 'From here\n>From there\nGrüße', attachments: [PICTURE, PAPER] },
    { author: 'host', text: 'Two' },
    { author: 'platform', text: 'Three', original: 'Third', leftOut: [{ name: 'x.vcf', why: 'addresses' }] },
  ]);
  const mailsOf = (options: ExportOptions = {}) => {
    const { whole } = exported('mbox', thread, { files: FILES, ...options });
    // as RFC 4155 and mboxrd have it: cut before each postmark, one `>` taken off
    const mails = whole
      .toString()
      .split(/^From .*\n/m)
      .slice(1);
    return Promise.all(
      mails.map((mail) =>
        PostalMime.parse(mail.replaceAll(/^>(>*From )/gm, '$1'), { attachmentEncoding: 'arraybuffer' }),
      ),
    );
  };

  it('is a mail to each message, between one of the facts and one of the proof', async () => {
    const mails = await mailsOf();
    expect(mails.map(({ messageId }) => messageId)).toEqual(
      ['x1-head', 'c1-1', 'c1-2', 'c1-3', 'x1-proof'].map((id) => `<${id}@foyer.invalid>`),
    );
    expect(mails[1]).toMatchObject({
      from: { name: 'Gita Guest', address: 'g7k2m9xwq3abc@guest.foyer.test' },
      to: [{ name: 'Sea View', address: 'h4n8p2rtv6def@partner.foyer.test' }],
      subject: 'Booking b-1 – Sea View',
      date: '2026-02-07T10:00:00.000Z',
    });
    expect(mails[1]?.text).toMatch(/^From here\n>From there\nGrüße\n/);
    expect(mails[2]).toMatchObject({ from: { name: 'Sea View' }, inReplyTo: '<c1-1@foyer.invalid>' });
    expect(mails[3]).toMatchObject({ from: { name: 'Foyer' }, to: [{ name: 'Gita Guest' }] });
  });

  it('has the files attached as they were sent, and the record', async () => {
    const files = (await mailsOf())[1]?.attachments.map(({ filename, content }) => [
      filename,
      content instanceof ArrayBuffer ? Buffer.from(content).toString() : content,
    ]);
    expect(files?.map(([name]) => name)).toEqual(['sea & <sun>.png', 'regles-été.pdf', 'record.json']);
    expect(files?.[1]?.[1]).toBe('%PDF-1.7\nFrom x\n');
    expect(JSON.parse(String(files?.[2]?.[1]))).toMatchObject({ hash: thread[0]?.proof.hash });
  });

  it('is sent to whom it is for, and shows the platform what is sealed', async () => {
    expect((await mailsOf({ for: 'host' }))[0]?.to).toMatchObject([{ address: 'h4n8p2rtv6def@partner.foyer.test' }]);
    const mails = await mailsOf({ for: 'platform' });
    expect(mails[0]?.to).toMatchObject([{ address: 'export@foyer.invalid' }]);
    expect(mails[3]?.text).toContain('As it was written:\nThird\n\nFiles left out: x.vcf');
  });
});
