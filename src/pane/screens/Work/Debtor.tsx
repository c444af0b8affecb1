import { Button, makeStyles, Subtitle2, Text } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { formatDay } from "../../../domain/day";
import { Section } from "../../components/Section";
import { useCommonStyles } from "../../components/paneStyles";
import { PAGE_LENGTH } from "../../session/listPage";
import type { DebtorCard } from "../../session/work/workState";
import { strings } from "../../strings";
import { useSession } from "../../useSession";
import { DebtDue } from "./DebtDue";

const useStyles = makeStyles({ name: { margin: 0, outlineStyle: "none", lineHeight: "normal" } });

/** A debtor's card: all his debts with what is to be done about each, what was done, his documents and notes. */
export function Debtor({ debtor }: { readonly debtor: DebtorCard }) {
  const { session } = useSession();
  const common = useCommonStyles();
  const styles = useStyles();
  const texts = strings.work;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [debtor.line]);
  const { debts, facts, history } = debtor;
  return (
    <div className={common.stack}>
      <div>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => void session.work({ type: "open", line: null })}
        >
          {texts.back}
        </Button>
      </div>
      <div className={common.tight}>
        <h2 ref={heading} tabIndex={-1} className={styles.name}>
          <Subtitle2>{debtor.name ?? strings.deadlines.unnamed}</Subtitle2>
        </h2>
        <Text weight="semibold">{texts.debtorTotal(debts.length, debtor.total)}</Text>
        {facts.map((fact) => (
          <Text key={fact} size={200} className={common.break}>
            {fact}
          </Text>
        ))}
      </div>
      <Section title={texts.debtorDebts}>
        <FirstOf items={debts} label={texts.debtorDebts} keyOf={({ line }) => line}>
          {(debt) => <DebtDue debt={debt} />}
        </FirstOf>
      </Section>
      <Texts
        title={texts.history}
        lines={history.map(({ date, what, basis }) => texts.historyLine(formatDay(date), what, basis))}
      />
      <Texts title={texts.documents} lines={debtor.documents} />
      <Texts title={texts.notes} lines={debtor.notes} />
    </div>
  );
}

function Texts({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const common = useCommonStyles();
  return (
    <Section title={title}>
      {lines.length === 0 ? (
        <Text size={200} className={common.quiet}>
          {strings.work.nothing}
        </Text>
      ) : (
        <FirstOf items={lines} label={title} keyOf={(line) => line}>
          {(line) => (
            <Text size={200} className={common.break}>
              {line}
            </Text>
          )}
        </FirstOf>
      )}
    </Section>
  );
}

interface FirstProps<T> {
  readonly items: readonly T[];
  readonly label: string;
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => React.ReactNode;
}

/** The first of a list that is all here, and more of it on request. */
function FirstOf<T>({ items, label, keyOf, children }: FirstProps<T>) {
  const common = useCommonStyles();
  const [length, setLength] = useState(PAGE_LENGTH);
  const rest = items.length - length;
  return (
    <>
      <ul className={common.list} aria-label={label}>
        {items.slice(0, length).map((item, index) => (
          <li key={`${String(index)} ${keyOf(item)}`}>{children(item)}</li>
        ))}
      </ul>
      {rest > 0 && (
        <Button
          size="small"
          onClick={() => {
            setLength(length + PAGE_LENGTH);
          }}
        >
          {strings.work.showMore(Math.min(PAGE_LENGTH, rest))}
        </Button>
      )}
    </>
  );
}
