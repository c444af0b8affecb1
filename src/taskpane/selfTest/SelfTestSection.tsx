import { Button, MessageBar, MessageBarBody, Spinner, Text, Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useCommonStyles } from "../../pane/components/paneStyles";
import { Section } from "../../pane/components/Section";
import { handOut } from "../../pane/handOut";
import { SELF_TEST } from "./selfTestStrings";

/** A check as it is shown. */
export interface ShownCheck {
  readonly id: string;
  readonly name: string;
  readonly result: "passed" | "failed" | "unsupported" | "skipped";
  /** The result in words. */
  readonly word: string;
  /** What it means for the work; empty where it has passed. */
  readonly meaning: string;
}

/** What a self-test has found, and the report to be sent. */
export interface ShownSelfTest {
  readonly checks: readonly ShownCheck[];
  /** What else is to be said: that it did not begin, was stopped, or did not put everything back. */
  readonly notes: readonly string[];
  readonly report: string;
  /** The day for the file's name, as `2026-10-01`. */
  readonly day: string;
}

/** Runs the self-test; the composition root knows how. Never rejects. */
export type SelfTest = (signal: AbortSignal, onCheck: (name: string) => void) => Promise<ShownSelfTest>;

/** «Проверить на этом компьютере»: starts the self-test, shows what it finds, and hands out its report. */
export function SelfTestSection({ selfTest }: { readonly selfTest: SelfTest }) {
  const common = useCommonStyles();
  const [running, setRunning] = useState<string | null>(null);
  const [stopping, setStopping] = useState(false);
  const [found, setFound] = useState<ShownSelfTest | null>(null);
  const stop = useRef<AbortController | null>(null);
  const start = async (): Promise<void> => {
    stop.current = new AbortController();
    setFound(null);
    setStopping(false);
    setRunning(SELF_TEST.beginning);
    setFound(
      await selfTest(stop.current.signal, (name) => {
        setRunning(SELF_TEST.running(name));
      }),
    );
    setRunning(null);
  };
  return (
    <Section title={SELF_TEST.title}>
      <Text>{SELF_TEST.hint}</Text>
      <div className={common.row}>
        <Button disabled={running !== null} onClick={() => void start()}>
          {found === null ? SELF_TEST.start : SELF_TEST.again}
        </Button>
        {running !== null && (
          <Button
            disabled={stopping}
            onClick={() => {
              setStopping(true);
              stop.current?.abort();
            }}
          >
            {stopping ? SELF_TEST.stopping : SELF_TEST.stop}
          </Button>
        )}
      </div>
      {running !== null && <Spinner size="tiny" labelPosition="after" label={running} role="status" />}
      {found !== null && <Found found={found} />}
    </Section>
  );
}

function Found({ found: { checks, notes, report, day } }: { readonly found: ShownSelfTest }) {
  const common = useCommonStyles();
  const [copied, setCopied] = useState<string | null>(null);
  const failed = checks.filter(({ result }) => result === "failed").length;
  const isWhole = checks.every(({ result }) => result !== "skipped");
  const unsupported = checks.some(({ result }) => result === "unsupported");
  const verdict =
    failed > 0
      ? SELF_TEST.someFailed(failed)
      : !isWhole
        ? null
        : unsupported
          ? SELF_TEST.someUnsupported
          : SELF_TEST.allPassed;
  const intent = failed > 0 ? "error" : notes.length > 0 || !isWhole || unsupported ? "warning" : "success";
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(report);
      setCopied(SELF_TEST.copied);
    } catch {
      setCopied(SELF_TEST.notCopied);
    }
  };
  return (
    <>
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody>{[...notes, ...(verdict === null ? [] : [verdict])].join(" ")}</MessageBarBody>
      </MessageBar>
      <ul className={common.list} aria-label={SELF_TEST.list}>
        {checks.map(({ id, name, word, meaning }) => (
          <li key={id}>
            <Text weight="semibold">{name}</Text>
            <Text>: {word}</Text>
            {meaning !== "" && (
              <Text as="p" size={200} block>
                {meaning}
              </Text>
            )}
          </li>
        ))}
      </ul>
      <div className={common.row}>
        <Button
          onClick={() => {
            handOut(new TextEncoder().encode(`\uFEFF${report}`), SELF_TEST.fileName(day));
          }}
        >
          {SELF_TEST.save}
        </Button>
        <Button onClick={() => void copy()}>{SELF_TEST.copy}</Button>
      </div>
      {copied !== null && (
        <Text size={200} role="status">
          {copied}
        </Text>
      )}
      <Textarea readOnly value={report} rows={6} aria-label={SELF_TEST.report} />
    </>
  );
}
