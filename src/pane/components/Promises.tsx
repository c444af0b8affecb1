import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import { useCommonStyles } from "./paneStyles";

const useStyles = makeStyles({
  promise: { display: "flex", gap: tokens.spacingHorizontalS },
  mark: { flexShrink: 0, marginTop: "2px", color: tokens.colorPaletteGreenForeground1 },
});

/** What the product promises, each behind a tick. */
export function Promises({ promises }: { readonly promises: readonly string[] }) {
  const common = useCommonStyles();
  const styles = useStyles();
  return (
    <ul className={common.list}>
      {promises.map((promise) => (
        <li key={promise} className={styles.promise}>
          <CheckmarkCircleRegular className={styles.mark} fontSize={20} aria-hidden />
          <Text>{promise}</Text>
        </li>
      ))}
    </ul>
  );
}
