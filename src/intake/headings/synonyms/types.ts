import type { FieldKey } from "../../../domain/fields";

/** Headings that mean a field, besides the register's own one. */
export type Synonyms = Readonly<Partial<Record<FieldKey, readonly string[]>>>;
