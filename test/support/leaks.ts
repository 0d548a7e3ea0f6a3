import PostalMime from 'postal-mime';

/**
 * Everything a receiver could read out of a mail: its bytes, its decoded parts, and base64 or percent-encoded runs
 * decoded once more. Used to search for what must not be there.
 */
export async function readings(raw: Uint8Array): Promise<string[]> {
  const source = Buffer.from(raw).toString('latin1');
  const mail = await PostalMime.parse(raw, { attachmentEncoding: 'arraybuffer' });
  const parts = [
    mail.text ?? '',
    mail.html ?? '',
    ...mail.headers.map((header) => `${header.key}: ${header.value}`),
    ...mail.attachments.flatMap((attachment) => [attachment.filename ?? '', contentOf(attachment.content)]),
    JSON.stringify([mail.from, mail.to, mail.cc, mail.replyTo, mail.subject]),
  ];
  return [source, unfolded(source), ...parts].flatMap((text) => [text, percentDecoded(text), ...base64Runs(text)]);
}

const contentOf = (content: ArrayBuffer | Uint8Array | string): string =>
  typeof content === 'string' ? content : Buffer.from(new Uint8Array(content)).toString('latin1');

const unfolded = (source: string): string => source.replaceAll(/=\r?\n/g, '').replaceAll(/\r?\n[ \t]/g, ' ');

function percentDecoded(text: string): string {
  return text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));
}

function base64Runs(text: string): string[] {
  return (text.match(/(?:[A-Za-z0-9+/]{4}){4,}={0,2}/g) ?? []).map((run) =>
    Buffer.from(run, 'base64').toString('utf8'),
  );
}

/** Which of `secrets` can be found in the mail, in whatever case. */
export async function leaks(raw: Uint8Array, secrets: readonly string[]): Promise<string[]> {
  const all = (await readings(raw)).map((text) => text.toLowerCase());
  return secrets.filter((secret) => all.some((text) => text.includes(secret.toLowerCase())));
}
