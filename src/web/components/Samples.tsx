import { Button, makeStyles, Text, Title3, tokens } from "@fluentui/react-components";
import { TableRegular } from "@fluentui/react-icons";
import { WorkbookError } from "../../app/ports";
import { loadSample } from "../page/samples";
import { useCommonStyles } from "../../pane/components/paneStyles";
import samples from "../samples.json";
import type { FileToOpen } from "../worker/api";
import { words } from "../webWords";
import { useDesk } from "./useDesk";

const useStyles = makeStyles({
  heading: { margin: 0 },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  sample: { width: "100%", justifyContent: "flex-start", textAlign: "left" },
  text: { display: "flex", flexDirection: "column" },
});

/** The samples to try, each opened like a file of the user's own. */
export function Samples() {
  const common = useCommonStyles();
  const styles = useStyles();
  const { desk, state } = useDesk();
  return (
    <section className={styles.section} aria-labelledby="samples">
      <Title3 as="h2" id="samples" className={styles.heading}>
        {words.start.samples}
      </Title3>
      <ul className={common.list}>
        {samples.map(({ fileName }) => {
          const about = describe(fileName);
          return (
            <li key={fileName}>
              <Button
                appearance="subtle"
                className={styles.sample}
                icon={<TableRegular />}
                disabled={state.opening !== null}
                onClick={() => {
                  desk.request([fileName], () => sample(fileName));
                }}
              >
                <span className={styles.text}>
                  <Text weight="semibold">{about.title}</Text>
                  <Text size={200} className={common.quiet}>
                    {about.about}
                  </Text>
                </span>
              </Button>
            </li>
          );
        })}
      </ul>
      <Text size={200} className={common.quiet}>
        {words.start.samplesNote}
      </Text>
    </section>
  );
}

function describe(fileName: string): { readonly title: string; readonly about: string } {
  const known: Readonly<Record<string, { readonly title: string; readonly about: string }>> = words.samples;
  return known[fileName] ?? { title: fileName, about: "" };
}

async function sample(fileName: string): Promise<readonly FileToOpen[]> {
  try {
    return [await loadSample(fileName)];
  } catch (cause) {
    throw new WorkbookError("sample", words.failure.sample, true, { cause });
  }
}
