import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { loadGrid } from "../grid/loadGrid";
import { words } from "../webWords";
import { useDesk } from "./useDesk";

const useStyles = makeStyles({
  opening: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalM,
    alignSelf: "stretch",
  },
});

/** So many files are named at once. */
const MOST_NAMED = 5;

/** Files are being opened: of several it is told which one is read; it can be stopped. */
export function Opening({ names }: { readonly names: readonly string[] }) {
  const styles = useStyles();
  const { desk, state } = useDesk();
  const { reading } = state;
  useEffect(() => {
    // It is needed as soon as the workbook is there; who shows it then tells if it could not be loaded.
    loadGrid().catch(() => undefined);
  }, []);
  const title = names.length > MOST_NAMED ? words.opening.many(names.length) : words.opening.title(names);
  return (
    <div className={styles.opening} role="status">
      <Text weight="semibold">{title}</Text>
      {reading !== null && reading.of > 1 && <Text>{words.opening.reading(reading)}</Text>}
      <ProgressBar
        aria-label={title}
        {...(reading !== null && reading.of > 1 && { value: (reading.at - 1) / reading.of })}
      />
      <Button onClick={desk.stopOpening}>{words.opening.stop}</Button>
    </div>
  );
}
