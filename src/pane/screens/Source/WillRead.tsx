import { Text } from "@fluentui/react-components";
import { Section } from "../../components/Section";
import { useCommonStyles } from "../../components/paneStyles";
import type { SourceSheet } from "../../session/state";
import { strings } from "../../strings";

/** What a build will read, sheet by sheet with its file, and where it will write. */
export function WillRead({ sheets }: { readonly sheets: readonly SourceSheet[] }) {
  const common = useCommonStyles();
  const texts = strings.source;
  return (
    <Section title={texts.willRead}>
      <ul className={common.list} aria-label={texts.willRead}>
        {sheets.map(({ file, sheet, counts, headerRows, unit }) => (
          <li key={`${file}/${sheet}`} className={common.tight}>
            <Text weight="semibold" className={common.break}>
              {texts.willReadSheet(file, sheet.trim())}
            </Text>
            <Text size={200}>
              {texts.willReadRows(
                counts.debt,
                texts.headerRows(headerRows[0] ?? 0, headerRows.at(-1) ?? 0),
                texts.units[unit],
              )}
            </Text>
          </li>
        ))}
      </ul>
      <Text size={200} className={common.quiet}>
        {texts.willWrite}
      </Text>
    </Section>
  );
}
