import { HostError } from "../errors";
import type { HostObject } from "../hostObject";
import type { Area } from "../model/area";

/** The areas behind range objects, for methods that take a range. */
const areas = new WeakMap<HostObject, readonly Area[]>();

/** Notes which cells an object stands for. */
export function standsFor(object: HostObject, cells: readonly Area[]): HostObject {
  areas.set(object, cells);
  return object;
}

/** The areas of an argument that must be a Range or RangeAreas object; `null` if it is neither. */
export function areasOf(value: unknown): readonly Area[] | null {
  return typeof value === "object" && value !== null ? (areas.get(value as HostObject) ?? null) : null;
}

/** The area of an argument that must be a Range object. */
export function areaOf(value: unknown): Area {
  const [area, ...others] = areasOf(value) ?? [];
  if (area === undefined || others.length > 0) throw new HostError("InvalidArgument", "A range is expected.");
  return area;
}

/** Refuses cells of a sheet that was deleted meanwhile. */
export function checkAlive({ sheet }: Area): void {
  if (sheet.deleted)
    throw new HostError("InvalidReference", `The worksheet «${sheet.name}» of this range was deleted.`);
}
