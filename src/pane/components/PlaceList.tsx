import { Badge, Link, Text } from "@fluentui/react-components";
import type { Page } from "../session/listPage";
import type { ListName, Note } from "../session/state";
import { strings } from "../strings";
import { useSession } from "../useSession";
import { PagedList } from "./PagedList";
import { useCommonStyles } from "./paneStyles";

interface Props {
  readonly notes: Page<Note>;
  readonly list: ListName;
  readonly source?: number;
  readonly label: string;
}

const COLORS = { error: "danger", warning: "warning", info: "informative" } as const;

/** Notes on places, each with a link to it if it is a cell of the user's own sheets. */
export function PlaceList({ notes, ...list }: Props) {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const sheets = new Set(state.sheets);
  return (
    <PagedList page={notes} keyOf={({ place }) => place} {...list}>
      {({ severity, message, place, cell }) => (
        <div className={common.card}>
          <div className={common.row}>
            <Badge appearance="tint" color={COLORS[severity]}>
              {strings.severity[severity]}
            </Badge>
            {cell === null || !sheets.has(cell.sheet) ? (
              <Text size={200}>{place}</Text>
            ) : (
              <Link as="button" onClick={() => void session.goToCell(cell)}>
                {place}
              </Link>
            )}
          </div>
          <Text className={common.break}>{message}</Text>
        </div>
      )}
    </PagedList>
  );
}
