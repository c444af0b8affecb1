import { Button, Checkbox, Text } from "@fluentui/react-components";
import { PagedList } from "../../components/PagedList";
import { Section } from "../../components/Section";
import { TypedSearch } from "../../components/TypedSearch";
import { useCommonStyles } from "../../components/paneStyles";
import type { PaperCard, Papers } from "../../session/papers/papersState";
import { strings } from "../../strings";
import { useSession } from "../../useSession";

/** The debts that the paper applies to: ticked or not, why not, and what is missing. */
export function ProposedDebts({ papers: { list, all, ticked, search } }: { readonly papers: Papers }) {
  const { session } = useSession();
  const common = useCommonStyles();
  const texts = strings.papers;
  if (all === 0) return <Text as="p">{texts.nothing}</Text>;
  const tickFound = (on: boolean) => () => void session.papers({ type: "tick-found", on });
  return (
    <Section title={texts.list}>
      <TypedSearch
        text={search}
        label={texts.search}
        placeholder={texts.searchPlaceholder}
        onSearch={(text) => void session.papers({ type: "search", text })}
      />
      <Text size={200} role="status">
        {[texts.found(list.total, all), texts.ticked(ticked.debts, ticked.total)].join(". ")}
      </Text>
      <div className={common.row}>
        <Button size="small" onClick={tickFound(true)}>
          {texts.tickFound}
        </Button>
        <Button size="small" onClick={tickFound(false)}>
          {texts.untickFound}
        </Button>
      </div>
      <PagedList page={list} list="papers" label={texts.list} keyOf={({ line }) => line}>
        {(debt) => <Proposed debt={debt} />}
      </PagedList>
    </Section>
  );
}

function Proposed({ debt }: { readonly debt: PaperCard }) {
  const { session } = useSession();
  const common = useCommonStyles();
  const texts = strings.papers;
  const { line, ticked, barred, reason, missing, basis } = debt;
  return (
    <div className={common.card}>
      <Checkbox
        label={texts.tick(debt.name ?? texts.unnamed, debt.total)}
        checked={ticked}
        disabled={barred}
        onChange={() => void session.papers({ type: "tick", line, on: !ticked })}
      />
      {basis !== null && (
        <Text size={200} className={common.break}>
          {basis}
        </Text>
      )}
      {reason !== null && (
        <Text size={200} className={common.break}>
          {barred ? texts.barred(reason) : texts.reason(reason)}
        </Text>
      )}
      {missing.length > 0 && (
        <Text size={200} className={common.break}>
          {texts.missing(missing)}
        </Text>
      )}
    </div>
  );
}
