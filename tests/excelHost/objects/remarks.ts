import { parseAddress } from "../address";
import { textArgument, wholeArgument } from "../arguments";
import { HostError } from "../errors";
import { defineKind, type HostObject } from "../hostObject";
import { areaAt } from "../model/area";
import type { Remark, Reply, Sheet } from "../model/sheet";
import { rangeObject } from "./range";
import { areaOf } from "./target";

interface Placed {
  readonly sheet: Sheet;
  readonly kind: "comments" | "notes";
  readonly remark: Remark;
}

interface Kind {
  readonly sheet: Sheet;
  readonly kind: "comments" | "notes";
}

const replyObject = defineKind<Reply>("CommentReply", () => ({
  scalars: { Content: { get: ({ content }) => content }, AuthorName: { get: ({ author }) => author } },
}));

const repliesObject = defineKind<readonly Reply[]>("CommentReplyCollection", () => ({
  items: (replies) => replies.map(replyObject),
}));

const remarkObject = defineKind<Placed>("Comment", () => ({
  check: ({ sheet, kind, remark }) => {
    if (!sheet[kind].includes(remark)) throw new HostError("ItemNotFound", "The comment was deleted.");
  },
  scalars: {
    Content: { get: ({ remark }) => remark.content },
    AuthorName: { get: ({ remark }) => remark.author },
  },
  objects: { Replies: ({ remark }) => repliesObject(remark.replies) },
  methods: {
    GetLocation: ({ sheet, remark }) => rangeObject(areaAt(sheet, remark.row, remark.column, 1, 1)),
  },
}));

const placed = ({ sheet, kind }: Kind): Placed[] => sheet[kind].map((remark) => ({ sheet, kind, remark }));

const collection = defineKind<Kind>("CommentCollection", () => ({
  items: (kind) => placed(kind).map(remarkObject),
  methods: {
    Add: ({ sheet, kind }, cell, content) => {
      const { sheet: on, top, left } = typeof cell === "string" ? parseAddress(sheet, cell) : areaOf(cell);
      if (on !== sheet) throw new HostError("InvalidArgument", "The cell is on another worksheet.");
      if ([...sheet.comments, ...sheet.notes].some(({ row, column }) => row === top && column === left))
        throw new HostError("InvalidOperation", "The cell has a comment or a note.");
      const text = textArgument(content);
      if (text === "") throw new HostError("InvalidArgument", "A comment says something.");
      const remark: Remark = {
        row: top,
        column: left,
        content: text,
        author: sheet.workbook.userName,
        replies: [],
      };
      sheet[kind].push(remark);
      return remarkObject({ sheet, kind, remark });
    },
    GetCount: (kind) => placed(kind).length,
    GetItemAt: (kind, index) => {
      const remark = placed(kind)[wholeArgument(index)];
      if (remark === undefined) throw new HostError("ItemNotFound", "There is no such comment.");
      return remarkObject(remark);
    },
  },
}));

/** The threads of comments on a sheet. */
export const commentsObject = (sheet: Sheet): HostObject => collection({ sheet, kind: "comments" });

/** The notes on a sheet. */
export const notesObject = (sheet: Sheet): HostObject => collection({ sheet, kind: "notes" });
