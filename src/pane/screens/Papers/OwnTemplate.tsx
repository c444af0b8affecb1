import { Button, Text } from "@fluentui/react-components";
import { FileChooser } from "../../components/FileChooser";
import { useCommonStyles } from "../../components/paneStyles";
import { strings } from "../../strings";
import { useSession } from "../../useSession";

/** The organisation's own template: getting a starting point, choosing one, returning to the built-in one. */
export function OwnTemplate({ template }: { readonly template: string | null }) {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const texts = strings.papers;
  const choose = async (file: File): Promise<void> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    await session.papers({ type: "template", file: { name: file.name, bytes } });
  };
  return (
    <div role="group" aria-label={texts.ownTemplate} className={common.tight}>
      <Text weight="semibold" className={common.break}>
        {template === null ? texts.builtIn : texts.templateUsed(template)}
      </Text>
      <Text size={200}>{texts.ownTemplateHint}</Text>
      <div className={common.row}>
        <Button
          size="small"
          disabled={state.task !== null}
          onClick={() => void session.papers({ type: "save-template" })}
        >
          {texts.saveTemplate}
        </Button>
        <FileChooser label={texts.chooseTemplate} accept=".docx" size="small" onChoose={choose} />
        {template !== null && (
          <Button size="small" onClick={() => void session.papers({ type: "template", file: null })}>
            {texts.dropTemplate}
          </Button>
        )}
      </div>
    </div>
  );
}
