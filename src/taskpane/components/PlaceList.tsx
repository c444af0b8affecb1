import { Badge, Link, Text } from "@fluentui/react-components";
import type { Severity } from "../../domain/problem";
import { strings } from "../strings";
import { PagedList } from "./PagedList";
import { useCommonStyles } from "./styles";

/** Something to say of a place in the workbook. */
export interface PlaceNote {
  readonly severity: Severity;
  readonly message: string;
  /** What the link says: «Лист1, D12». */
  readonly place: string;
  /** Shows the place; `null` where there is none. */
  readonly goTo: (() => void) | null;
}

const COLORS = { error: "danger", warning: "warning", info: "informative" } as const;

/** Notes on places, each with the way there. */
export function PlaceList({
  notes,
  label,
}: {
  readonly notes: readonly PlaceNote[];
  readonly label: string;
}) {
  const common = useCommonStyles();
  return (
    <PagedList items={notes} label={label} keyOf={({ place }, index) => `${String(index)} ${place}`}>
      {({ severity, message, place, goTo }) => (
        <div className={common.card}>
          <div className={common.row}>
            <Badge appearance="tint" color={COLORS[severity]}>
              {strings.severity[severity]}
            </Badge>
            {goTo === null ? (
              <Text size={200}>{place}</Text>
            ) : (
              <Link as="button" onClick={goTo}>
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
