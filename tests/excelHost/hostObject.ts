import { HostError } from "./errors";

/** A scalar property: how it is read, and how it is written unless it is read-only. */
export interface Scalar<T> {
  readonly get: (target: T) => unknown;
  readonly set?: (target: T, value: unknown) => void;
}

/** What the API shows of one kind of object; all names in PascalCase, as on the wire. */
export interface Members<T> {
  /** Refuses to go on with an object that is no longer there. */
  readonly check?: (target: T) => void;
  /** For objects that have a lasting identity; the client then reaches them by it. */
  readonly id?: (target: T) => string | number;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  /** Properties that are objects themselves. */
  readonly objects?: Readonly<Record<string, (target: T) => HostObject>>;
  /** A method returns an object, `null` for the null object, a plain value, or nothing. */
  readonly methods?: Readonly<Record<string, (target: T, ...args: unknown[]) => unknown>>;
  /** The members of a collection in their order. */
  readonly items?: (target: T) => readonly HostObject[];
  /** `getItem` of a collection; throws ItemNotFound. */
  readonly item?: (target: T, key: unknown) => HostObject;
}

/** An object of the workbook as the API shows it. What is not there is refused with ApiNotFound. */
export interface HostObject {
  readonly id: string | number | null;
  readonly isCollection: boolean;
  readonly scalarNames: readonly string[];
  has(kind: "scalar" | "object", name: string): boolean;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  object(name: string): HostObject;
  call(name: string, args: readonly unknown[]): unknown;
  items(): readonly HostObject[];
  item(key: unknown): HostObject;
}

/**
 * Makes a kind of object; the result turns a piece of the model into what the API shows of it. The members are asked
 * for when the first object is made, because kinds refer to each other.
 */
export function defineKind<T>(kind: string, describe: () => Members<T>): (target: T) => HostObject {
  let known: Members<T> | null = null;
  const members = (): Members<T> => (known ??= describe());

  function member<M>(table: Readonly<Record<string, M>> | undefined, name: string): M {
    const found = table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
    if (found === undefined) throw new HostError("ApiNotFound", `The host's ${kind} has no ${name}.`);
    return found;
  }

  const live = (target: T): T => {
    members().check?.(target);
    return target;
  };

  return (target) => ({
    id: members().id?.(target) ?? null,
    isCollection: members().items !== undefined,
    scalarNames: Object.keys(members().scalars ?? {}),
    has: (sort, name) =>
      Object.hasOwn((sort === "scalar" ? members().scalars : members().objects) ?? {}, name),
    get: (name) => member(members().scalars, name).get(live(target)),
    set: (name, value) => {
      const { set } = member(members().scalars, name);
      if (set === undefined) throw new HostError("AccessDenied", `${kind}.${name} is read-only.`);
      set(live(target), value);
    },
    object: (name) => member(members().objects, name)(live(target)),
    call: (name, args) => member(members().methods, name)(live(target), ...args),
    items: () => members().items?.(live(target)) ?? [],
    item: (key) => {
      const { item } = members();
      if (item === undefined) throw new HostError("ApiNotFound", `${kind} has no getItem.`);
      return item(live(target), key);
    },
  });
}

/** Whether a method's answer is an object rather than a plain value. */
export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "scalarNames" in value;
}
