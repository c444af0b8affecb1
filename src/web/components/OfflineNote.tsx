import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CloudOffRegular } from "@fluentui/react-icons";
import { useSyncExternalStore } from "react";
import { offline } from "../offline/offline";
import { words } from "../webWords";

const useStyles = makeStyles({
  note: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
});

/** Whether the page works without the network, and whether a newer version is available. */
export function OfflineNote() {
  const styles = useStyles();
  const { kind, newer } = useSyncExternalStore(offline.subscribe, offline.state);
  return (
    <div className={styles.note} role="status">
      <CloudOffRegular aria-hidden />
      <Text size={200}>{words.offline[kind]}</Text>
      {newer && (
        <>
          <Text size={200}>{words.offline.update}</Text>
          <Button size="small" onClick={offline.takeNewer}>
            {words.offline.reload}
          </Button>
        </>
      )}
    </div>
  );
}
