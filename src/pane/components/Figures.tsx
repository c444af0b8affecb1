import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** A figure and what it counts. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  /** Leads to what is counted: the name is a button then. */
  readonly onOpen?: () => void;
  /** Before the name: a swatch. */
  readonly mark?: ReactNode;
}

const useStyles = makeStyles({
  list: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  line: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
  name: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  value: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

/** Names with their figures, right-aligned so that they compare at a glance. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {figures.map(({ name, value, mark, onOpen }) => (
        <div key={name} className={styles.line}>
          <dt className={styles.name}>
            {mark}
            {onOpen === undefined ? (
              <Text>{name}</Text>
            ) : (
              <Link as="button" onClick={onOpen}>
                {name}
              </Link>
            )}
          </dt>
          <dd className={styles.value}>
            <Text weight="semibold">{value}</Text>
          </dd>
        </div>
      ))}
    </dl>
  );
}
