import { Badge, Text } from "@fluentui/react-components";
import type { Page } from "../session/listPage";
import type { ControlNote, ListName } from "../session/state";
import { strings } from "../strings";
import { PagedList } from "./PagedList";
import { useCommonStyles } from "./paneStyles";

interface Props {
  readonly controls: Page<ControlNote>;
  readonly list: ListName;
  readonly source?: number;
  readonly label: string;
}

/** Checks with their verdicts and, if one failed, what to do. */
export function ControlList({ controls, ...list }: Props) {
  const common = useCommonStyles();
  return (
    <PagedList page={controls} keyOf={({ name }) => name} {...list}>
      {({ name, expected, actual, ok, verdict, advice }) => (
        <div className={common.card}>
          <div className={common.row}>
            <Badge appearance="tint" color={COLORS[ok ? (verdict ?? "holds") : "fails"]}>
              {ok ? strings.controls.verdicts[verdict ?? "holds"] : strings.controls.failed}
            </Badge>
            {ok && <Text size={200}>{figure(actual)}</Text>}
          </div>
          <Text className={common.break}>{name}</Text>
          {!ok && <Text size={200}>{strings.controls.figures(figure(expected), figure(actual))}</Text>}
          {advice !== null && <Text size={200}>{advice}</Text>}
        </div>
      )}
    </PagedList>
  );
}

const COLORS = {
  fails: "danger",
  holds: "success",
  rounding: "brand",
  notice: "informative",
  unchecked: "warning",
} as const;

const figure = (value: string | null): string => value ?? strings.controls.unknown;
