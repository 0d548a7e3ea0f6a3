import type { Api } from './stack.ts';

/** A frame as it came: its text, and what the JSON in it says. */
export interface GotFrame {
  readonly text: string;
  readonly type: string;
  readonly frame: Readonly<Record<string, unknown>>;
}

/** Somebody who is connected for live updates, as a page is. */
export interface LiveClient {
  /** All that came so far. */
  readonly frames: readonly GotFrame[];
  /** The next frame of that type that was not waited for before. */
  next(type: string): Promise<GotFrame>;
  say(text: string): void;
  /** Answers once the connection has ended. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

/** Gets a ticket as whoever `api` calls as, and connects with it. @throws where it is not let in */
export async function connectLive(api: Api): Promise<LiveClient> {
  const ticket = await api.post('/live-tickets');
  return connectAt(ticket.text('url'));
}

/** Connects at an address. @throws where it is not let in */
export async function connectAt(url: string): Promise<LiveClient> {
  const socket = new WebSocket(url);
  const frames: GotFrame[] = [];
  const waiting = new Set<() => void>();
  const ended = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<void>();
  socket.addEventListener('open', () => opened.resolve());
  socket.addEventListener('error', () => opened.reject(new Error('not let in')));
  socket.addEventListener('close', () => ended.resolve());
  socket.addEventListener('message', ({ data }) => {
    frames.push(frameOf(String(data)));
    for (const look of waiting) look();
  });
  await opened.promise;
  const taken = new Set<GotFrame>();
  return {
    frames,
    ended: ended.promise,
    say: (text) => socket.send(text),
    next(type) {
      const { promise, resolve } = Promise.withResolvers<GotFrame>();
      const look = (): void => {
        const found = frames.find((each) => each.type === type && !taken.has(each));
        if (!found) return;
        taken.add(found);
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
      return promise;
    },
    close() {
      socket.close();
      return ended.promise;
    },
  };
}

function frameOf(text: string): GotFrame {
  const frame: Readonly<Record<string, unknown>> = JSON.parse(text);
  return { text, type: String(frame['type']), frame };
}
