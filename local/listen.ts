import type { Server } from 'node:http';

/** Somebody else listens on a port that was asked for. */
export class PortBusy extends Error {
  override readonly name = 'PortBusy';
  readonly port: number;

  constructor(port: number) {
    super(`port ${port} is in use`);
    this.port = port;
  }
}

export interface Listening {
  readonly port: number;
  /** Answers what is under way no more, and closes every connection. */
  stop(): Promise<void>;
}

/** Listens on 127.0.0.1. @param port 0 for any free one @throws PortBusy */
export function listen(server: Server, port: number, host = '127.0.0.1'): Promise<Listening> {
  const { promise, resolve, reject } = Promise.withResolvers<Listening>();
  server.once('error', (error) => reject(isBusy(error) ? new PortBusy(port) : error));
  server.listen(port, host, () => {
    const address = server.address();
    if (typeof address !== 'object' || !address) return reject(new Error('no TCP address'));
    resolve({ port: address.port, stop: () => close(server) });
  });
  return promise;
}

export const isBusy = (error: Error): boolean => 'code' in error && error.code === 'EADDRINUSE';

function close(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeAllConnections();
  return promise;
}
