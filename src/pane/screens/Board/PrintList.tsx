import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { formatDay } from "../../../domain/day";
import type { DebtCard } from "../../session/debtCard";
import type { PrintedList, Work } from "../../session/work/workState";
import { BOARD } from "../../boardStrings";
import { useSession } from "../../useSession";
import { useTableStyles } from "./BoardTables";
import { PrintSheet } from "./PrintSheet";

const useStyles = makeStyles({
  paper: { fontSize: "9pt" },
  title: { margin: 0, fontSize: "13pt" },
  table: { marginTop: "8px", "& tr": { breakInside: "avoid" } },
});

/** Prints the picked debts, or all that were found where none is picked. */
export function PrintList({ work: { found, ticked } }: { readonly work: Work }) {
  const { session } = useSession();
  const [list, setList] = useState<PrintedList | null>(null);
  useEffect(() => {
    if (list === null) return;
    const done = (): void => {
      setList(null);
    };
    window.addEventListener("afterprint", done);
    window.print();
    return () => {
      window.removeEventListener("afterprint", done);
    };
  }, [list]);
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        disabled={found.debts === 0 && ticked.debts === 0}
        onClick={() => void session.printedList().then(setList)}
      >
        {ticked.debts > 0 ? BOARD.list.printPicked(ticked.debts) : BOARD.list.print}
      </Button>
      {list !== null && (
        <PrintSheet>
          <ListPaper list={list} />
        </PrintSheet>
      )}
    </>
  );
}

function ListPaper({ list }: { readonly list: PrintedList }) {
  const { state } = useSession();
  const styles = { ...useTableStyles(), ...useStyles() };
  const texts = BOARD.list;
  const asOf = formatDay(state.register?.asOf ?? state.request.asOf);
  const what = [
    BOARD.head(null, asOf, state.register?.rulesName ?? ""),
    ...(list.picked ? [texts.picked] : []),
    ...(list.figure === null ? [] : [BOARD.figure(list.figure)]),
  ];
  return (
    <div className={styles.paper}>
      <h1 className={styles.title}>{texts.title}</h1>
      <div>{what.join(" · ")}</div>
      <strong>{BOARD.figureFound(list.debts, list.total, list.thousands)}</strong>
      {list.lines.length < list.debts && <div>{texts.cut(list.lines.length, list.debts)}</div>}
      <table className={mergeClasses(styles.table, useStyles().table)}>
        <thead>
          <tr>
            {[texts.number, texts.debtor, texts.toDo, texts.deadline, BOARD.sum].map((heading) => (
              <th key={heading} scope="col" className={mergeClasses(styles.cell, styles.heading)}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.lines.map((debt, index) => (
            <ListLine key={debt.line} debt={debt} number={index + 1} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ListLine({ debt, number }: { readonly debt: DebtCard; readonly number: number }) {
  const styles = useTableStyles();
  const { name, basis, stage, action, deadline, total } = debt;
  const right = mergeClasses(styles.cell, styles.number);
  return (
    <tr>
      <td className={right}>{number}</td>
      <td className={styles.cell}>
        {name ?? BOARD.list.unnamed}
        {basis !== null && <div>{basis}</div>}
      </td>
      <td className={styles.cell}>
        {stage}
        {action !== null && <div>{action}</div>}
      </td>
      <td className={right}>{deadline === null ? BOARD.list.none : formatDay(deadline)}</td>
      <td className={right}>{total}</td>
    </tr>
  );
}
