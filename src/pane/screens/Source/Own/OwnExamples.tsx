import { Text } from "@fluentui/react-components";
import type { OwnTrial } from "../../../../app/ownTrial";
import { Section } from "../../../components/Section";
import { useCommonStyles } from "../../../components/paneStyles";

/** What the regulation leads to for an example debt of each kind that has its own terms. */
export function OwnExamples({ trial }: { readonly trial: OwnTrial }) {
  const common = useCommonStyles();
  return trial.examples.map(({ title, dates, lines }) => (
    <Section key={title} title={title}>
      <div className={common.card}>
        <Text size={200} className={common.quiet}>
          {dates}
        </Text>
        <ol className={common.list}>
          {lines.map((line) => (
            <li key={line} className={common.break}>
              <Text>{line}</Text>
            </li>
          ))}
        </ol>
      </div>
    </Section>
  ));
}
