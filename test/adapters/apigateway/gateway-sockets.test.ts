import { ApiGatewayManagementApiClient, GetConnectionCommand } from '@aws-sdk/client-apigatewaymanagementapi';
import { beforeAll, describe, expect, it } from 'vitest';
import { gatewaySockets } from '../../../adapters/apigateway/gateway-sockets.ts';
import type { Sockets } from '../../../core/ports/live.ts';
import { useStandIns } from '../../local/use-stand-ins.ts';

const aws = useStandIns();
let sockets: Sockets;
const clientAt = (stage: string) =>
  new ApiGatewayManagementApiClient({ ...aws.config, endpoint: `${aws.config.endpoint}/${stage}` });

beforeAll(() => {
  sockets = gatewaySockets(clientAt('live'));
});

describe('a connection of API Gateway', () => {
  it('that is no more is gone, and closing it is no fault', async () => {
    expect(await sockets.push('L0SM9cOFvHcCIhw=', '{}')).toBe('gone');
    await expect(sockets.close('L0SM9cOFvHcCIhw=')).resolves.toBeUndefined();
    const looked = clientAt('live').send(new GetConnectionCommand({ ConnectionId: 'L0SM9cOFvHcCIhw=' }));
    await expect(looked).rejects.toMatchObject({ name: 'GoneException' });
  });

  it.each(['throttled', 'failed', 'dropped'] as const)(
    'loses what is told it where the service is %s',
    async (fault) => {
      aws.faults.plan('execute-api', 'PostToConnection', fault);
      expect(await sockets.push('c1', '{}')).toBe('lost');
      aws.faults.plan('execute-api', 'DeleteConnection', fault);
      await expect(sockets.close('c1')).resolves.toBeUndefined();
    },
  );

  it('is a fault where it is not permitted', async () => {
    const elsewhere = gatewaySockets(clientAt('another'));
    await expect(elsewhere.push('c1', '{}')).rejects.toMatchObject({ name: 'ForbiddenException' });
    await expect(elsewhere.close('c1')).rejects.toMatchObject({ name: 'ForbiddenException' });
  });
});
