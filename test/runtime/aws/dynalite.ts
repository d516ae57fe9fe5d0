import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DeleteTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoTable, type Table } from '../../../runtime/aws/table';
import type { Opened } from '../../contracts/opened';

interface DynaliteServer {
  listen(port: number, host: string, ready: () => void): void;
  address(): AddressInfo;
  close(done: () => void): void;
}
// dynalite has no types and is a CommonJS function.
const dynalite = require('dynalite') as (options: Record<string, unknown>) => DynaliteServer;

/** A DynamoDB on this machine, with a fresh table for each test. */
export class LocalDynamo {
  readonly #server = dynalite({ createTableMs: 0, deleteTableMs: 0 });
  #client: DynamoDBClient | undefined;
  #tables = 0;

  async start(): Promise<void> {
    await new Promise<void>((ready) => this.#server.listen(0, '127.0.0.1', ready));
    this.#client = new DynamoDBClient({
      endpoint: `http://127.0.0.1:${this.#server.address().port}`,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
  }

  async stop(): Promise<void> {
    this.#client?.destroy();
    await new Promise<void>((done) => this.#server.close(done));
  }

  /** The key schema that the stack deploys: `pk` and `sk`, nothing else. */
  async freshTable(): Promise<{ table: Table; drop(): Promise<void> }> {
    const client = this.#client as DynamoDBClient;
    const TableName = `inzage-test-${++this.#tables}`;
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [
          { AttributeName: 'pk', AttributeType: 'S' },
          { AttributeName: 'sk', AttributeType: 'S' },
        ],
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
      }),
    );
    // On a busy machine the table is not there at once.
    await waitUntilTableExists({ client, maxWaitTime: 20, minDelay: 0.05, maxDelay: 0.5 } as never, { TableName });
    const table = dynamoTable(DynamoDBDocumentClient.from(client), TableName);
    return {
      table,
      drop: async () => {
        await client.send(new DeleteTableCommand({ TableName }));
      },
    };
  }

  /** Opens a port on a fresh table. */
  port<Port>(make: (table: Table) => Port): () => Promise<Opened<Port>> {
    return async () => {
      const { table, drop } = await this.freshTable();
      return { port: make(table), close: drop };
    };
  }
}
