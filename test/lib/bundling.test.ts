import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, expect, it } from 'vitest';
import { ENVIRONMENT } from '../../core/contract/environment.ts';
import { BUNDLE_FILE, bundleOptions } from '../../lib/bundling.ts';

const folder = mkdtempSync(join(tmpdir(), 'foyer-bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Answers anything as DynamoDB answers a query that finds nothing, and tells who signed it. */
async function aService() {
  const signers: string[] = [];
  const server = createServer((request, response) => {
    signers.push(/Credential=([^/]+)/.exec(request.headers.authorization ?? '')?.[1] ?? 'nobody');
    response.setHeader('content-type', 'application/x-amz-json-1.0').end('{"Items":[]}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { signers, url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

const EVENT = {
  version: '2.0',
  routeKey: 'GET /mail',
  rawPath: '/mail',
  rawQueryString: '',
  headers: {},
  requestContext: {
    http: { method: 'GET', path: '/mail' },
    requestId: 'r1',
    authorizer: { jwt: { claims: { role: 'platform', id: 'p1' }, scopes: null } },
  },
  isBase64Encoded: false,
};

it("makes a bundle that runs as it is, and signs with the credentials of the function's role", async () => {
  const outfile = join(folder, BUNDLE_FILE);
  const { metafile } = await build({ ...bundleOptions('inspect-mail'), outfile, metafile: true });
  const service = await aService();
  const script = `const { handler } = await import(${JSON.stringify(outfile)});
    const answer = await handler(${JSON.stringify(EVENT)}, { awsRequestId: 'r1', getRemainingTimeInMillis: () => 1000 });
    process.stdout.write(String(answer.statusCode));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    env: {
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'AKIAROLE',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_SESSION_TOKEN: 'token',
      AWS_ENDPOINT_URL: service.url,
      POWERTOOLS_LOG_LEVEL: 'SILENT',
      [ENVIRONMENT.table]: 'table',
      [ENVIRONMENT.mailBucket]: 'mail',
      [ENVIRONMENT.mailDomain]: 'foyer.test',
      [ENVIRONMENT.inboundQueue]: 'https://sqs.example/queue',
      [ENVIRONMENT.roleClaim]: 'role',
      [ENVIRONMENT.identityClaim]: 'id',
    },
  });
  service.close();
  expect(stdout).toBe('200');
  expect(new Set(service.signers)).toEqual(new Set(['AKIAROLE']));
  expect(Object.keys(metafile.inputs).filter((path) => /credential-provider-(sso|ini|process)/.test(path))).toEqual([]);
});
