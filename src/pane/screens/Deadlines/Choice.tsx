import { makeStyles, tokens, ToggleButton } from "@fluentui/react-components";

/** One of several values, or none of them (all). */
interface Props<T extends string> {
  readonly label: string;
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly name: string; readonly count: number }[];
  readonly onChoose: (value: T | null) => void;
}

const useStyles = makeStyles({
  group: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  option: { minWidth: 0 },
});

/** Buttons of a filter with their counts; pressing the active one clears it. Values without debts are left out. */
export function Choice<T extends string>({ label, value, options, onChoose }: Props<T>) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} className={styles.group}>
      {options
        .filter((option) => option.count > 0 || option.value === value)
        .map((option) => (
          <ToggleButton
            key={option.value}
            size="small"
            className={styles.option}
            checked={option.value === value}
            onClick={() => {
              onChoose(option.value === value ? null : option.value);
            }}
          >
            {`${option.name}: ${String(option.count)}`}
          </ToggleButton>
        ))}
    </div>
  );
}
