import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { PAGE_LENGTH, type Page } from "../session/page";
import type { ListName } from "../session/state";
import { strings } from "../strings";
import { useSession } from "../useSession";
import { useCommonStyles } from "./styles";

interface Props<T> {
  readonly page: Page<T>;
  /** The list's name, by which more of it is asked for. */
  readonly list: ListName;
  /** The index of the source sheet whose list it is. */
  readonly source?: number;
  readonly label: string;
  /** Tells an item from the others of the list, together with its place. */
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
}

/** A list that shows its first lines and more of them on request: a register may have 100,000. */
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
