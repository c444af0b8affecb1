import { Text } from "@fluentui/react-components";
import { URGENCIES } from "../../../assessment/types";
import { URGENCY_WORDS } from "../../../assessment/words";
import { PagedList } from "../../components/PagedList";
import { TypedSearch } from "../../components/TypedSearch";
import { useCommonStyles } from "../../components/styles";
import type { Deadlines } from "../../session/state";
import { strings } from "../../strings";
import { useSession } from "../../useSession";
import { Choice } from "./Choice";
import { DebtDue } from "./DebtDue";
import { ReportingDates } from "./ReportingDates";

const NEEDS = ["claim", "lawsuit", "other"] as const;

/** «Сроки»: who needs a claim or a lawsuit and by when, why, and what was done; then the reporting calendar. */
export function DeadlinesScreen() {
  const { state } = useSession();
  const common = useCommonStyles();
  const { deadlines, calendar } = state;
  if (deadlines === null || calendar === null) return <Text as="p">{strings.deadlines.none}</Text>;
  return (
    <div className={common.stack}>
      {deadlines.due === 0 ? (
        <Text as="p">{strings.deadlines.nothingDue}</Text>
      ) : (
        <DeadlineList deadlines={deadlines} />
      )}
      <ReportingDates calendar={calendar} />
    </div>
  );
}

function DeadlineList({ deadlines: { filter, counts, found } }: { readonly deadlines: Deadlines }) {
  const { session } = useSession();
  const common = useCommonStyles();
  const texts = strings.deadlines;
  return (
    <div className={common.tight}>
      <Choice
        label={texts.need}
        value={filter.need}
        options={NEEDS.map((need) => ({ value: need, name: texts.needs[need], count: counts.need[need] }))}
        onChoose={(need) => {
          session.filterDeadlines({ need });
        }}
      />
      <Choice
        label={texts.urgency}
        value={filter.urgency}
        options={URGENCIES.map((urgency) => ({
          value: urgency,
          name: URGENCY_WORDS[urgency],
          count: counts.urgency[urgency],
        }))}
        onChoose={(urgency) => {
          session.filterDeadlines({ urgency });
        }}
      />
      <TypedSearch
        text={filter.search}
        label={texts.search}
        placeholder={texts.searchPlaceholder}
        onSearch={(search) => {
          session.filterDeadlines({ search });
        }}
      />
      <Text size={200} role="status">
        {texts.found(found.total)}
      </Text>
      <PagedList page={found} list="deadlines" label={strings.tabs.deadlines} keyOf={({ line }) => line}>
        {(debt) => <DebtDue debt={debt} />}
      </PagedList>
    </div>
  );
}
