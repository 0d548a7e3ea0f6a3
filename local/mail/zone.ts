import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

const records = z.record(z.string(), z.record(z.string(), z.array(z.string())));

/** DNS as a file tells it: record sets by type, by name. */
export interface Zone {
  /** As `dns.promises.resolve`. @throws with code `ENOTFOUND`, `ENODATA` */
  resolve(name: string, type: string): Promise<string[][] | string[]>;
  /** Whether the file says anything of this domain, one above or one below it. */
  knows(domain: string): boolean;
}

/** Reads a zone file (api.md); without a path, a zone that knows no name. @throws where it is no zone file */
export function readZone(path?: string): Zone {
  return zoneOf(path ? z.parse(records, JSON.parse(readFileSync(path, 'utf8'))) : {});
}

export function zoneOf(given: z.infer<typeof records>): Zone {
  const sets = new Map(Object.entries(given).map(([name, types]) => [canonical(name), types]));
  const domains = [...sets.keys()].map((name) => name.replace(/^_dmarc\./, ''));
  return {
    knows: (domain) =>
      domains.some((known) => isWithin(known, canonical(domain)) || isWithin(canonical(domain), known)),
    resolve,
  };

  // The library's types leave out that MX records are objects, as the DNS module gives them.
  function resolve(name: string, type: string): Promise<string[][] | string[]>;
  async function resolve(name: string, type: string): Promise<readonly unknown[]> {
    const set = sets.get(canonical(name));
    if (!set) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
    const values = set[type];
    if (!values) throw Object.assign(new Error('no such record'), { code: 'ENODATA' });
    if (type === 'TXT') return values.map((value) => [value]);
    return type === 'MX' ? values.map(mailExchange) : values;
  }
}

const canonical = (name: string): string => name.toLowerCase().replace(/\.$/, '');
const isWithin = (name: string, domain: string): boolean => name === domain || name.endsWith(`.${domain}`);

/** `10 mx.example.com` */
function mailExchange(value: string): { readonly priority: number; readonly exchange: string } {
  const [priority, exchange] = value.trim().split(/\s+/);
  return { priority: Number(priority), exchange: exchange ?? '' };
}
