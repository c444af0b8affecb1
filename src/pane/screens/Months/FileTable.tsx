import { MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { PagedList } from "../../components/PagedList";
import { Section } from "../../components/Section";
import { useCommonStyles } from "../../components/paneStyles";
import type { FileCard, FileList } from "../../session/months/monthsState";
import { strings } from "../../strings";

/** The table of files of a consolidation (docs/periods.md §5): what became of each, with its debts and their sum. */
export function FileTable({ files: { list, lost } }: { readonly files: FileList }) {
  const texts = strings.months;
  return (
    <Section title={texts.filesTitle}>
      <MessageBar intent={lost > 0 ? "error" : "success"} layout="multiline">
        <MessageBarBody>
          {lost > 0 ? texts.filesLost(lost, list.total) : texts.filesWhole(list.total)}
        </MessageBarBody>
      </MessageBar>
      <PagedList page={list} list="month-files" label={texts.filesTitle} keyOf={({ file }) => file}>
        {(file) => <OneFile file={file} />}
      </PagedList>
    </Section>
  );
}

function OneFile({ file: one }: { readonly file: FileCard }) {
  const common = useCommonStyles();
  const texts = strings.months;
  const { file, verdict, message, isLost, debts, total, problems } = one;
  const facts = [
    texts.verdicts[verdict],
    ...(total === null ? [] : [texts.sum(debts, total)]),
    ...(problems > 0 ? [texts.problems(problems)] : []),
  ];
  return (
    <div className={common.tight}>
      <Text weight={isLost ? "semibold" : "regular"} className={common.break}>
        {file}
      </Text>
      <Text size={200} weight={isLost ? "semibold" : "regular"}>
        {facts.join(", ")}
      </Text>
      {message !== "" && (
        <Text size={200} className={common.break}>
          {message}
        </Text>
      )}
    </div>
  );
}
