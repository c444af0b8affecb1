import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { PaperPreview } from "../../../app/documents/previewPaper";
import type { PreviewPart, PreviewText } from "../../../documents/template/templatePreview";
import { Section } from "../../components/Section";
import { useCommonStyles } from "../../components/paneStyles";
import { strings } from "../../strings";
import { useSession } from "../../useSession";

const RULE = "1px solid currentColor";

const useStyles = makeStyles({
  sheet: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    padding: tokens.spacingHorizontalL,
    fontFamily: "'Times New Roman', 'Liberation Serif', serif",
    fontSize: "14px",
    lineHeight: 1.35,
    overflowX: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  paragraph: { margin: "0 0 4px", overflowWrap: "anywhere", whiteSpace: "pre-wrap", minHeight: "0.6em" },
  table: { width: "100%", borderCollapse: "collapse", margin: "0 0 8px", fontSize: "12px" },
  plainTable: { width: "100%", margin: "0 0 8px", tableLayout: "fixed" },
  cell: { border: RULE, padding: "2px 4px", verticalAlign: "middle" },
  plainCell: { padding: "0 6px 0 0", verticalAlign: "top" },
});

/** A paper for the ticked debts as it would be made, for inspection first. */
export function Preview({ preview: { at, count, parts, fault } }: { readonly preview: PaperPreview }) {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const styles = useStyles();
  const texts = strings.papers;
  const isBusy = state.task !== null;
  const sheet = useRef<HTMLDivElement>(null);
  // It opens below a list that may be longer than the screen.
  useEffect(() => {
    sheet.current?.focus();
  }, [at]);
  const look = (place: number) => () => void session.papers({ type: "preview", at: place });
  return (
    <Section title={texts.preview(at + 1, count)}>
      <div className={common.row}>
        <Button size="small" disabled={isBusy || at === 0} onClick={look(at - 1)}>
          {texts.previewBefore}
        </Button>
        <Button size="small" disabled={isBusy || at + 1 >= count} onClick={look(at + 1)}>
          {texts.previewNext}
        </Button>
        <Button size="small" onClick={() => void session.papers({ type: "close-preview" })}>
          {texts.previewClose}
        </Button>
      </div>
      {fault === null ? (
        // A scrolling region must be reachable by keyboard.
        <div ref={sheet} role="group" aria-label={texts.previewPaper} tabIndex={0} className={styles.sheet}>
          {parts.map((part, index) => (
            <Part key={index} part={part} />
          ))}
        </div>
      ) : (
        <Text>{fault}</Text>
      )}
    </Section>
  );
}

function Part({ part }: { readonly part: PreviewPart }) {
  const styles = useStyles();
  if (part.kind === "text") return <Paragraph {...part} />;
  return (
    <table
      role={part.ruled ? undefined : "presentation"}
      className={part.ruled ? styles.table : styles.plainTable}
    >
      <tbody>
        {part.rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((paragraphs, column) => (
              <td key={column} className={part.ruled ? styles.cell : styles.plainCell}>
                {paragraphs.map((paragraph, index) => (
                  <Paragraph key={index} {...paragraph} />
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Paragraph({ text, align, bold }: PreviewText) {
  const { paragraph } = useStyles();
  return (
    <p className={paragraph} style={{ textAlign: align, fontWeight: bold ? 700 : 400 }}>
      {text}
    </p>
  );
}
