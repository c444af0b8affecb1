import { Text } from "@fluentui/react-components";
import { useCommonStyles } from "../../components/paneStyles";
import { strings } from "../../strings";
import { useSession } from "../../useSession";
import { Debtor } from "./Debtor";
import { LastMark } from "./LastMark";
import { MarkTicked } from "./MarkTicked";
import { WorkFilters } from "./WorkFilters";
import { WorkRows } from "./WorkRows";

/** «Работа»: all debts of the register; those that are picked are marked together, and a debtor is looked at whole. */
export function WorkScreen() {
  const { state } = useSession();
  const common = useCommonStyles();
  const { work } = state;
  if (work === null) return <Text as="p">{strings.work.none}</Text>;
  if (work.open !== null) return <Debtor debtor={work.open} />;
  return (
    <div className={common.stack}>
      <WorkFilters work={work} />
      <LastMark work={work} />
      <WorkRows work={work} />
      <MarkTicked ticked={work.ticked} />
    </div>
  );
}
