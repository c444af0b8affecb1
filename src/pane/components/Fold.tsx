import { CounterBadge, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface Props {
  readonly title: string;
  /** How many entries there are behind it. */
  readonly count?: number;
  /** Whether it is initially open. */
  readonly open?: boolean;
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  fold: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalS },
  summary: {
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  heading: { display: "inline", margin: `0 ${tokens.spacingHorizontalS} 0 0` },
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
  },
});

/**
 * A part of a screen that is opened on demand; the browser's own element, so that keys and screen readers handle it.
 */
export function Fold({ title, count, open = false, onOpen, children }: Props) {
  const styles = useStyles();
  return (
    <details
      className={styles.fold}
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open) onOpen?.();
      }}
    >
      <summary className={styles.summary}>
        <Subtitle2 as="h2" className={styles.heading}>
          {title}
        </Subtitle2>
        {count !== undefined && (
          <CounterBadge count={count} overflowCount={9999} color="informative" showZero />
        )}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
