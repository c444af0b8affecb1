import { HostError } from "./errors";
import type { HostObject } from "./hostObject";
import type { QueryInfo } from "./wire";

/** What is selected of an object: `null` for all its scalar properties, else names with what is selected beneath. */
type Selection = Map<string, Selection | null>;

const upperFirst = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** `format/fill/color` → Format → Fill → Color. */
function select(paths: readonly string[]): Selection {
  const selection: Selection = new Map();
  for (const path of paths) {
    let level = selection;
    const names = path.split(/[/.]/).map((name) => upperFirst(name.trim()));
    for (const [index, name] of names.entries()) {
      if (index === names.length - 1) {
        if (!level.has(name)) level.set(name, null);
        continue;
      }
      const beneath: Selection = level.get(name) ?? new Map<string, Selection | null>();
      level.set(name, beneath);
      level = beneath;
    }
  }
  return selection;
}

/** The identity of an object, by which the client finds it again. */
export function identity(object: HostObject, referenceId: string | undefined): Record<string, unknown> {
  return {
    ...(object.id !== null && { Id: object.id }),
    ...(referenceId !== undefined && { _ReferenceId: referenceId }),
  };
}

function readOne(object: HostObject, selection: Selection | null): Record<string, unknown> {
  const answer = identity(object, undefined);
  const wanted = selection ?? new Map(object.scalarNames.map((name) => [name, null]));
  for (const [name, beneath] of wanted) {
    if (name === "*") for (const scalar of object.scalarNames) answer[scalar] = object.get(scalar);
    else if (object.has("object", name)) answer[name] = read(object.object(name), beneath);
    else answer[name] = object.get(name);
  }
  return answer;
}

/** `sheets.load("items/name")` and `sheets.load("name")` are the same; scalars of the collection itself come first. */
function readCollection(collection: HostObject, selection: Selection | null, query: QueryInfo): unknown {
  const own: Record<string, unknown> = {};
  let ofItems: Selection | null = selection === null ? null : new Map<string, Selection | null>();
  for (const [name, beneath] of selection ?? []) {
    if (name === "Items") ofItems = beneath;
    else if (collection.has("scalar", name)) own[name] = collection.get(name);
    else ofItems?.set(name, beneath);
  }
  const skip = query.Skip ?? 0;
  const items = collection.items().slice(skip, query.Top === undefined ? undefined : skip + query.Top);
  return { ...own, _Items: items.map((item) => readOne(item, ofItems)) };
}

function read(object: HostObject, selection: Selection | null, query: QueryInfo = {}): unknown {
  return object.isCollection ? readCollection(object, selection, query) : readOne(object, selection);
}

/** Answers a `load`. */
export function answerQuery(object: HostObject, query: QueryInfo): Record<string, unknown> {
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])];
  if (paths.some((path) => path.trim() === ""))
    throw new HostError("InvalidArgument", "An empty property name.");
  return read(object, paths.length === 0 ? null : select(paths), query) as Record<string, unknown>;
}
