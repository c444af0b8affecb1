import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { words } from "../words";
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

/** Files are being opened: how long that takes nobody can tell, but it can be stopped. */
export function Opening({ names }: { readonly names: readonly string[] }) {
  const styles = useStyles();
  const { desk } = useDesk();
  const title = words.opening.title(names);
  return (
    <div className={styles.opening} role="status">
      <Text weight="semibold">{title}</Text>
      <ProgressBar aria-label={title} />
      <Button onClick={desk.stopOpening}>{words.opening.stop}</Button>
    </div>
  );
}
