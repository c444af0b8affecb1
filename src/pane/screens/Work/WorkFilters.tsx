import { Button, Field, makeStyles, Text, ToggleButton, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { WORK_GROUPS, type WorkGroup } from "../../../app/workGroups";
import { ALL_WORK, WORK_ORDERS } from "../../../app/workList";
import { STAGES, URGENCIES } from "../../../assessment/types";
import { STAGE_WORDS, URGENCY_WORDS } from "../../../assessment/assessmentWords";
import { formatDay } from "../../../domain/day";
import { BOARD } from "../../boardStrings";
import { Fold } from "../../components/Fold";
import { Picker } from "../../components/Picker";
import { TypedSearch } from "../../components/TypedSearch";
import { useCommonStyles } from "../../components/paneStyles";
import type { Work } from "../../session/work/workState";
import { strings } from "../../strings";
import { usePaneSession, useSession } from "../../useSession";

const useStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(140px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
});

const EVERY = "";

/** What the work list is narrowed to, and what that comes to. */
export function WorkFilters({ work: { all, filter, order, choices, found } }: { readonly work: Work }) {
  const { session } = useSession();
  const common = useCommonStyles();
  const styles = useStyles();
  const texts = strings.work;
  const narrow = (change: Partial<Work["filter"]>): void => void session.work({ type: "filter", change });
  const isNarrowed = JSON.stringify(filter) !== JSON.stringify(ALL_WORK);
  const foundText =
    filter.figure !== null && found.debts > 0
      ? BOARD.figureFound(found.debts, found.total, found.thousands)
      : texts.found(found.debts, found.total);
  const needs = texts.needs(found.claims, found.lawsuits);
  return (
    <div className={common.tight}>
      <TypedSearch
        key={isNarrowed ? "narrowed" : "all"}
        text={filter.search}
        label={texts.search}
        placeholder={texts.searchPlaceholder}
        onSearch={(search) => {
          narrow({ search });
        }}
      />
      <div className={styles.pair}>
        <Field label={texts.stage} size="small">
          <Picker
            size="small"
            value={filter.stage ?? EVERY}
            onChange={(_event, { value }) => {
              narrow({ stage: value === "due" ? "due" : (STAGES.find((stage) => stage === value) ?? null) });
            }}
          >
            <option value={EVERY}>{texts.option(texts.allStages, all)}</option>
            <option value="due">{texts.option(texts.due, choices.due)}</option>
            {[...choices.stage].reverse().map(({ value, count }) => (
              <option key={value} value={value}>
                {texts.option(STAGE_WORDS[value], count)}
              </option>
            ))}
          </Picker>
        </Field>
        <Field label={texts.urgency} size="small">
          <Picker
            size="small"
            value={filter.urgency ?? EVERY}
            onChange={(_event, { value }) => {
              narrow({ urgency: URGENCIES.find((urgency) => urgency === value) ?? null });
            }}
          >
            <option value={EVERY}>{texts.anyUrgency}</option>
            {choices.urgency.map(({ value, count }) => (
              <option key={value} value={value}>
                {texts.option(URGENCY_WORDS[value], count)}
              </option>
            ))}
          </Picker>
        </Field>
      </div>
      <div className={common.row}>
        <ToggleButton
          size="small"
          checked={filter.week}
          disabled={choices.week === 0 && !filter.week}
          onClick={() => {
            narrow({ week: !filter.week });
          }}
        >
          {texts.week(choices.week)}
        </ToggleButton>
        {(choices.expired > 0 || filter.expired) && (
          <ToggleButton
            size="small"
            checked={filter.expired}
            onClick={() => {
              narrow({ expired: !filter.expired });
            }}
          >
            {texts.expired(choices.expired)}
          </ToggleButton>
        )}
        {filter.day !== null && (
          <ToggleButton
            size="small"
            checked
            onClick={() => {
              narrow({ day: null });
            }}
          >
            {texts.day(formatDay(filter.day))}
          </ToggleButton>
        )}
        {filter.figure !== null && (
          <ToggleButton
            size="small"
            checked
            onClick={() => {
              narrow({ figure: null });
            }}
          >
            {BOARD.figure(filter.figure.name)}
          </ToggleButton>
        )}
        {isNarrowed && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              narrow(ALL_WORK);
            }}
          >
            {texts.reset}
          </Button>
        )}
      </div>
      <Fold title={texts.more}>
        <div className={styles.pair}>
          <Field label={texts.order} size="small">
            <Picker
              size="small"
              value={order}
              onChange={(_event, { value }) => {
                const chosen = WORK_ORDERS.find((one) => one === value);
                if (chosen !== undefined) void session.work({ type: "sort", order: chosen });
              }}
            >
              {WORK_ORDERS.map((one) => (
                <option key={one} value={one}>
                  {texts.orders[one]}
                </option>
              ))}
            </Picker>
          </Field>
          {WORK_GROUPS.filter((group) => choices[group].length > 0).map((group) => (
            <GroupFilter key={group} group={group} chosen={filter[group]} choices={choices[group]} />
          ))}
        </div>
      </Fold>
      <Text size={200} role="status">
        {[foundText, needs].filter((text) => text !== "").join("; ")}
      </Text>
    </div>
  );
}

interface GroupProps {
  readonly group: WorkGroup;
  readonly chosen: string | null;
  readonly choices: Work["choices"][WorkGroup];
}

/**
 * Drawn anew only where there is something else to choose: there may be hundreds of units, and the session's state
 * changes with every tick.
 */
const GroupFilter = memo(
  GroupPicker,
  (before, after) =>
    before.group === after.group &&
    before.chosen === after.chosen &&
    before.choices.length === after.choices.length &&
    before.choices.every(({ value, count }, index) => {
      const now = after.choices[index];
      return now?.value === value && now.count === count;
    }),
);

function GroupPicker({ group, chosen, choices }: GroupProps) {
  const session = usePaneSession();
  const texts = strings.work;
  return (
    <Field label={texts.groups[group]} size="small">
      <Picker
        size="small"
        value={chosen ?? EVERY}
        onChange={(_event, { value }) => {
          const change = { [group]: value === EVERY ? null : value };
          void session.work({ type: "filter", change });
        }}
      >
        <option value={EVERY}>{texts.anyGroup}</option>
        {choices.map(({ value, count }) => (
          <option key={value} value={value}>
            {texts.option(value, count)}
          </option>
        ))}
      </Picker>
    </Field>
  );
}
