import { publicEndpoint } from '../../adapters/lambda/endpoint.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import type { ServeRecordDeps } from './deps.ts';

/** The key stays for years; an hour lets a new one be seen soon where an operator changes it all the same. */
const KEPT = { 'Cache-Control': 'public, max-age=3600' };

/** `GET /export-keys`: what exports are checked with (N9). */
export const getExportKeys = ({ signer }: Pick<ServeRecordDeps, 'signer'>) =>
  publicEndpoint(REQUESTS.getExportKeys, async () => ({
    status: 200,
    headers: KEPT,
    body: { keys: [await signer.publicKey()] },
  }));
