import { Button, Text } from "@fluentui/react-components";
import { Section } from "../../components/Section";
import { useCommonStyles } from "../../components/paneStyles";
import { strings } from "../../strings";
import { useSession } from "../../useSession";

/** The sheets that are read, and ways to choose others. */
export function SheetChoice() {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const { request, source, task } = state;
  const names = Array.isArray(request.sheets) ? (request.sheets as readonly string[]) : [];
  return (
    <Section title={names.length > 1 ? strings.source.sheets : strings.source.sheet}>
      {names.length > 0 && (
        <Text weight="semibold" className={common.break}>
          {names.map((name) => name.trim()).join(", ")}
        </Text>
      )}
      <div className={common.row}>
        <Button disabled={task !== null} onClick={() => void session.takeActiveSheet()}>
          {strings.source.takeActive}
        </Button>
        {(names.length > 0 || source.kind === "understood") && (
          <Button disabled={task !== null} onClick={() => void session.read()}>
            {strings.source.readAgain}
          </Button>
        )}
      </div>
    </Section>
  );
}
