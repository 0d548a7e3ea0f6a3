import { SOCKET_STAGE } from '../../core/contract/socket.ts';
import type { OpenSockets } from '../live/open-sockets.ts';
import { type AwsCall, AwsError, type AwsRequest, type AwsResponse, type AwsService, readBody } from './service.ts';

/** API Gateway takes payloads of up to 128 KB. */
const LARGEST = 128 * 1024;

/** What API Gateway lets one do with the connections of a WebSocket API: write to one, end it, look at it. */
export function executeApi(sockets: OpenSockets): AwsService {
  return {
    throttled: { code: 'LimitExceededException', status: 429 },
    call: (request) => callOf(request, sockets),
    refuse: ({ code, message, status }) => ({
      status,
      headers: { 'content-type': 'application/json', 'x-amzn-errortype': code },
      body: JSON.stringify({ message }),
    }),
  };
}

const OPERATIONS = { POST: 'PostToConnection', DELETE: 'DeleteConnection', GET: 'GetConnection' } as const;

async function callOf(request: AwsRequest, sockets: OpenSockets): Promise<AwsCall> {
  const [, id = ''] =
    new RegExp(`^/${SOCKET_STAGE}/@connections/([^/]+)$`).exec(decodeURIComponent(request.path)) ?? [];
  const method = request.method;
  if (id === '' || (method !== 'POST' && method !== 'DELETE' && method !== 'GET'))
    throw new AwsError('ForbiddenException', 'Forbidden', 403);
  const data = method === 'POST' ? (await readBody(request, LARGEST)).toString() : '';
  return { operation: OPERATIONS[method], run: async () => run(method, id, data, sockets) };
}

function run(method: keyof typeof OPERATIONS, id: string, data: string, sockets: OpenSockets): AwsResponse {
  const open = sockets.find(id);
  if (!open) throw new AwsError('GoneException', 'Gone', 410);
  if (method === 'GET') return { status: 200, body: JSON.stringify(described(open)) };
  if (method === 'DELETE') sockets.close(id);
  else sockets.send(id, data);
  return { status: method === 'DELETE' ? 204 : 200 };
}

const described = ({ connectedAt, lastActiveAt }: { readonly connectedAt: number; readonly lastActiveAt: number }) => ({
  connectedAt: new Date(connectedAt).toISOString(),
  lastActiveAt: new Date(lastActiveAt).toISOString(),
});
