import { createHmac, randomBytes } from 'node:crypto';
import type { LiveJob } from '../../core/live/live-frame.ts';
import type { LiveWork } from '../../core/ports/live.ts';
import type { Bounce, Bouncer, KeptMails, Media, OutgoingMail, ReceivedMails, Sender } from '../../core/ports/mails.ts';
import type { LinkSigner } from '../../core/ports/signing.ts';
import type {
  ArchiveJob,
  DeliveryJob,
  DomainEvent,
  Events,
  ExportJob,
  NoticeJob,
  ResponseJob,
  ScheduleJob,
  SearchJob,
  Work,
} from '../../core/ports/work.ts';

/** Objects in memory; reading what is not there is a fault, as it is in S3. */
export function memoryObjects(): ReceivedMails &
  KeptMails &
  Pick<Media, 'put' | 'get'> & { readonly all: Map<string, Uint8Array> } {
  const all = new Map<string, Uint8Array>();
  const read = async (key: string): Promise<Uint8Array> => {
    const bytes = all.get(key);
    if (!bytes) throw new Error('no such object');
    return bytes;
  };
  return {
    all,
    read,
    get: read,
    holds: async (key) => all.has(key),
    put: async (key, _type, bytes) => {
      all.set(key, bytes);
    },
  };
}

/** What happens at a call, in order; nothing once the list is used up. */
export type Script = (Error | undefined)[];

const play = (script: Script): void => {
  const next = script.shift();
  if (next) throw next;
};

/** SES in memory: takes mail unless `script` has a fault for the call, before or after the mail was taken. */
export function memorySender(): Sender & {
  readonly sent: OutgoingMail[];
  readonly before: Script;
  readonly after: Script;
} {
  const sent: OutgoingMail[] = [];
  const before: Script = [];
  const after: Script = [];
  return {
    sent,
    before,
    after,
    async send(mail) {
      play(before);
      sent.push(mail);
      play(after);
      const sesMessageId = `ses-${sent.length}`;
      return { sesMessageId, messageId: `<${sesMessageId}@eu-west-1.amazonses.com>` };
    },
  };
}

export function memoryBouncer(): Bouncer & { readonly bounced: Bounce[]; readonly before: Script } {
  const bounced: Bounce[] = [];
  const before: Script = [];
  return {
    bounced,
    before,
    async bounce(bounce) {
      play(before);
      bounced.push(bounce);
    },
  };
}

/** A queue's or bus's memory; what `refuse` picks out it does not take. */
export interface Taken<T> {
  readonly taken: T[];
  refuse: (part: T) => boolean;
}

function taking<T>(): Taken<T> & { take(parts: readonly T[]): Promise<readonly T[]> } {
  const self = {
    taken: [] as T[],
    refuse: (_part: T) => false,
    async take(parts: readonly T[]) {
      const left = parts.filter((part) => self.refuse(part));
      self.taken.push(...parts.filter((part) => !left.includes(part)));
      return left;
    },
  };
  return self;
}

/** Queues and bus in memory. */
export function memoryWork(): {
  readonly work: Pick<
    Work,
    'deliver' | 'translate' | 'notify' | 'archive' | 'export' | 'schedule' | 'track' | 'index'
  > &
    LiveWork;
  readonly bus: Events;
  readonly deliveries: Taken<DeliveryJob>;
  readonly translations: Taken<DeliveryJob>;
  readonly notices: Taken<NoticeJob>;
  readonly archive: Taken<ArchiveJob>;
  readonly exports: Taken<ExportJob>;
  readonly schedules: Taken<ScheduleJob>;
  readonly responses: Taken<ResponseJob>;
  readonly searches: Taken<SearchJob>;
  readonly live: Taken<LiveJob>;
  readonly events: Taken<DomainEvent>;
} {
  const deliveries = taking<DeliveryJob>();
  const translations = taking<DeliveryJob>();
  const notices = taking<NoticeJob>();
  const archive = taking<ArchiveJob>();
  const exports = taking<ExportJob>();
  const schedules = taking<ScheduleJob>();
  const responses = taking<ResponseJob>();
  const searches = taking<SearchJob>();
  const live = taking<LiveJob>();
  const events = taking<DomainEvent>();
  return {
    work: {
      deliver: deliveries.take,
      translate: translations.take,
      notify: notices.take,
      archive: archive.take,
      export: exports.take,
      schedule: schedules.take,
      track: responses.take,
      index: searches.take,
      push: live.take,
    },
    bus: {
      async publish(told) {
        const left = await events.take(told.map(({ event }) => event));
        return told.filter(({ event }) => left.includes(event));
      },
    },
    deliveries,
    translations,
    notices,
    archive,
    exports,
    schedules,
    responses,
    searches,
    live,
    events,
  };
}

/** Signs links with a key of its own. */
export function memoryLinkSigner(): LinkSigner {
  const key = randomBytes(32);
  const sign = async (content: string) => createHmac('sha256', key).update(content).digest('base64url');
  return { sign, verify: async (content, mac) => (await sign(content)) === mac };
}
