import { uploadPlace } from '../../core/contract/uploads.ts';
import { scanResult } from '../../local/aws/malware-scan.ts';
import { NAMES, queueName } from '../../local/environment.ts';
import type { Answer, Api, TestStack } from './stack.ts';

export interface TestFile {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
}

/** What scanners take for a virus to try them with. */
export const EICAR: TestFile = {
  name: 'photo.png',
  type: 'image/png',
  content: Buffer.from(String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`),
};

/** Announces a file. */
export const announce = (api: Api, conversationId: string, { name, type, content }: TestFile): Promise<Answer> =>
  api.post(`/conversations/${conversationId}/attachments`, { name, type, bytes: content.length });

/** Puts bytes where an announcement's answer says. @returns the status */
export async function put(announced: Answer, content: Uint8Array, more: Record<string, string> = {}): Promise<number> {
  const headers = { ...Object(announced.at('upload.headers')), ...more };
  const answer = await fetch(announced.text('upload.url'), { method: 'PUT', headers, body: Buffer.from(content) });
  await answer.arrayBuffer();
  return answer.status;
}

/** Announces a file and uploads it. @returns its id, once it was scanned and looked into */
export async function upload(stack: TestStack, api: Api, conversationId: string, file: TestFile): Promise<string> {
  const announced = await announce(api, conversationId, file);
  const status = await put(announced, file.content);
  if (status !== 200) throw new Error(`the upload was answered ${status}`);
  await stack.idle();
  return announced.text('attachmentId');
}

const place = (id: string) => ({ bucket: NAMES.uploadBucket, key: uploadPlace(id) });

/** Puts another version over an upload, as nobody can by the link. */
export function putOver({ stack }: TestStack, id: string, content: Uint8Array): void {
  stack.store.transaction(() => {
    const writer = stack.store.objects.write();
    writer.append(content);
    writer.commit(place(id), { 'content-type': 'image/png' });
  });
}

/** Has GuardDuty tell of a version of an upload: of the latest, or of one before it. */
export function tell({ stack }: TestStack, id: string, status: string, version = 0): void {
  const object = stack.store.objects.versions(place(id)).at(version);
  if (!object) throw new Error('nothing was uploaded');
  stack.store.queues.send(queueName('scanned-uploads'), { body: JSON.stringify(scanResult(object, status)) });
}

/** The same, and waits for what comes of it. */
export async function told(test: TestStack, id: string, status: string, version = 0): Promise<void> {
  tell(test, id, status, version);
  await test.idle();
}
