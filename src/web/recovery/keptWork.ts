import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { SavedFile } from "../worker/api";
import { newKey, seal, unseal, type Sealed } from "./sealed";

/** The last workbook as stored in the browser. */
export interface KeptWork extends SavedFile {
  /** When, in milliseconds since 1970. */
  readonly at: number;
}

/**
 * The workbook is sealed, and its key is stored next to it where no script can read it: a browser does not wipe the
 * files in which it stored something, and what is left there after {@link forgetWork} must be useless.
 */
interface Schema extends DBSchema {
  readonly work: { readonly key: string; readonly value: { readonly at: number; readonly sealed: Sealed } };
  readonly key: { readonly key: string; readonly value: CryptoKey };
}

const DATABASE = "debtor-register";
/** Before version 2, workbooks were stored unsealed: those are removed. */
const VERSION = 2;
const LAST = "last";

const open = (): Promise<IDBPDatabase<Schema>> =>
  openDB<Schema>(DATABASE, VERSION, {
    upgrade: (database) => {
      for (const store of [...database.objectStoreNames]) database.deleteObjectStore(store);
      database.createObjectStore("work");
      database.createObjectStore("key");
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

/** Stores the workbook on this machine, replacing the previous one. Throws if the browser stores nothing. */
export async function keepWork(work: SavedFile): Promise<void> {
  // Each has its own key: once the previous key is gone, so is what was sealed with it.
  const key = await newKey();
  const sealed = await seal(work, key);
  await withDatabase(async (database) => {
    const change = database.transaction(["work", "key"], "readwrite");
    await Promise.all([
      change.objectStore("key").put(key, LAST),
      change.objectStore("work").put({ at: Date.now(), sealed }, LAST),
      change.done,
    ]);
  });
}

/** The last workbook; `null` if none was stored or the browser stores nothing. */
export async function readKeptWork(): Promise<KeptWork | null> {
  try {
    return await withDatabase(async (database) => {
      const [work, key] = await Promise.all([database.get("work", LAST), database.get("key", LAST)]);
      return work === undefined || key === undefined
        ? null
        : { at: work.at, ...(await unseal(work.sealed, key)) };
    });
  } catch {
    return null;
  }
}

/** Forgets the last workbook, its key, and that there was one. */
export async function forgetWork(): Promise<void> {
  await deleteDB(DATABASE);
}
