import { Button, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { Task } from "../session/state";
import { strings } from "../strings";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingVerticalS + " " + tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  progress: { flexGrow: 1 },
});

/** Kinds that end by themselves in a moment, or that must not be stopped halfway. */
const UNSTOPPABLE: readonly Task["kind"][] = ["find", "save", "remove", "copy"];

/** Long work in progress, how far it has got, and a way to stop it. */
export function TaskBar({ task, onStop }: { readonly task: Task; readonly onStop: () => void }) {
  const styles = useStyles();
  const { tasks } = strings;
  const phase = task.phase === null ? "" : `: ${tasks.phases[task.phase]}`;
  return (
    <div className={styles.bar} role="status">
      <Field className={styles.progress} label={tasks[task.kind] + phase} size="small">
        <ProgressBar {...(task.share !== null && { value: task.share })} />
      </Field>
      {!UNSTOPPABLE.includes(task.kind) && (
        <Button size="small" disabled={task.stopping} onClick={onStop}>
          {task.stopping ? tasks.stopping : tasks.stop}
        </Button>
      )}
    </div>
  );
}
