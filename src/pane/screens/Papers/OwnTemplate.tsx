import { Button, Text } from "@fluentui/react-components";
import { useRef } from "react";
import { useCommonStyles } from "../../components/styles";
import { strings } from "../../strings";
import { useSession } from "../../useSession";

/** The organisation's own template: a start for it, choosing one, going back to the built-in one. */
export function OwnTemplate({ template }: { readonly template: string | null }) {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const input = useRef<HTMLInputElement>(null);
  const texts = strings.papers;
  const choose = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
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
        <Button size="small" onClick={() => input.current?.click()}>
          {texts.chooseTemplate}
        </Button>
        {template !== null && (
          <Button size="small" onClick={() => void session.papers({ type: "template", file: null })}>
            {texts.dropTemplate}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept=".docx"
        hidden
        aria-label={texts.ownTemplate}
        onChange={({ target }) => {
          void choose(target.files?.[0]);
          // The same file may be chosen again once it is mended.
          target.value = "";
        }}
      />
    </div>
  );
}
