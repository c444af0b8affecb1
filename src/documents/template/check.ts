import { distance } from "fastest-levenshtein";
import {
  MissingCloseDelimiterError,
  MissingStartDelimiterError,
  RelType,
  TagDisposition,
  TagOptionsParseError,
  TemplateHandler,
  TemplateSyntaxError,
  type Tag,
} from "easy-template-x";
import { paragraphTexts } from "./tagParagraphs";
import { CONDITION_TAGS, LIST_TAGS, PICTURE_TAGS, TEXT_TAGS } from "./templateTags";
import { arrayBufferOf } from "./templateData";

/** What is wrong with a template; reported before anything is made with it. */
export type TemplateFault =
  /** The file is not a .docx, or its parts cannot be read. */
  | { readonly kind: "unreadable" }
  /** No such placeholder; `near` is the known one with the closest spelling, `null` if none is close. */
  | { readonly kind: "unknown"; readonly tag: string; readonly near: string | null }
  /** A brace without its counterpart; `text` is what is next to it. */
  | { readonly kind: "brace"; readonly text: string }
  /** A condition or list that is opened but not closed, closed but not opened, or closed under another name. */
  | { readonly kind: "unclosed" | "unopened"; readonly tag: string }
  /** A list or condition that is used as a text. */
  | { readonly kind: "needs-block"; readonly tag: string }
  /** A text that is used as a list. */
  | { readonly kind: "no-block"; readonly tag: string }
  /** A column of a list used outside it; `list` is where it belongs. */
  | { readonly kind: "outside"; readonly tag: string; readonly list: string }
  /** No placeholder at all: every paper would be the same. */
  | { readonly kind: "empty" };

const LISTS: Readonly<Record<string, readonly string[]>> = LIST_TAGS;
const SINGLE = new Set<string>([...Object.keys(TEXT_TAGS), ...Object.keys(PICTURE_TAGS)]);
const CONDITIONS = new Set<string>([
  ...Object.keys(CONDITION_TAGS),
  ...[...SINGLE].map((tag) => `Есть ${tag}`),
]);
const ALL = [...SINGLE, ...CONDITIONS, ...Object.keys(LISTS), ...Object.values(LISTS).flat()];

/** Searches the text, headers and footers of a template for faults; if there are none, it can be filled. */
export async function checkTemplate(template: Uint8Array): Promise<TemplateFault[]> {
  let tags: readonly Tag[];
  try {
    tags = await new TemplateHandler().parseTags(arrayBufferOf(template));
  } catch (error) {
    if (error instanceof MissingCloseDelimiterError)
      return [{ kind: "brace", text: error.openDelimiterText }];
    if (error instanceof MissingStartDelimiterError)
      return [{ kind: "brace", text: error.closeDelimiterText }];
    if (error instanceof TagOptionsParseError) return [{ kind: "brace", text: error.tagRawText }];
    if (error instanceof TemplateSyntaxError) return [{ kind: "brace", text: error.message }];
    return [{ kind: "unreadable" }];
  }
  const braces = await strayBraces(template);
  if (braces.length > 0) return braces;
  return tags.length === 0 ? [{ kind: "empty" }] : faultsOf(tags);
}

/** Braces without their counterpart, which the library treats as text: in the body, headers and footers. */
async function strayBraces(template: Uint8Array): Promise<TemplateFault[]> {
  const handler = new TemplateHandler();
  const file = arrayBufferOf(template);
  const parts = await Promise.all(
    [RelType.MainDocument, RelType.Header, RelType.Footer].map((type) => handler.getParts(file, type)),
  );
  const roots = await Promise.all(parts.flat().map((part) => part.xmlRoot()));
  return roots
    .flatMap(paragraphTexts)
    .filter((text) => /[{}]/u.test(text.replace(/\{[^{}]*\}/gu, "")))
    .map((text) => ({ kind: "brace", text: text.trim().slice(0, BESIDE) }) as const);
}

/** How many characters of a paragraph are shown so that the user can find the place. */
const BESIDE = 60;

function faultsOf(tags: readonly Tag[]): TemplateFault[] {
  const faults: TemplateFault[] = [];
  const open: string[] = [];
  for (const { name: raw, disposition } of tags) {
    const tag = raw.trim();
    if (disposition === TagDisposition.Close) {
      const last = open.pop();
      if (last === undefined) faults.push({ kind: "unopened", tag });
      // `{/}` closes whatever is open.
      else if (tag !== "" && last !== tag) {
        if (open.includes(tag)) {
          faults.push({ kind: "unclosed", tag: last });
          while (open.pop() !== tag);
        } else faults.push({ kind: "unopened", tag });
      }
    } else if (disposition === TagDisposition.Open) {
      if (!(tag in LISTS) && !CONDITIONS.has(tag))
        faults.push(SINGLE.has(tag) ? { kind: "no-block", tag } : unknown(tag));
      open.push(tag);
    } else faults.push(...singleFault(tag, open));
  }
  return [...faults, ...open.map((tag) => ({ kind: "unclosed", tag }) as const)];
}

function singleFault(tag: string, open: readonly string[]): TemplateFault[] {
  if (open.some((list) => LISTS[list]?.includes(tag)) || SINGLE.has(tag)) return [];
  if (tag in LISTS || CONDITIONS.has(tag)) return [{ kind: "needs-block", tag }];
  const list = Object.entries(LISTS).find(([, columns]) => columns.includes(tag))?.[0];
  return [list === undefined ? unknown(tag) : { kind: "outside", tag, list }];
}

/** The nearest known placeholder: within a slip or two, or a third of its letters. */
function unknown(tag: string): TemplateFault {
  const wanted = tag.toLocaleLowerCase("ru");
  let near: string | null = null;
  let best = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const known of ALL) {
    const far = distance(known.toLocaleLowerCase("ru"), wanted);
    if (far < best) [near, best] = [known, far];
  }
  return { kind: "unknown", tag, near };
}
