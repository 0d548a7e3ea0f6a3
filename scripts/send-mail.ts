import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { createTransport } from 'nodemailer';

const USAGE = `Sends one mail to the local stack's mail server.

  --from ADDRESS      whose mailbox it comes from
  --to ADDRESS        an alias; more than one by repeating it
  --text TEXT         its text
  --subject TEXT      its subject, "Hello" where absent
  --html TEXT         the same as HTML
  --attach FILE       a file to attach; more than one by repeating it
  --reply-to ID       Message-ID of the mail that it answers
  --host, --port      where the mail server listens, 127.0.0.1 and FOYER_SMTP_PORT or 2525 where absent`;

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    to: { type: 'string', multiple: true },
    text: { type: 'string' },
    subject: { type: 'string', default: 'Hello' },
    html: { type: 'string' },
    attach: { type: 'string', multiple: true, default: [] },
    'reply-to': { type: 'string' },
    host: { type: 'string', default: '127.0.0.1' },
    port: { type: 'string', default: process.env['FOYER_SMTP_PORT'] || '2525' },
  },
});

if (!values.from || !values.to || (values.text ?? values.html) === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const transport = createTransport({ host: values.host, port: Number(values.port), ignoreTLS: true });
  const answered = values['reply-to'];
  try {
    const sent = await transport.sendMail({
      from: values.from,
      to: values.to,
      subject: values.subject,
      ...(values.text !== undefined && { text: values.text }),
      ...(values.html !== undefined && { html: values.html }),
      ...(answered !== undefined && { inReplyTo: answered, references: answered }),
      attachments: values.attach.map((path) => ({ path, filename: basename(path) })),
    });
    console.log(sent.response);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  } finally {
    transport.close();
  }
}
