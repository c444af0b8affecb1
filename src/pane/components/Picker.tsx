import { makeStyles, mergeClasses, Select, type SelectProps } from "@fluentui/react-components";

const useStyles = makeStyles({
  // A native list is as wide as its longest option, which may exceed the pane's width.
  root: { minWidth: 0, width: "100%" },
  select: { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
});

/** A list to choose one of, never wider than the pane. */
export function Picker({ className, ...props }: SelectProps) {
  const styles = useStyles();
  return (
    <Select
      {...props}
      className={mergeClasses(styles.root, className)}
      select={{ className: styles.select }}
    />
  );
}
