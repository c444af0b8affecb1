import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { PAGE_LENGTH, type Page } from "../session/listPage";
import type { ListName } from "../session/state";
import { strings } from "../strings";
import { useSession } from "../useSession";
import { useCommonStyles } from "./paneStyles";

interface Props<T> {
  readonly page: Page<T>;
  /** The list's name, with which more of it is requested. */
  readonly list: ListName;
  /** The index of the source sheet whose list it is. */
  readonly source?: number;
  readonly label: string;
  /** Together with its position, identifies an item within the list. */
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
}

/** A list that shows its first lines, and more on request: a register may have 100,000. */
export function PagedList<T>({ page, list, source = 0, label, keyOf, children }: Props<T>) {
  const { session } = useSession();
  const common = useCommonStyles();
  const rest = page.total - page.shown.length;
  return (
    <>
      <ul className={common.list} aria-label={label}>
        {page.shown.map((item, index) => (
          <li key={`${String(index)} ${keyOf(item)}`}>{children(item)}</li>
        ))}
      </ul>
      {rest > 0 && (
        <Button
          size="small"
          onClick={() => {
            session.showMore(list, source);
          }}
        >
          {strings.more(Math.min(PAGE_LENGTH, rest))}
        </Button>
      )}
    </>
  );
}
