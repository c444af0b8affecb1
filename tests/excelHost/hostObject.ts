/** Excel's own error codes that the host gives. */
export type ErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound";

/** A refusal of Excel; it reaches the add-in as an OfficeExtension.Error with this code. */
export class HostError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** A scalar property: how it is read, and how it is written unless it is read-only. */
export interface Scalar<T> {
  readonly get: (target: T) => unknown;
  readonly set?: (target: T, value: unknown) => void;
}

/** What the API shows of one kind of object; all names in PascalCase, as on the wire. */
export interface Members<T> {
  /** For objects that have a lasting identity; the client then reaches them by it. */
  readonly id?: (target: T) => string;
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
  readonly id: string | null;
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

/** Makes a kind of object; the result turns a piece of the model into what the API shows of it. */
export function defineKind<T>(kind: string, members: Members<T>): (target: T) => HostObject {
  const { scalars = {}, objects = {}, methods = {} } = members;

  function member<M>(table: Readonly<Record<string, M>>, name: string): M {
    const found = Object.hasOwn(table, name) ? table[name] : undefined;
    if (found === undefined) throw new HostError("ApiNotFound", `The host's ${kind} has no ${name}.`);
    return found;
  }

  return (target) => ({
    id: members.id?.(target) ?? null,
    isCollection: members.items !== undefined,
    scalarNames: Object.keys(scalars),
    has: (sort, name) => Object.hasOwn(sort === "scalar" ? scalars : objects, name),
    get: (name) => member(scalars, name).get(target),
    set: (name, value) => {
      const { set } = member(scalars, name);
      if (set === undefined) throw new HostError("AccessDenied", `${kind}.${name} is read-only.`);
      set(target, value);
    },
    object: (name) => member(objects, name)(target),
    call: (name, args) => member(methods, name)(target, ...args),
    items: () => members.items?.(target) ?? [],
    item: (key) => {
      if (members.item === undefined) throw new HostError("ApiNotFound", `${kind} has no getItem.`);
      return members.item(target, key);
    },
  });
}

/** Whether a method's answer is an object rather than a plain value. */
export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "scalarNames" in value;
}

/** An argument that must be text. */
export function textArgument(value: unknown): string {
  if (typeof value !== "string" || value === "")
    throw new HostError("InvalidArgument", `Text is expected, not ${JSON.stringify(value)}.`);
  return value;
}

/** An argument that must be a whole number, at least `minimum`. */
export function wholeArgument(value: unknown, minimum = 0): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < minimum)
    throw new HostError("InvalidArgument", `A whole number ≥ ${String(minimum)} is expected.`);
  return value;
}
