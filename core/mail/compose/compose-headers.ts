import { isAddress } from '../../schemas/formats.ts';
import { isMessageId, threadHeaders } from '../thread.ts';
import { headerWords, phraseWords } from './encode-words.ts';
import { foldWords } from './fold-words.ts';
import type { Addressee, MailSpec } from './mail-spec.ts';
import { oneLine } from './one-line.ts';

/**
 * The header of a mail without that of its content: nothing but what is listed here, each line ended by CRLF.
 *
 * No Message-ID: SES writes its own.
 * @throws where an address can't be written to
 */
export const composeHeaders = (spec: MailSpec): string =>
  [
    addressed('From', spec.from),
    addressed('To', spec.to),
    foldWords('Subject', headerWords(oneLine(spec.subject), 'Subject: '.length)),
    ...dated(spec),
    ...threaded(spec),
    ...automatic(spec),
    'MIME-Version: 1.0\r\n',
  ].join('');

function addressed(header: string, { address, name }: Addressee): string {
  if (!isAddress(address)) throw new Error(`the address under ${header} can't be written to`);
  const shown = oneLine(name ?? '');
  return foldWords(header, [...(shown ? phraseWords(shown, header.length + 2) : []), `<${address}>`]);
}

/** RFC 5322 writes the zone as digits. */
const dated = ({ date }: MailSpec): readonly string[] =>
  date ? [`Date: ${new Date(date).toUTCString().replace('GMT', '+0000')}\r\n`] : [];

function threaded({ inReplyTo, references = [] }: MailSpec): readonly string[] {
  const parents = [inReplyTo ?? ''].filter(isMessageId);
  const ancestors = threadHeaders(references).references;
  return [
    ...(parents.length > 0 ? [foldWords('In-Reply-To', parents)] : []),
    ...(ancestors.length > 0 ? [foldWords('References', ancestors)] : []),
  ];
}

/** Exchange heeds its own header before RFC 3834's. */
const automatic = ({ automatic: kind }: MailSpec): readonly string[] =>
  kind ? [`Auto-Submitted: ${kind}\r\n`, 'X-Auto-Response-Suppress: All\r\n'] : [];
