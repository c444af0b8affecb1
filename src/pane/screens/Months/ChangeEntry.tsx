import { Text } from "@fluentui/react-components";
import { useCommonStyles } from "../../components/paneStyles";
import type { ChangeCard } from "../../session/months/monthsState";
import { strings } from "../../strings";

/** What a build does to a debt: who it is, what was and is, how it was recognised. */
export function ChangeEntry({ change }: { readonly change: ChangeCard }) {
  const common = useCommonStyles();
  const texts = strings.months;
  return (
    <div className={common.tight}>
      <Text weight="semibold" className={common.break}>
        {change.name ?? texts.unnamed}
      </Text>
      <Text size={200} className={common.break}>
        {[texts.change[change.change], ...(change.basis === null ? [] : [change.basis])].join(" · ")}
      </Text>
      {change.fields.map(({ field, was, is }) => (
        <Text key={field} size={200} className={common.break}>
          {texts.wasIs(field, was, is)}
        </Text>
      ))}
      {change.notes.map((note) => (
        <Text key={note} size={200} className={common.break}>
          {note}
        </Text>
      ))}
    </div>
  );
}
