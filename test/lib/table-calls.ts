import type { Asked } from './calls.ts';

interface Item {
  readonly pk: { readonly S: string };
}

/** An update, by itself or in a transaction. */
interface Update {
  readonly Key: Item;
  readonly UpdateExpression?: string;
  readonly ConditionExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ReturnValues?: string;
}

interface Put {
  readonly Item: Item;
  readonly ConditionExpression?: string;
}

interface Part {
  readonly Put?: Put;
  readonly Update?: Update;
  readonly Delete?: { readonly Key: Item };
  readonly ConditionCheck?: { readonly Key: Item };
}

interface TableRequest extends Update {
  readonly Item: Item;
  readonly RequestItems: Readonly<Record<string, { readonly Keys: readonly Item[] }>>;
  readonly TransactItems: readonly Part[];
  readonly IndexName?: string;
  readonly KeyConditionExpression: string;
  readonly ExpressionAttributeValues: Readonly<Record<string, { readonly S: string }>>;
}

/** One request may be several calls to IAM: a transaction is each of its parts. */
export function tableCalls(operation: string, request: TableRequest): readonly Asked[] {
  if (operation === 'TransactWriteItems') return request.TransactItems.map(partOf);
  if (operation === 'UpdateItem') return [updateOf(request)];
  if (operation === 'Query' && request.IndexName)
    return [{ action: 'dynamodb:Query', resource: `index/${request.IndexName}` }];
  if (operation === 'Query') return [call(operation, queried(request))];
  if (operation === 'BatchGetItem') {
    const keys = Object.values(request.RequestItems).flatMap(({ Keys }) => Keys.map(({ pk }) => pk.S));
    return [call(operation, ...keys)];
  }
  return [operation === 'PutItem' ? putOf(request) : call(operation, request.Key.pk.S)];
}

const call = (action: string, ...leadingKeys: readonly string[]): Asked => ({
  action: `dynamodb:${action}`,
  resource: 'table',
  leadingKeys,
});

function partOf({ Put, Update, Delete, ConditionCheck }: Part): Asked {
  if (Put) return putOf(Put);
  if (Update) return updateOf(Update);
  if (ConditionCheck) return call('ConditionCheckItem', ConditionCheck.Key.pk.S);
  return call('DeleteItem', Delete?.Key.pk.S ?? '');
}

const putOf = ({ Item, ConditionExpression: condition }: Put): Asked => ({
  ...call('PutItem', Item.pk.S),
  ...(condition !== undefined && { condition }),
});

const updateOf = (update: Update): Asked => ({
  ...call('UpdateItem', update.Key.pk.S),
  attributes: [...new Set([...Object.keys(update.Key), ...namedBy(update)])],
  ...(update.ReturnValues !== undefined && { returnValues: update.ReturnValues }),
});

/** Words of expressions that name no attribute; functions are told by their bracket. */
const KEYWORDS = new Set(['SET', 'REMOVE', 'ADD', 'DELETE', 'AND', 'OR', 'NOT', 'BETWEEN', 'IN']);

/** Attributes that an update's expressions name: of a path, the first. */
function namedBy({ UpdateExpression, ConditionExpression, ExpressionAttributeNames }: Update): readonly string[] {
  const words =
    `${UpdateExpression} ${ConditionExpression ?? ''}`.match(/(?<![\w:.#])#?[a-zA-Z_]\w*(?!\w*\s*\()/g) ?? [];
  return words
    .filter((word) => !KEYWORDS.has(word.toUpperCase()))
    .map((word) => ExpressionAttributeNames?.[word] ?? word);
}

/** A query names its partition first: `pk = :pk AND …`. */
function queried({ KeyConditionExpression, ExpressionAttributeValues }: TableRequest): string {
  const name = /^\S+ = (:\w+)/.exec(KeyConditionExpression)?.[1] ?? '';
  return ExpressionAttributeValues[name]?.S ?? '';
}
