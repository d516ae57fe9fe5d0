import {
  BatchWriteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  paginateQuery,
} from '@aws-sdk/lib-dynamodb';

/** Where an item stands in the one table: partition and sort key, both strings. */
export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

export type Item = ItemKey & Readonly<Record<string, unknown>>;

/** What must be true of the stored item for a write to happen. */
export interface Condition {
  readonly expression: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, unknown>>;
}

/** The one DynamoDB table. Only single-item writes; every read is strongly consistent and complete over its pages. @security S-34 */
export interface Table {
  /** False when an item with that key is there, or the condition does not hold. */
  put(item: Item, condition?: Condition): Promise<boolean>;
  get(key: ItemKey): Promise<Item | undefined>;
  /** All items of a partition whose sort key begins so, ascending by sort key. */
  query(pk: string, skPrefix: string): Promise<readonly Item[]>;
  /** Removes them; absent ones are fine. */
  remove(keys: readonly ItemKey[]): Promise<void>;
}

/** Nothing is there yet: the condition of a first write. */
export const isNew: Condition = { expression: 'attribute_not_exists(pk)' };

// DynamoDB's own limit.
const batchSize = 25;

/** The table by that name, with string keys `pk` and `sk` and the TTL attribute `ttl`. */
export function dynamoTable(client: DynamoDBDocumentClient, name: string): Table {
  return {
    async put(item, condition) {
      try {
        await client.send(
          new PutCommand({
            TableName: name,
            Item: item,
            ConditionExpression: condition?.expression,
            ExpressionAttributeNames: condition?.names && { ...condition.names },
            ExpressionAttributeValues: condition?.values && { ...condition.values },
          }),
        );
        return true;
      } catch (error) {
        if ((error as Error).name === 'ConditionalCheckFailedException') return false;
        throw error;
      }
    },

    async get({ pk, sk }) {
      const { Item } = await client.send(new GetCommand({ TableName: name, Key: { pk, sk }, ConsistentRead: true }));
      return Item as Item | undefined;
    },

    async query(pk, skPrefix) {
      const items: Item[] = [];
      const pages = paginateQuery(
        { client },
        {
          TableName: name,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: { ':pk': pk, ':prefix': skPrefix },
        },
      );
      for await (const page of pages) items.push(...((page.Items ?? []) as Item[]));
      return items;
    },

    async remove(keys) {
      for (let from = 0; from < keys.length; from += batchSize) {
        let open = keys.slice(from, from + batchSize).map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } }));
        while (open.length > 0) {
          const { UnprocessedItems } = await client.send(new BatchWriteCommand({ RequestItems: { [name]: open } }));
          open = (UnprocessedItems?.[name] ?? []) as typeof open;
        }
      }
    },
  };
}
