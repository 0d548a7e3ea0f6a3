import * as z from 'zod/mini';

async function tokenOf(url: string, role: string, id: string): Promise<string> {
  const answer = await fetch(`${url}/local/tokens`, { method: 'POST', body: JSON.stringify({ role, id }) });
  return z.parse(z.object({ token: z.string() }), await answer.json()).token;
}

/** Calls the API as somebody. */
type Caller = (method: string, path: string, body?: object) => Promise<unknown>;

/** @throws where an answer is no success: the demo is not what it says then */
export async function callerOf(url: string, role: string, id: string): Promise<Caller> {
  const headers = { authorization: `Bearer ${await tokenOf(url, role, id)}`, 'content-type': 'application/json' };
  return async (method, path, body) => {
    const answer = await fetch(url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`the demo was not seeded: ${method} ${path} answered ${answer.status}`);
    return answer.json();
  };
}
