import { Link, Text } from "@fluentui/react-components";
import { PagedList } from "../../components/PagedList";
import { Section } from "../../components/Section";
import { useCommonStyles } from "../../components/paneStyles";
import { strings } from "../../strings";
import { useSession } from "../../useSession";

/** «Показать строки»: the debts behind the selected figure of a form, each with a link to its line. */
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
            {texts.behind(`${behind.place.sheet}, ${behind.place.address}`, behind.debts.total)}
          </Text>
          {behind.debts.total === 0 && <Text>{texts.behindNone}</Text>}
          <PagedList page={behind.debts} list="behind" label={texts.behindTitle} keyOf={({ line }) => line}>
            {({ line, name, total, basis }) => (
              <div className={common.card}>
                <Link as="button" disabled={state.task !== null} onClick={() => void session.goToLine(line)}>
                  {name ?? strings.deadlines.unnamed}
                </Link>
                <Text size={200}>
                  {[strings.deadlines.sum(total), basis].filter((text) => text !== null).join(" · ")}
                </Text>
              </div>
            )}
          </PagedList>
        </>
      )}
    </Section>
  );
}
