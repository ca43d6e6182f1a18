import type { IsolationLevel, SqlDriverAdapter, SqlQuery, Transaction } from "@prisma/driver-adapter-utils";
import { createTurns } from "./turns";

/**
 * A connection to SQLite on which a transaction has the database to itself. There is one connection for everybody,
 * and the adapter lets plain queries run while a transaction waits for its next step: a write that was acknowledged
 * would be part of that transaction, and undone with it. Here a plain query waits until no transaction is open.
 *
 * So inside `database.$transaction` only the transaction may be queried: `database` itself would wait for it until
 * the transaction times out.
 *
 * Transactions begin IMMEDIATE: one that reads and then writes never finds that another process wrote in between.
 */
export function makeSerial(connection: SqlDriverAdapter): SqlDriverAdapter {
  const { provider, adapterName } = connection;
  const turns = createTurns();

  async function alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const end = await turns.take();
    try {
      return await work();
    } finally {
      end();
    }
  }

  async function startTransaction(isolation?: IsolationLevel): Promise<Transaction> {
    if (isolation !== undefined && isolation !== "SERIALIZABLE") {
      throw new TypeError(`Expected the isolation level to be SERIALIZABLE, the only one of SQLite, not ${isolation}`);
    }
    const end = await turns.take();
    try {
      await connection.executeScript("BEGIN IMMEDIATE");
    } catch (error) {
      end();
      throw error;
    }
    return openTransaction(connection, end);
  }

  return {
    provider,
    adapterName,
    queryRaw: (query: SqlQuery) => alone(() => connection.queryRaw(query)),
    executeRaw: (query: SqlQuery) => alone(() => connection.executeRaw(query)),
    executeScript: (script: string) => alone(() => connection.executeScript(script)),
    startTransaction,
    dispose: () => connection.dispose(),
  };
}

/** The transaction that has just begun. Prisma sends COMMIT or ROLLBACK as a query, then calls `commit` or `rollback`. */
function openTransaction(connection: SqlDriverAdapter, end: () => void): Transaction {
  return {
    provider: connection.provider,
    adapterName: connection.adapterName,
    options: { usePhantomQuery: false },
    queryRaw: (query) => connection.queryRaw(query),
    executeRaw: (query) => connection.executeRaw(query),
    createSavepoint: (name) => connection.executeScript(`SAVEPOINT ${name}`),
    rollbackToSavepoint: (name) => connection.executeScript(`ROLLBACK TO ${name}`),
    releaseSavepoint: (name) => connection.executeScript(`RELEASE SAVEPOINT ${name}`),
    commit: async () => end(),
    rollback: async () => {
      try {
        // A COMMIT that failed leaves the transaction open, and what comes next would fall into it.
        await connection.executeScript("ROLLBACK");
      } catch {
        // Mostly there is nothing left to roll back, which SQLite reports as an error.
      } finally {
        end();
      }
    },
  };
}
