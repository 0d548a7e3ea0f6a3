import { randomBytes, randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { Notes } from '../store/event-log.ts';
import { jsonService, operation } from './json-service.ts';
import { AwsError, type AwsService } from './service.ts';

const STAGES = ['AWSCURRENT', 'AWSPREVIOUS'] as const;
type SecretStage = (typeof STAGES)[number];

const SECRET_BYTES = 48;
const secretId = z.string();
const asked = z.object({ SecretId: secretId, VersionStage: z._default(z.enum(STAGES), 'AWSCURRENT') });
const put = z.object({ SecretId: secretId, SecretString: z.string().check(z.minLength(1)) });

/** Secrets Manager with these secrets: read, and changed, which leaves the one before. Kept with the data. */
export function secretsManager(notes: Notes, names: readonly string[]): AwsService {
  const secrets = new Secrets(notes, names);
  return jsonService({
    version: '1.1',
    throttled: 'ThrottlingException',
    operations: {
      GetSecretValue: operation(asked, ({ SecretId, VersionStage }) => ({
        Name: SecretId,
        SecretString: secrets.get(SecretId, VersionStage),
        VersionStages: [VersionStage],
      })),
      PutSecretValue: operation(put, ({ SecretId, SecretString }) => {
        secrets.put(SecretId, SecretString);
        return { Name: SecretId, VersionId: randomUUID(), VersionStages: ['AWSCURRENT'] };
      }),
    },
  });
}

/** Secrets by their stage; the current one is made when it is first asked for. */
export class Secrets {
  readonly #notes: Notes;
  readonly #names: readonly string[];

  constructor(notes: Notes, names: readonly string[]) {
    this.#notes = notes;
    this.#names = names;
  }

  /** @throws AwsError `ResourceNotFoundException` */
  get(name: string, stage: SecretStage = 'AWSCURRENT'): string {
    const kept = this.#names.includes(name) ? this.#notes.get(noteOf(name, stage)) : undefined;
    if (kept !== undefined) return kept;
    if (stage === 'AWSCURRENT' && this.#names.includes(name)) return this.#make(name);
    throw new AwsError(
      'ResourceNotFoundException',
      `Secrets Manager can't find the specified secret value for staging label: ${stage}`,
    );
  }

  put(name: string, value: string): void {
    this.#notes.set(noteOf(name, 'AWSPREVIOUS'), this.get(name));
    this.#notes.set(noteOf(name, 'AWSCURRENT'), value);
  }

  #make(name: string): string {
    const made = randomBytes(SECRET_BYTES).toString('base64');
    this.#notes.set(noteOf(name, 'AWSCURRENT'), made);
    return made;
  }
}

const noteOf = (name: string, stage: SecretStage): string => `secret/${name}/${stage}`;
