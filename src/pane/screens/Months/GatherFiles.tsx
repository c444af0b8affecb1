import { Button, Text } from "@fluentui/react-components";
import { createContext, useContext, useRef } from "react";
import { Section } from "../../components/Section";
import type { ChosenFile } from "../../session/months/monthsState";
import { strings } from "../../strings";
import { useSession } from "../../useSession";

/** The extensions that the file dialogue offers. */
const ACCEPTED = ".xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.txt,.html,.htm";

/**
 * How files come to the register where the pane does not take them itself: the page opens them as a workbook, with the
 * register that is open beside it. `null`: they are taken into the open workbook, where it takes any.
 */
export const TakeFiles = createContext<((files: readonly File[]) => void) | null>(null);

/** «Собрать из файлов»: any number of files of this machine, and how far the reading of them is. */
export function GatherFiles() {
  const { session, state } = useSession();
  const take = useContext(TakeFiles);
  const input = useRef<HTMLInputElement>(null);
  const texts = strings.months;
  const { months, task, register } = state;
  if (take === null && months?.takesFiles !== true) return null;
  const gathering = months?.gathering ?? null;
  const label = register === null ? texts.gather : texts.fromFiles;
  const chosen = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    if (take === null)
      await session.months({ type: "take-files", files: await Promise.all(files.map(read)) });
    else take(files);
  };
  return (
    <Section title={label}>
      <Text size={200}>{take === null ? texts.gatherHint : texts.gatherHintPage}</Text>
      {gathering !== null && (
        <Text role="status">{texts.gathering(gathering.file, gathering.at, gathering.of)}</Text>
      )}
      <div>
        <Button
          disabled={task !== null}
          onClick={() => {
            input.current?.click();
          }}
        >
          {texts.chooseFiles}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label={label}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same files may be chosen again once they are mended.
          target.value = "";
          void chosen(files);
        }}
      />
    </Section>
  );
}

async function read(file: File): Promise<ChosenFile> {
  // File names are compared and shown: macOS gives them decomposed.
  return { fileName: file.name.normalize("NFC"), bytes: new Uint8Array(await file.arrayBuffer()) };
}
