import { Badge, Text } from "@fluentui/react-components";
import { formatMoney, isMoney } from "../../domain/money";
import type { Control } from "../../domain/problem";
import { strings } from "../strings";
import { PagedList } from "./PagedList";
import { useCommonStyles } from "./styles";

/** Checks with their verdicts; those that failed come first, with what to do. */
export function ControlList({
  controls,
  label,
}: {
  readonly controls: readonly Control[];
  readonly label: string;
}) {
  const common = useCommonStyles();
  const sorted = [...controls.filter(({ ok }) => !ok), ...controls.filter(({ ok }) => ok)];
  return (
    <PagedList items={sorted} label={label} keyOf={({ name }, index) => `${String(index)} ${name}`}>
      {({ name, expected, actual, ok, advice }) => (
        <div className={common.card}>
          <div className={common.row}>
            <Badge appearance="tint" color={ok ? "success" : "danger"}>
              {ok ? strings.controls.ok : strings.controls.failed}
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

function figure(value: Control["expected"]): string {
  if (value === null) return strings.controls.unknown;
  return isMoney(value) ? formatMoney(value) : value;
}
