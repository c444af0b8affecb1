import { Command, CommanderError, Option } from "commander";
import { knownForms } from "../app/build/forms";
import { Refusal } from "../app/refusal";
import { WorkbookError } from "../app/ports";
import { useCodecs } from "../file/codecs";
import { PAPER_IDS } from "../documents/papers/paper";
import { RULE_SET_IDS } from "../regulations/regulationRegistry";
import { version } from "../../package.json";
import { buildCommand, type BuildArguments } from "./buildCommand";
import type { DocumentsArguments } from "./documentsCommand";
import { CommandFault } from "./fault";
import { formsList } from "./formsList";
import { inspectCommand, type InspectArguments } from "./inspectCommand";
import { regulationsCommand } from "./regulationsCommand";
import type { Streams } from "./streams";
import { doubtLines, refusalMessage, wayOn } from "./refusals";
import { FAULTS, HELP, TITLES } from "./cliWords";
import { NODE_CODECS } from "./zlibCodecs";

/**
 * Runs the command with these arguments (without `node` and the script). Returns the exit code of docs/cli.md:
 * 0 finished, 1 finished but a control failed, 2 nothing written and one line on stderr that says why.
 */
export async function runCommand(args: readonly string[], streams: Streams): Promise<number> {
  useCodecs(NODE_CODECS);
  let exitCode = 0;
  const program = commandLine(streams, (code) => {
    exitCode = code;
  });
  try {
    if (args.length === 0) throw new CommandFault(FAULTS.noCommand);
    await program.parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    streams.err(`${messagesOf(error).map(oneLine).join("\n")}\n`);
    const switches = error instanceof Refusal ? wayOn(error) : null;
    if (switches !== null) streams.refused?.(switches);
    if (args.includes("--debug") && error instanceof Error) streams.err(`${stackOf(error)}\n`);
    return 2;
  }
}

function commandLine(streams: Streams, finish: (code: number) => void): Command {
  const program = configured(new Command("debtor-register"), streams)
    .description(HELP.description)
    .usage("build|inspect|documents|regulations …")
    .version(version, "-V, --version", HELP.version)
    .addOption(debugOption())
    .helpCommand("help [команда]", HELP.helpCommand)
    .addHelpText("after", HELP.examples);

  configured(program.command("build"), streams)
    .description(HELP.build)
    .usage("КНИГА… [параметры]")
    .argument("<книга...>", HELP.inputs)
    .option("--as-of <дата>", HELP.asOf)
    .option("--sheet <имя>", HELP.sheet, collect)
    .option("--rules <правила>", HELP.rules(RULE_SET_IDS.join(", ")))
    .option("--forms <формы>", HELP.forms(formIds()))
    .option("--administrator <администратор>", HELP.administrator)
    .option("--map <поле=столбец>", HELP.map, collect)
    .option("--out <файл>", HELP.out)
    .option("--json <файл>", HELP.json)
    .option("--values", HELP.values)
    .option("--previous <файл>", HELP.previous, collect)
    .option("--what-if", HELP.whatIf)
    .option("--correct-past", HELP.correctPast)
    .option("--snapshot <дата>", HELP.snapshot)
    .option("--plan", HELP.plan)
    .option("--ics <файл>", HELP.ics)
    .option("--ics-names", HELP.icsNames)
    .option("--dataset <папка>", HELP.dataset)
    .option("--registers <какие>", HELP.registers)
    .option("--unit <единица>", HELP.unit)
    .option("--accept-doubt", HELP.acceptDoubt)
    .addOption(debugOption())
    .addHelpText("after", () => `\n${formsList(null).join("\n")}`)
    .action(async (inputs: string[], options: BuildArguments) => {
      finish(await buildCommand(inputs, options, streams));
    });

  configured(program.command("inspect"), streams)
    .description(HELP.inspect)
    .usage("КНИГА [параметры]")
    .argument("<книга>", HELP.input)
    .option("--as-of <дата>", HELP.asOf)
    .option("--sheet <имя>", HELP.inspectSheet, collect)
    .option("--map <поле=столбец>", HELP.map, collect)
    .option("--json <файл>", HELP.json)
    .addOption(debugOption())
    .action(async (input: string, options: InspectArguments) => {
      finish(await inspectCommand(input, options, streams));
    });

  configured(program.command("documents"), streams)
    .description(HELP.documents)
    .usage("РЕЕСТР --kind ДОКУМЕНТ [параметры]")
    .argument("[реестр]", HELP.register)
    .option("--kind <документ>", HELP.kind(PAPER_IDS.join(", ")))
    .option("--for <кому>", HELP.for, collect)
    .option("--template <файл>", HELP.template)
    .option("--save-template <файл>", HELP.saveTemplate)
    .option("--date <дата>", HELP.date)
    .option("--accrual <начисление>", HELP.accrual)
    .option("--per-debt", HELP.perDebt)
    .option("--termination", HELP.termination)
    .option("--sheets", HELP.sheets)
    .option("--one-file", HELP.oneFile)
    .option("--names <файл>", HELP.names)
    .option("--mark-sent <дата>", HELP.markSent)
    .option("--marked <файл>", HELP.marked)
    .option("--out <папка>", HELP.outFolder)
    .addOption(debugOption())
    .action(async (register: string | undefined, options: DocumentsArguments) => {
      // Word's libraries are loaded only for commands that make papers.
      const { documentsCommand } = await import("./documentsCommand");
      finish(await documentsCommand(register ?? "", options, streams));
    });

  configured(program.command("regulations"), streams)
    .description(HELP.regulations)
    .usage("[check ФАЙЛ | export ПРАВИЛА]")
    .argument("[действие]", HELP.regulationsAction)
    .argument("[что]")
    .addOption(debugOption())
    .action(async (action: string | undefined, what: string | undefined) => {
      finish(await regulationsCommand(action, what, streams));
    });
  return program;
}

/** We report errors ourselves, and the help is in Russian. */
function configured(command: Command, streams: Streams): Command {
  return command
    .helpOption("-h, --help", HELP.help)
    .exitOverride()
    .configureOutput({ writeOut: streams.out, writeErr: () => undefined })
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      styleSubcommandTerm: (term) => term.replace("[options]", HELP.options),
    });
}

const debugOption = (): Option => new Option("--debug", HELP.debug);

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

function formIds(): string {
  const ids = knownForms().map(({ id }) => id);
  return ids.length === 0 ? HELP.noForms : ids.join(", ");
}

/** One line per fault; doubts take several. */
function messagesOf(error: unknown): readonly string[] {
  return error instanceof Refusal && error.code === "doubt" ? doubtLines(error) : [messageOf(error)];
}

function messageOf(error: unknown): string {
  if (error instanceof Refusal) return refusalMessage(error);
  if (error instanceof CommandFault || error instanceof WorkbookError) return error.message;
  if (error instanceof CommanderError) return usageMessage(error);
  if (isOutOfMemory(error)) return FAULTS.memory;
  return FAULTS.bug(error instanceof Error ? error.message : String(error));
}

/** What is thrown when a text or buffer no longer fits; running out of heap is reported by main.ts. */
function isOutOfMemory(error: unknown): boolean {
  return (
    error instanceof RangeError &&
    /allocation failed|Invalid (?:string|array|typed array|array buffer) length|maximum .*size exceeded/i.test(
      error.message,
    )
  );
}

/** Commander's error messages in Russian, with what they quote (`'--x'`). */
function usageMessage({ code, message }: CommanderError): string {
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? "";
  switch (code) {
    case "commander.unknownCommand":
      return FAULTS.unknownCommand(quoted);
    case "commander.unknownOption":
      return FAULTS.unknownOption(quoted);
    case "commander.missingArgument":
      return FAULTS.missingInput;
    case "commander.excessArguments":
      return FAULTS.excessInput;
    case "commander.optionMissingArgument":
      return FAULTS.missingValue(quoted.split(" ")[0] ?? quoted);
    case "commander.help":
      return FAULTS.noCommand;
    default:
      return FAULTS.badUsage(message.replace(/^error: /, ""));
  }
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, " ").trim();

function stackOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\n${error.cause.stack ?? error.cause.message}` : "";
  return (error.stack ?? error.message) + cause;
}
