import { SearchBox, Text } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import { countDeadlines, deadlineList, filterDeadlines, type DeadlineFilter } from "../../../app/deadlines";
import { lineId } from "../../../app/lineId";
import { URGENCIES, URGENCY_WORDS } from "../../../assessment";
import { PagedList } from "../../components/PagedList";
import { useCommonStyles } from "../../components/styles";
import type { Register } from "../../session/state";
import { strings } from "../../strings";
import { useSession } from "../../useSession";
import { Choice } from "./Choice";
import { DebtCard } from "./DebtCard";
import { ReportingCalendar } from "./ReportingCalendar";

const NEEDS = ["claim", "lawsuit", "other"] as const;
const NO_FILTER: DeadlineFilter = { need: null, urgency: null, search: "" };

/** «Сроки»: who needs a claim or a lawsuit and by when, why, and what was done; then the reporting calendar. */
export function DeadlinesScreen() {
  const { state } = useSession();
  const common = useCommonStyles();
  const { register } = state;
  if (register === null) return <Text as="p">{strings.deadlines.none}</Text>;
  return (
    <div className={common.stack}>
      <DeadlineList register={register} />
      <ReportingCalendar asOf={register.asOf} organisation={register.organisation} />
    </div>
  );
}

function DeadlineList({ register }: { readonly register: Register }) {
  const common = useCommonStyles();
  const texts = strings.deadlines;
  const [filter, setFilter] = useState(NO_FILTER);
  const list = useMemo(() => deadlineList(register.entries), [register.entries]);
  const counts = useMemo(() => countDeadlines(list), [list]);
  const late = useDeferredValue(filter);
  const found = useMemo(() => filterDeadlines(list, late), [list, late]);
  if (list.length === 0) return <Text as="p">{texts.nothingDue}</Text>;
  return (
    <div className={common.tight}>
      <Choice
        label={texts.need}
        value={filter.need}
        options={NEEDS.map((need) => ({ value: need, name: texts.needs[need], count: counts.need[need] }))}
        onChoose={(need) => {
          setFilter({ ...filter, need });
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
          setFilter({ ...filter, urgency });
        }}
      />
      <SearchBox
        className={common.wide}
        aria-label={texts.search}
        placeholder={texts.searchPlaceholder}
        value={filter.search}
        onChange={(_event, { value }) => {
          setFilter({ ...filter, search: value });
        }}
      />
      <Text size={200} role="status">
        {texts.found(found.length)}
      </Text>
      <PagedList
        key={`${String(late.need)} ${String(late.urgency)} ${late.search}`}
        items={found}
        label={strings.tabs.deadlines}
        keyOf={(entry, index) => `${lineId(entry)} ${String(index)}`}
      >
        {(entry) => <DebtCard entry={entry} />}
      </PagedList>
    </div>
  );
}
