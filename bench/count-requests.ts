import { createServer, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { listen } from '../local/listen.ts';

/** A proxy before the database that counts what goes through. */
export interface RequestCounter {
  readonly url: string;
  reset(): void;
  perMessage(messages: number): Record<string, number>;
  stop(): Promise<void>;
}

/** Counts requests to the table by operation; reading the stream is not counted, DynamoDB gives it to Lambda for nothing. */
export async function countRequests(endpoint: string): Promise<RequestCounter> {
  const counts = new Map<string, number>();
  const server = createServer(async (incoming, outgoing) => {
    const [service = '', operation = ''] = String(incoming.headers['x-amz-target']).split('.');
    if (!service.startsWith('DynamoDBStreams')) counts.set(operation, (counts.get(operation) ?? 0) + 1);
    const body = await text(incoming);
    const forward = request(endpoint, { method: 'POST', headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    forward.end(body);
  });
  const { port, stop } = await listen(server, 0);
  return {
    url: `http://127.0.0.1:${port}`,
    reset: () => counts.clear(),
    perMessage: (messages) =>
      Object.fromEntries([...counts].map(([operation, count]) => [operation, count / messages])),
    stop,
  };
}
