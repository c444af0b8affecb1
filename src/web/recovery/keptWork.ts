import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { SavedFile } from "../worker/api";

/** The last workbook as it was kept in the browser. */
export interface KeptWork extends SavedFile {
  /** When, in milliseconds since 1970. */
  readonly at: number;
}

interface Schema extends DBSchema {
  readonly work: { readonly key: string; readonly value: KeptWork };
}

const DATABASE = "debtor-register";
const LAST = "last";

const open = (): Promise<IDBPDatabase<Schema>> =>
  openDB<Schema>(DATABASE, 1, {
    upgrade: (database) => {
      database.createObjectStore("work");
    },
  });

async function withDatabase<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const database = await open();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** Keeps the workbook on this machine, in place of the one before. Throws where the browser keeps nothing. */
export async function keepWork(work: SavedFile): Promise<void> {
  await withDatabase((database) => database.put("work", { ...work, at: Date.now() }, LAST));
}

/** The last workbook; `null` where none was kept or the browser keeps nothing. */
export async function readKeptWork(): Promise<KeptWork | null> {
  try {
    return (await withDatabase((database) => database.get("work", LAST))) ?? null;
  } catch {
    return null;
  }
}

/** Forgets the last workbook, and that there was any. */
export async function forgetWork(): Promise<void> {
  await deleteDB(DATABASE);
}
