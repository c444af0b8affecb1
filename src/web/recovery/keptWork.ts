import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { SavedFile } from "../worker/api";
import type { KeepingPlace } from "./keepingPlace";
import { newKey, seal, unseal, type Sealed } from "./sealed";

/** The last workbook of a tab as stored in the browser. */
export interface KeptWork extends SavedFile {
  /** When, in milliseconds since 1970. */
  readonly at: number;
  /** The place of the tab that kept it. */
  readonly place: string;
  /** The tab's number among those that have kept something, counted from 1. */
  readonly tab: number;
}

/**
 * The workbook is sealed, and its key is stored next to it where no script can read it: a browser does not wipe the
 * files in which it stored something, and what is left there after {@link forgetWork} must be useless.
 */
interface Schema extends DBSchema {
  readonly work: { readonly key: string; readonly value: { readonly at: number; readonly sealed: Sealed } };
  readonly key: { readonly key: string; readonly value: CryptoKey };
  /** What is known of the workbooks without reading them. */
  readonly about: { readonly key: string; readonly value: About };
}

interface About {
  readonly at: number;
  readonly tab: number;
}

const DATABASE = "debtor-register";
/** Before version 2, workbooks were stored unsealed: those are removed. */
const VERSION = 3;
/** The copies of so many tabs are kept, the latest ones. */
const MOST_KEPT = 5;

const open = (): Promise<IDBPDatabase<Schema>> =>
  openDB<Schema>(DATABASE, VERSION, {
    upgrade: (database, from, _to, change) => {
      if (from < 2) {
        for (const store of [...database.objectStoreNames]) database.deleteObjectStore(store);
        database.createObjectStore("work");
        database.createObjectStore("key");
      }
      database.createObjectStore("about");
      // Until version 3 all tabs had one copy.
      if (from === 2) void change.objectStore("about").put({ at: 0, tab: 1 }, "last");
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

const STORES = ["work", "key", "about"] as const;

/** Stores a tab's workbook on this machine, replacing its previous one. Throws if the browser stores nothing. */
export async function keepWork(work: SavedFile, { id, replaces }: KeepingPlace): Promise<void> {
  // Each has its own key: once the previous key is gone, so is what was sealed with it.
  const key = await newKey();
  const sealed = await seal(work, key);
  const at = Date.now();
  await withDatabase(async (database) => {
    const change = database.transaction(STORES, "readwrite");
    const abouts = change.objectStore("about");
    const [places, known] = await Promise.all([abouts.getAllKeys(), abouts.getAll()]);
    const copies = places.map((place, index) => ({ place, about: known[index] ?? { at: 0, tab: 1 } }));
    const tabOf = (wanted: string | null): number | undefined =>
      copies.find(({ place }) => place === wanted)?.about.tab;
    const others = copies
      .filter(({ place }) => place !== id && place !== replaces)
      .sort((a, b) => b.about.at - a.about.at);
    const tab = tabOf(id) ?? tabOf(replaces) ?? freeNumber(others.map(({ about }) => about.tab));
    const gone = [
      ...(replaces === null ? [] : [replaces]),
      ...others.slice(MOST_KEPT - 1).map(({ place }) => place),
    ];
    await Promise.all([
      change.objectStore("key").put(key, id),
      change.objectStore("work").put({ at, sealed }, id),
      abouts.put({ at, tab }, id),
      ...gone.flatMap((place) => STORES.map((store) => change.objectStore(store).delete(place))),
      change.done,
    ]);
  });
}

function freeNumber(numbers: readonly number[]): number {
  const taken = new Set(numbers);
  let number = 1;
  while (taken.has(number)) number += 1;
  return number;
}

/** The last workbook of each tab, the latest first; none if none was stored or the browser stores nothing. */
export async function readKeptWorks(): Promise<readonly KeptWork[]> {
  try {
    return await withDatabase(async (database) => {
      const places = await database.getAllKeys("work");
      const read = await Promise.all(places.map((place) => readCopy(database, place)));
      return read.flatMap((work) => work ?? []).sort((a, b) => b.at - a.at);
    });
  } catch {
    return [];
  }
}

async function readCopy(database: IDBPDatabase<Schema>, place: string): Promise<KeptWork | null> {
  const [work, key, about] = await Promise.all([
    database.get("work", place),
    database.get("key", place),
    database.get("about", place),
  ]);
  if (work === undefined || key === undefined) return null;
  // A copy that does not open hides no other.
  const file = await unseal(work.sealed, key).catch(() => null);
  return file === null ? null : { at: work.at, place, tab: about?.tab ?? 1, ...file };
}

/** Forgets the copy of one tab with its key, or of all tabs and that there were any. */
export async function forgetWork(place: string | null = null): Promise<void> {
  const left =
    place === null
      ? 0
      : await withDatabase(async (database) => {
          const change = database.transaction(STORES, "readwrite");
          await Promise.all([...STORES.map((store) => change.objectStore(store).delete(place)), change.done]);
          return database.count("work");
        });
  if (left === 0) await deleteDB(DATABASE);
}
