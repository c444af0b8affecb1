import type { FieldKey } from "../../domain/fields";
import type { RegisterColumn } from "./registerColumns";

/**
 * The columns with what people typed into them and cannot be read, in cells that would otherwise be blank: the next
 * build asks for a correction again (docs/periods.md §3).
 */
export function withUnreadable(
  columns: readonly RegisterColumn[],
  unreadable: ReadonlyMap<FieldKey, ReadonlyMap<number, string>> = new Map(),
): readonly RegisterColumn[] {
  if (unreadable.size === 0) return columns;
  return columns.map((column) => {
    const texts = unreadable.get(column.key as FieldKey);
    if (texts === undefined) return column;
    return { ...column, value: (entry, index) => column.value(entry, index) ?? texts.get(index) ?? null };
  });
}
