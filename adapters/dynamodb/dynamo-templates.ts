import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { schedulesKey, templateKey } from '../../core/contract/table.ts';
import type { TemplatePut, TemplateStored, Templates } from '../../core/ports/templates.ts';
import { TEMPLATE_LIMITS, type Template } from '../../core/templates/template.ts';
import { keptWrite } from './kept-answer-item.ts';
import { listTemplates } from './list-templates.ts';
import { NO_SCHEDULES, readSchedules, type Schedules, schedulesItem, schedulesUnchanged } from './schedules-item.ts';
import { type Expression, getItem } from './table.ts';
import { readTemplate, removedItem, templateItem } from './template-item.ts';
import { FREE, transact, type Write } from './transact.ts';
import { STALE, untilFresh } from './until-fresh.ts';
import { withoutTemplate, withTemplate } from './with-template.ts';

/** Hosts' templates in the one table, with the rules that sends are planned by. */
export const dynamoTemplates = (client: DynamoDBClient, table: string): Templates => ({
  find: (hostId, templateId) => findTemplate(client, table, hostId, templateId),
  list: (hostId, page) => listTemplates(client, table, hostId, page),
  rules: (hostId) => schedulesOf(client, table, hostId),
  put: (entry) => untilFresh(() => putTemplate(client, table, entry)),
  remove: (hostId, templateId, now) =>
    untilFresh(async () => {
      const template = await findTemplate(client, table, hostId, templateId);
      if (!template) return false;
      const known = await schedulesOf(client, table, hostId);
      const written = await transact(client, table, [
        { name: 'template', put: removedItem(template, now), condition: unchanged(template) },
        ...schedulesWrites(hostId, known, withoutTemplate(known, templateId)),
      ]);
      return written.done ? true : STALE;
    }),
});

async function findTemplate(
  client: DynamoDBClient,
  table: string,
  hostId: string,
  templateId: string,
): Promise<Template | undefined> {
  const item = await getItem(client, table, templateKey(hostId, templateId));
  return item && readTemplate(item);
}

async function schedulesOf(client: DynamoDBClient, table: string, hostId: string): Promise<Schedules> {
  const item = await getItem(client, table, schedulesKey(hostId));
  return item ? readSchedules(item) : NO_SCHEDULES;
}

async function putTemplate(
  client: DynamoDBClient,
  table: string,
  { template, before, keep, now }: TemplatePut,
): Promise<TemplateStored | typeof STALE> {
  const known = await schedulesOf(client, table, template.hostId);
  if (!before && known.templateCount >= TEMPLATE_LIMITS.perHost) return 'too-many';
  const next = withTemplate(known, template, before);
  if (next === 'too-large') return next;
  const written = await transact(client, table, [
    { name: 'template', put: templateItem(template), condition: before ? unchanged(before) : FREE },
    ...schedulesWrites(template.hostId, known, next),
    ...keptWrite(keep, now),
  ]);
  if (written.done) return 'stored';
  if (written.against.has('kept')) return 'kept';
  return written.against.has('template') ? 'stale' : STALE;
}

const unchanged = ({ revision }: Template): Expression => ({
  expression: 'revision = :revision',
  values: { revision },
});

/** None where nothing is planned otherwise, and nothing counted. They hold while nobody changed another template. */
function schedulesWrites(hostId: string, known: Schedules, next: Schedules): readonly Write<'schedules'>[] {
  if (next === known) return [];
  const { expression, values } = schedulesUnchanged(known.revision);
  const counted =
    known.templateCount === 0
      ? 'attribute_not_exists(templateCount) OR templateCount = :count'
      : 'templateCount = :count';
  return [
    {
      name: 'schedules',
      put: schedulesItem(hostId, next),
      condition: {
        expression: `${expression} AND (${counted})`,
        values: { ...values, count: known.templateCount },
      },
    },
  ];
}
