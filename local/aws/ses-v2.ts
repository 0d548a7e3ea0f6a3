import * as z from 'zod/mini';
import { fieldValue, readHeader } from '../mail/header-fields.ts';
import type { Outbox } from '../store/outbox.ts';
import type { SuppressedAddresses } from '../store/suppressed-addresses.ts';
import { parseInput, parseJson } from './json-service.ts';
import { AwsError, type AwsRequest, type AwsResponse, type AwsService, readBody } from './service.ts';
import { addressesIn, sendRaw } from './ses-message.ts';

/** SES v2 takes mails of up to 40 MB. */
const MAIL_LIMIT = 40 * 1024 * 1024;
/** RFC 5321: 1,000 octets with the line break. */
const LINE_LIMIT = 998;
/** SES sends to at most 50 recipients at once. */
const RECIPIENT_LIMIT = 50;

const TAG = /^[\w.@-]{1,256}$/;

const addresses = z.optional(z.array(z.string()));
const sendEmail = z.object({
  Content: z.object({ Raw: z.object({ Data: z.string() }) }),
  Destination: z.optional(z.object({ ToAddresses: addresses, CcAddresses: addresses, BccAddresses: addresses })),
  EmailTags: z.optional(
    z.array(z.object({ Name: z.string().check(z.regex(TAG)), Value: z.string().check(z.regex(TAG)) })),
  ),
  ConfigurationSetName: z.optional(z.string()),
});

export interface SesOptions {
  /** The identity that is verified for sending, with all below it. */
  readonly domain: string;
  readonly configurationSet: string;
}

const SEND = '/v2/email/outbound-emails';
const SUPPRESSED = '/v2/email/suppression/addresses/';

/** SES v2: SendEmail with raw content, into the outbox, and DeleteSuppressedDestination. */
export function sesV2(outbox: Outbox, suppressed: SuppressedAddresses, options: SesOptions): AwsService {
  return {
    throttled: { code: 'TooManyRequestsException', status: 429 },
    async call(request) {
      if (request.method === 'POST' && request.path === SEND)
        return {
          operation: 'SendEmail',
          run: async () => json(200, { MessageId: await send(outbox, options, request) }),
        };
      if (request.method === 'DELETE' && request.path.startsWith(SUPPRESSED))
        return { operation: 'DeleteSuppressedDestination', run: async () => unsuppress(suppressed, request) };
      throw new AwsError('UnknownOperationException', 'This stand-in does not have that operation', 404);
    },
    refuse: ({ code, message, status }) => json(status, { message }, { 'x-amzn-errortype': code }),
  };
}

const json = (status: number, body: object, headers: Readonly<Record<string, string>> = {}): AwsResponse => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

function unsuppress(suppressed: SuppressedAddresses, { path }: AwsRequest): AwsResponse {
  const address = decodeURIComponent(path.slice(SUPPRESSED.length));
  if (!suppressed.remove(address)) {
    throw new AwsError('NotFoundException', 'The address is not on the suppression list.', 404);
  }
  return json(200, {});
}

async function send(outbox: Outbox, options: SesOptions, request: AwsRequest): Promise<string> {
  const input = parseInput(sendEmail, parseJson(await readBody(request, 2 * MAIL_LIMIT)));
  const raw = Buffer.from(input.Content.Raw.Data, 'base64');
  const set = input.ConfigurationSetName;
  if (set !== undefined && set !== options.configurationSet) {
    throw new AwsError('NotFoundException', `Configuration set <${set}> does not exist.`, 404);
  }
  checkMail(raw, options.domain);
  const { ToAddresses = [], CcAddresses = [], BccAddresses = [] } = input.Destination ?? {};
  const to = [...ToAddresses, ...CcAddresses, ...BccAddresses];
  if (to.length > RECIPIENT_LIMIT) throw new AwsError('BadRequestException', 'Recipient count exceeds 50.');
  const tags = (input.EmailTags ?? []).map(({ Name, Value }): [string, string[]] => [Name, [Value]]);
  return sendRaw(outbox, raw, to, { ...Object.fromEntries(tags), ...(set && { 'ses:configuration-set': [set] }) });
}

/** What SES checks of a raw mail before it takes it. */
function checkMail(raw: Buffer, domain: string): void {
  if (raw.length > MAIL_LIMIT) throw new AwsError('BadRequestException', 'Message length is more than 41943040 bytes.');
  const { fields } = readHeader(raw);
  const [from, ...others] = addressesIn(fieldValue(fields, 'from'));
  if (from === undefined || others.length > 0) throw new AwsError('BadRequestException', 'One From address is needed.');
  const sender = from.slice(from.lastIndexOf('@') + 1).toLowerCase();
  if (sender !== domain && !sender.endsWith(`.${domain}`)) {
    throw new AwsError('MessageRejected', 'Email address is not verified.');
  }
  if (hasLongLine(raw)) throw new AwsError('BadRequestException', 'A line is longer than 998 octets.');
}

function hasLongLine(raw: Buffer): boolean {
  for (let at = 0; at < raw.length; ) {
    const end = raw.indexOf('\r\n', at);
    if ((end < 0 ? raw.length : end) - at > LINE_LIMIT) return true;
    if (end < 0) return false;
    at = end + 2;
  }
  return false;
}
