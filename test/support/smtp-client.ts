import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** A bare SMTP client: it sends the bytes it is given, and repairs nothing. */
export interface SmtpClient {
  /** @returns the server's answer to the data, or to whatever it refused before */
  send(from: string, to: readonly string[], raw: Uint8Array): Promise<string>;
  close(): void;
}

/** @throws where nobody listens */
export async function smtpClient(port: number): Promise<SmtpClient> {
  const socket = connect(port, '127.0.0.1').setNoDelay(true);
  socket.on('error', () => {});
  const answer = answers(socket);
  await answer();
  const command = (line: string) => {
    socket.write(`${line}\r\n`);
    return answer();
  };
  await command('EHLO client.example');
  return {
    async send(from, to, raw) {
      for (const line of [`MAIL FROM:<${from}>`, ...to.map((each) => `RCPT TO:<${each}>`), 'DATA']) {
        const said = await command(line);
        if (!/^[23]/.test(said)) return said;
      }
      socket.write(dotStuffed(raw));
      return command('\r\n.');
    },
    close: () => socket.destroy(),
  };
}

function answers(socket: Socket): () => Promise<string> {
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  return async () => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done) return 'closed';
      if (/^\d{3} /.test(value)) return value;
    }
  };
}

/** A mail of 40 MB that needs nothing of it is sent as it is. */
function dotStuffed(raw: Uint8Array): Uint8Array {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  if (isSent(bytes)) return bytes;
  const source = bytes.toString('latin1').replaceAll(/\r?\n/g, '\r\n').replaceAll(/^\./gm, '..');
  return Buffer.from(source, 'latin1');
}

/** Whether no line begins with a dot, and all end with CR LF. */
function isSent(bytes: Buffer): boolean {
  if (bytes[0] === DOT) return false;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1))
    if (bytes[at - 1] !== CR || bytes[at + 1] === DOT) return false;
  return true;
}

const [LF, CR, DOT] = [0x0a, 0x0d, 0x2e];
