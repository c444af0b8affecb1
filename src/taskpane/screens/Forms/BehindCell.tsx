import { Link, Text } from "@fluentui/react-components";
import { lineId } from "../../../app/lineId";
import { formatMoney } from "../../../domain/money";
import { PagedList } from "../../components/PagedList";
import { Section } from "../../components/Section";
import { useCommonStyles } from "../../components/styles";
import { strings } from "../../strings";
import { useSession } from "../../useSession";

/** «Показать строки»: the debts behind the selected figure of a form, each with the way to its line. */
export function BehindCell() {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const texts = strings.forms;
  const { behind } = state;
  return (
    <Section title={texts.behindTitle}>
      {behind === null ? (
        <Text>{texts.behindHint}</Text>
      ) : (
        <>
          <Text weight="semibold">
            {texts.behind(`${behind.place.sheet}, ${behind.place.address}`, behind.rows.length)}
          </Text>
          {behind.rows.length === 0 && <Text>{texts.behindNone}</Text>}
          <PagedList
            key={`${behind.place.sheet} ${behind.place.address}`}
            items={behind.rows}
            label={texts.behindTitle}
            keyOf={(entry, index) => `${lineId(entry)} ${String(index)}`}
          >
            {(entry) => (
              <div className={common.card}>
                <Link as="button" disabled={state.task !== null} onClick={() => void session.goToLine(entry)}>
                  {entry.debt.debtorName ?? entry.debt.inn ?? strings.deadlines.unnamed}
                </Link>
                <Text size={200}>
                  {[strings.deadlines.sum(formatMoney(entry.assessment.total)), entry.debt.basis]
                    .filter((text) => text !== null)
                    .join(" · ")}
                </Text>
              </div>
            )}
          </PagedList>
        </>
      )}
    </Section>
  );
}
