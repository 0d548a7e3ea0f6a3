import type { Pushed, Sockets } from '../../core/ports/live.ts';

/** Connections in memory: what was done to them, in order; each is told well, unless `ends` says otherwise. */
export function memorySockets(ends: Readonly<Record<string, Pushed>> = {}): Sockets & { readonly done: string[] } {
  const done: string[] = [];
  return {
    done,
    async push(id, text) {
      done.push(`push ${id} ${text}`);
      return ends[id] ?? 'sent';
    },
    async close(id) {
      done.push(`close ${id}`);
    },
  };
}
