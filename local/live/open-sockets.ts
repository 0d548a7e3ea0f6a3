import type { WebSocket } from 'ws';
import { SOCKET_LIMITS } from '../../core/contract/socket.ts';
import type { DueSource } from '../clock.ts';

/** "Going away", as API Gateway closes a connection (RFC 6455, 7.4.1). */
const GOING_AWAY = 1001;

/** A connection; instants in milliseconds since the epoch, by the local clock. */
export interface OpenSocket {
  readonly socket: WebSocket;
  readonly connectedAt: number;
  lastActiveAt: number;
}

/** The connections that are open, as the gateway has them; it ends those that are silent or open for too long. */
export class OpenSockets implements DueSource {
  readonly #open = new Map<string, OpenSocket>();

  add(connectionId: string, socket: WebSocket): void {
    this.#open.set(connectionId, { socket, connectedAt: Date.now(), lastActiveAt: Date.now() });
  }

  remove(connectionId: string): void {
    this.#open.delete(connectionId);
  }

  find(connectionId: string): OpenSocket | undefined {
    return this.#open.get(connectionId);
  }

  /** Something came from its client. */
  heard(connectionId: string): void {
    const open = this.#open.get(connectionId);
    if (open) open.lastActiveAt = Date.now();
  }

  /** @returns false where there is no such connection */
  send(connectionId: string, text: string): boolean {
    const open = this.#open.get(connectionId);
    if (open) open.lastActiveAt = Date.now();
    open?.socket.send(text);
    return open !== undefined;
  }

  /** @returns false where there is no such connection */
  close(connectionId: string): boolean {
    const open = this.#open.get(connectionId);
    open?.socket.close(GOING_AWAY);
    return this.#open.delete(connectionId);
  }

  /** Ends all at once, without a word. */
  terminate(): void {
    for (const { socket } of this.#open.values()) socket.terminate();
    this.#open.clear();
  }

  next(): string | undefined {
    const ends = [...this.#open.values()].map(endOf);
    return ends.length > 0 ? new Date(Math.min(...ends)).toISOString() : undefined;
  }

  async run(): Promise<void> {
    for (const [id, open] of this.#open) if (endOf(open) <= Date.now()) this.close(id);
  }
}

const endOf = ({ connectedAt, lastActiveAt }: OpenSocket): number =>
  Math.min(connectedAt + SOCKET_LIMITS.open, lastActiveAt + SOCKET_LIMITS.idle);
