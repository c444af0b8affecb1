import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { strings } from "../strings";
import { useCommonStyles } from "./styles";

/** So many lines are shown at first, and so many more on request: a register may have 100,000. */
const PAGE = 25;

interface Props<T> {
  readonly items: readonly T[];
  readonly label: string;
  /** Must tell an item from the others of the list. */
  readonly keyOf: (item: T, index: number) => string;
  readonly children: (item: T) => ReactNode;
}

/** A list that shows its first lines and more of them on request. Give it a `key` to begin anew. */
export function PagedList<T>({ items, label, keyOf, children }: Props<T>) {
  const common = useCommonStyles();
  const [shown, setShown] = useState(PAGE);
  const rest = items.length - shown;
  return (
    <>
      <ul className={common.list} aria-label={label}>
        {items.slice(0, shown).map((item, index) => (
          <li key={keyOf(item, index)}>{children(item)}</li>
        ))}
      </ul>
      {rest > 0 && (
        <Button
          size="small"
          onClick={() => {
            setShown(shown + PAGE);
          }}
        >
          {strings.more(Math.min(PAGE, rest))}
        </Button>
      )}
    </>
  );
}
