import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { FunctionName } from '../../core/contract/functions.ts';
import { QUEUES, type QueueName } from '../../core/contract/queues.ts';
import { webhookQueue } from '../../core/contract/webhooks.ts';
import type { StageConfiguration } from '../configuration.ts';
import { ChangeStream } from '../constructs/change-stream.ts';
import { DomainEventBus } from '../constructs/domain-event-bus.ts';
import type { LiveEntry } from '../constructs/live-entry.ts';
import { RelayFunction } from '../constructs/relay-function.ts';
import { Timer } from '../constructs/timer.ts';
import { Webhook } from '../constructs/webhook.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import { pascal } from '../names.ts';
import { WIRING } from '../wire-functions.ts';
import type { DataStack } from './data-stack.ts';
import type { Tokens } from './entry-stack.ts';
import type { MailStack } from './mail-stack.ts';

export interface WorkStackProps extends StackProps {
  readonly data: DataStack;
  readonly mail: MailStack;
  /** Where the API is found, without a slash at the end. */
  readonly publicUrl: string;
  /** Where one connects for live updates. */
  readonly live: LiveEntry;
  /** Whose tokens are believed, and for whom they must be made. */
  readonly tokens: Tokens;
}

/** The steps between mail in and mail out: queues, functions, the stream and the bus. */
export class WorkStack extends Stack {
  readonly functions: Readonly<Record<FunctionName, RelayFunction>>;
  readonly queues: Readonly<Record<QueueName, WorkQueue>>;
  readonly webhooks: readonly Webhook[];
  readonly changes: ChangeStream;

  constructor(
    scope: Construct,
    id: string,
    stage: StageConfiguration,
    { data, mail, publicUrl, live, tokens, ...props }: WorkStackProps,
  ) {
    super(scope, id, props);
    this.functions = this.#functions(stage.stage);
    this.queues = this.#queues(stage.stage);
    this.queues['inbound-mail'].subscribeTo(mail.inboundMail);
    this.queues['sent-mail-events'].subscribeTo(mail.sender.events);
    this.queues['scanned-uploads'].takeEvents(data.uploads.scanResults(this));
    this.queues['scanned-uploads'].takeEvents(data.uploads.scanTroubles(this));
    this.changes = new ChangeStream(this, 'Changes', {
      stage: stage.stage,
      table: data.conversations.table,
      key: data.key,
    });
    const bus = new DomainEventBus(this, 'Bus', stage.stage);
    this.queues['account-signals'].takeEvents(bus.accountSignals());
    new Timer(this, 'DispatchTimer', 'dispatch-sends', this.functions['dispatch-sends']);
    this.webhooks = (stage.webhooks ?? []).map(
      (webhook) => new Webhook(this, webhookQueue(webhook.name), { stage: stage.stage, webhook, bus }),
    );
    const { queues, webhooks, changes } = this;
    for (const fn of Object.values(this.functions)) {
      WIRING[fn.name](fn, { stage, data, mail, publicUrl, live, tokens, queues, webhooks, changes, bus });
    }
  }

  #functions(stage: string): Readonly<Record<FunctionName, RelayFunction>> {
    const make = (name: FunctionName) => new RelayFunction(this, pascal(name), { stage, name });
    return {
      'receive-mail': make('receive-mail'),
      'publish-changes': make('publish-changes'),
      'translate-message': make('translate-message'),
      'deliver-message': make('deliver-message'),
      'track-delivery': make('track-delivery'),
      'send-notice': make('send-notice'),
      'archive-messages': make('archive-messages'),
      'export-conversation': make('export-conversation'),
      'clear-upload': make('clear-upload'),
      'register-facts': make('register-facts'),
      'serve-inquiries': make('serve-inquiries'),
      'serve-conversations': make('serve-conversations'),
      'serve-translations': make('serve-translations'),
      'serve-templates': make('serve-templates'),
      'serve-uploads': make('serve-uploads'),
      'inspect-mail': make('inspect-mail'),
      'serve-record': make('serve-record'),
      'serve-support': make('serve-support'),
      'serve-restrictions': make('serve-restrictions'),
      'take-signal': make('take-signal'),
      'serve-mailboxes': make('serve-mailboxes'),
      'serve-cancellations': make('serve-cancellations'),
      'plan-sends': make('plan-sends'),
      'dispatch-sends': make('dispatch-sends'),
      'send-scheduled': make('send-scheduled'),
      'serve-schedules': make('serve-schedules'),
      'send-digest': make('send-digest'),
      'serve-notifications': make('serve-notifications'),
      'track-responses': make('track-responses'),
      'serve-response-rate': make('serve-response-rate'),
      'index-conversations': make('index-conversations'),
      'search-conversations': make('search-conversations'),
      'serve-questions': make('serve-questions'),
      'serve-live-tickets': make('serve-live-tickets'),
      'keep-connections': make('keep-connections'),
      'push-changes': make('push-changes'),
      'post-webhook': make('post-webhook'),
      'show-reference': make('show-reference'),
    };
  }

  #queues(stage: string): Readonly<Record<QueueName, WorkQueue>> {
    const make = (name: QueueName) =>
      new WorkQueue(this, `${pascal(name)}Queue`, { stage, name, contract: QUEUES[name] });
    return {
      'inbound-mail': make('inbound-mail'),
      translations: make('translations'),
      deliveries: make('deliveries'),
      notices: make('notices'),
      archive: make('archive'),
      schedules: make('schedules'),
      sends: make('sends'),
      digests: make('digests'),
      exports: make('exports'),
      'scanned-uploads': make('scanned-uploads'),
      'account-signals': make('account-signals'),
      responses: make('responses'),
      searches: make('searches'),
      live: make('live'),
      'sent-mail-events': make('sent-mail-events'),
    };
  }
}
