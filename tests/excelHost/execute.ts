import { HostError, InjectedError } from "./errors";
import { isHostObject, type HostObject } from "./hostObject";
import { answerQuery, identity } from "./query";
import {
  ActionType,
  PathType,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type ErrorBody,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from "./wire";

/** Objects that the client holds on to across requests (ranges), by the ids they were given. */
export type References = Map<string, HostObject>;

/** A refusal that a test asks for after so many actions of a request are done. */
export interface Interruption {
  readonly afterActions: number;
  readonly error: InjectedError;
}

/** Does one request, action by action, and stops at the first refusal: what is done by then stays done. */
export function execute(
  request: RequestBody,
  root: HostObject,
  references: References,
  interruption: Interruption | null = null,
): ResponseBody {
  const run = new Run(request.ObjectPaths, root, references);
  const results: ActionResult[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (interruption?.afterActions === index) throw interruption.error;
      results.push({ ActionId: action.Id, Value: run.perform(action) });
    } catch (error) {
      return { Results: results, Error: errorBody(error, action.Name, index) };
    }
  }
  if (interruption !== null)
    return {
      Results: results,
      Error: errorBody(interruption.error, "", Math.max(0, request.Actions.length - 1)),
    };
  return { Results: results };
}

/** How an error is told to the client; an error that is not Excel's is one of the host itself, and says so. */
export function errorBody(error: unknown, location: string, index: number): ErrorBody {
  const known = error instanceof HostError || error instanceof InjectedError;
  const code = known ? error.code : "GeneralException";
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    Code: code,
    Message: known ? error.message : `The Excel host of the tests failed: ${text}`,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: code === "ItemNotFound" || code === "ApiNotFound" ? 404 : 400,
  };
}

class Run {
  /** Each path is followed once: a method path such as `worksheets.add()` must not act twice. */
  private readonly objects = new Map<number, HostObject | null>();
  private readonly kept = new Map<number, string>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPath>>,
    private readonly root: HostObject,
    private readonly references: References,
  ) {}

  perform(action: Action): unknown {
    if (action.ActionType === ActionType.trace) return null;
    const object = this.follow(action.ObjectPathId);
    if (object === null) return null;
    switch (action.ActionType) {
      case ActionType.instantiate:
        return identity(object, this.kept.get(action.ObjectPathId));
      case ActionType.query:
        return {
          ...answerQuery(object, action.QueryInfo ?? {}),
          ...identity(object, this.kept.get(action.ObjectPathId)),
        };
      case ActionType.setProperty:
        object.set(action.Name, this.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      case ActionType.method:
        return this.call(object, action);
      default:
        throw new HostError(
          "ApiNotFound",
          `The host does not know actions of type ${String(action.ActionType)}.`,
        );
    }
  }

  private call(object: HostObject, action: Action): unknown {
    const args = this.argumentsOf(action.ArgumentInfo);
    if (action.Name === "_KeepReference") {
      const id = `ref-${String(this.references.size + 1)}`;
      this.references.set(id, object);
      this.kept.set(action.ObjectPathId, id);
      return null;
    }
    if (action.Name === "_RemoveReference") {
      // Kept as a dead entry, so that ids stay unique and a late use fails as it does in Excel.
      this.references.set(String(args[0]), removed);
      return null;
    }
    const value = object.call(action.Name, args);
    return isHostObject(value) ? identity(value, undefined) : (value ?? null);
  }

  /** The object at the end of a path; `null` is the null object, whose members are null in turn. */
  private follow(pathId: number): HostObject | null {
    const known = this.objects.get(pathId);
    if (known !== undefined) return known;
    const path = this.paths[String(pathId)];
    if (path === undefined) throw new HostError("GeneralException", `Unknown object path ${String(pathId)}.`);
    const object = this.step(path);
    this.objects.set(pathId, object);
    return object;
  }

  private step(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === PathType.root) return this.root;
    if (path.ObjectPathType === PathType.nullObject) return null;
    if (path.ObjectPathType === PathType.reference) return this.reference(path.Name);
    if (path.ParentObjectPathId === undefined)
      throw new HostError("ApiNotFound", `The host has no service ${path.Name}.`);
    const parent = this.follow(path.ParentObjectPathId);
    if (parent === null) return null;
    const args = this.argumentsOf(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case PathType.property:
        return parent.object(path.Name);
      case PathType.indexer:
        return parent.item(args[0]);
      case PathType.method: {
        const value = parent.call(path.Name, args);
        return isHostObject(value) ? value : null;
      }
      default:
        throw new HostError(
          "ApiNotFound",
          `The host does not know paths of type ${String(path.ObjectPathType)}.`,
        );
    }
  }

  private reference(id: string): HostObject {
    const object = this.references.get(id);
    if (object === undefined || object === removed)
      throw new HostError("InvalidReference", `The object ${id} is no longer kept.`);
    return object;
  }

  /** The arguments, with the objects that the client sent as path ids. */
  private argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    const args = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds;
    if (ids === undefined) return args;
    return args.map((arg, index) => {
      const id = ids[index];
      return typeof id === "number" && id > 0 ? this.follow(id) : arg;
    });
  }
}

const removed: HostObject = Object.freeze({}) as HostObject;
