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

function dotStuffed(raw: Uint8Array): Buffer {
  const source = Buffer.from(raw).toString('latin1').replaceAll(/\r?\n/g, '\r\n').replaceAll(/^\./gm, '..');
  return Buffer.from(source, 'latin1');
}
