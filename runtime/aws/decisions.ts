import { createHash } from 'node:crypto';
import type { Decision } from '../../domain/withholding/decision';
import type { Decisions } from '../ports';
import { partitionOf } from './requests';
import { type Item, isNew, type Table } from './table';

// An item holds at most 400 KB; a decision is about 300 bytes.
const perItem = 500;

/**
 * Decisions in DynamoDB. A batch is written in parts that nobody sees, and exists from the moment its one batch item does:
 * all or none without a transaction.
 */
export function dynamoDecisions(table: Table): Decisions {
  const batchesOf = (pk: string) => table.query(pk, 'DECISIONS#BATCH#');

  const list: Decisions['list'] = async (requestId) => {
    const pk = partitionOf(requestId);
    const parts = new Map<string, Item>();
    for (const part of await table.query(pk, 'DECISIONS#PART#')) parts.set(part.sk, part);
    const seen = new Set<string>();
    const decisions: Decision[] = [];
    for (const batch of await batchesOf(pk)) {
      for (let n = 0; n < Number(batch.parts); n += 1) {
        const part = parts.get(partName(String(batch.digest), n)) as Item;
        for (const decision of JSON.parse(String(part.decisions)) as Decision[]) {
          const digest = digestOf(decision);
          // Two at once may both have stored it.
          if (!seen.has(digest)) decisions.push(decision);
          seen.add(digest);
        }
      }
    }
    return decisions;
  };

  return {
    async record(requestId, decisions) {
      const pk = partitionOf(requestId);
      const known = new Set((await list(requestId)).map(digestOf));
      const added = decisions.filter((decision) => !known.has(digestOf(decision)));
      if (added.length === 0) return;
      const digest = sha256(JSON.stringify(added.map(digestOf)));
      const parts = Math.ceil(added.length / perItem);
      for (let n = 0; n < parts; n += 1) {
        const part = added.slice(n * perItem, (n + 1) * perItem);
        await table.put({ pk, sk: partName(digest, n), decisions: JSON.stringify(part) });
      }
      let position = (await batchesOf(pk)).length;
      while (!(await table.put({ pk, sk: batchName(position), digest, parts }, isNew))) position += 1;
    },

    list,

    async purge(requestId) {
      const pk = partitionOf(requestId);
      // Batches first: half-way, what is left is not listed.
      await table.remove(await batchesOf(pk));
      await table.remove(await table.query(pk, 'DECISIONS#PART#'));
    },
  };
}

const batchName = (position: number): string => `DECISIONS#BATCH#${String(position).padStart(9, '0')}`;
const partName = (digest: string, n: number): string => `DECISIONS#PART#${digest}#${String(n).padStart(6, '0')}`;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The same for the same decision, in whatever order its fields come. */
const digestOf = (decision: Decision): string =>
  sha256(JSON.stringify(Object.entries(decision).sort(([a], [b]) => (a < b ? -1 : 1))));
