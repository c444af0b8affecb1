import type { SheetAdditions } from "../../domain/cellTouch";
import { remarkOf, threadText } from "../remarks";
import { COMMENTS_API, NOTES_API } from "../excelLimits";
import type { Scene } from "../excelErrors";
import type { ExcelSession } from "../excelSession";

/** How many remarks are located in one request. */
const A_REQUEST = 800;

/** What a remark says, as far as it is known without another request. */
interface Said {
  readonly content: string;
  readonly author: string;
}

/**
 * The notes and the threads of comments on a sheet, a thread as one text. Where they are takes a second request: Excel
 * tells it only through a remark that is known to exist.
 */
export async function readRemarks(
  session: ExcelSession,
  sheet: string,
  scene: Scene,
): Promise<SheetAdditions["notes"]> {
  const hasNotes = session.hasApi(NOTES_API);
  if (!session.hasApi(COMMENTS_API)) return [];
  const { notes, comments } = await session.request((context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const listed = worksheet.comments.load("items/content,items/authorName");
    const old = hasNotes ? worksheet.notes.load("items/content,items/authorName") : null;
    const said = ({ content, authorName }: Excel.Comment | Excel.Note): Said => ({
      content,
      author: authorName,
    });
    return () => ({ comments: listed.items.map(said), notes: old?.items.map(said) ?? [] });
  }, scene);
  return [
    ...(await placed(session, notes, scene, (context) => queueNotes(context, sheet))),
    ...(await placed(session, comments, scene, (context) => queueThreads(context, sheet))),
  ];
}

/** Where the remark `index` is, and what was answered to it. */
type Queue = (index: number) => () => {
  readonly row: number;
  readonly column: number;
  readonly replies: readonly Said[];
};

function queueNotes(context: Excel.RequestContext, sheet: string): Queue {
  const { notes } = context.workbook.worksheets.getItem(sheet);
  return (index) => {
    const cell = notes.getItemAt(index).getLocation().untrack().load("rowIndex,columnIndex");
    return () => ({ row: cell.rowIndex, column: cell.columnIndex, replies: [] });
  };
}

function queueThreads(context: Excel.RequestContext, sheet: string): Queue {
  const { comments } = context.workbook.worksheets.getItem(sheet);
  return (index) => {
    const comment = comments.getItemAt(index);
    const cell = comment.getLocation().untrack().load("rowIndex,columnIndex");
    const replies = comment.replies.load("items/content,items/authorName");
    return () => ({
      row: cell.rowIndex,
      column: cell.columnIndex,
      replies: replies.items.map(({ content, authorName }) => ({ content, author: authorName })),
    });
  };
}

async function placed(
  session: ExcelSession,
  said: readonly Said[],
  scene: Scene,
  queueIn: (context: Excel.RequestContext) => Queue,
): Promise<SheetAdditions["notes"]> {
  const found: SheetAdditions["notes"][number][] = [];
  for (let start = 0; start < said.length; start += A_REQUEST) {
    const some = said.slice(start, start + A_REQUEST);
    const places = await session.request((context) => {
      const queue = queueIn(context);
      const reads = some.map((_one, index) => queue(start + index));
      return () => reads.map((read) => read());
    }, scene);
    some.forEach(({ content, author }, index) => {
      const place = places[index];
      if (place === undefined) return;
      const { row, column, replies } = place;
      const remark = remarkOf(content, author);
      const text = [remark.text, ...replies.map((reply) => threadText(reply.content, reply.author))];
      found.push({ row, column, author: remark.author, text: text.join("\n") });
    });
  }
  return found;
}
