import { parseArea } from './area';
import type { BookComment, BookSheet } from './book';
import { at, newId, sheetNamed } from './book';
import type { Env } from './env';
import { writable } from './env';
import type { HostObject } from './host-object';
import { HostError, invalid, notFound, orNull } from './host-object';
import { isRange, range } from './ranges';

/** Owns threaded comments of the emulated host: one to a cell. */
export function comments(env: Env, sheet?: BookSheet): HostObject {
  const { book } = env;
  const seen = (): BookComment[] => book.comments.filter((comment) => !sheet || comment.sheet === sheet);
  const find = (id: unknown): HostObject => {
    const known = seen().find((comment) => comment.id === id);
    if (!known) throw notFound();
    return one(env, known);
  };
  const place = (cell: unknown): { sheet: BookSheet; row: number; column: number } => {
    if (isRange(cell)) return { sheet: cell.sheet, row: cell.area.top, column: cell.area.left };
    const found = parseArea(String(cell));
    const on = found?.sheet === undefined ? undefined : sheetNamed(book, found.sheet);
    if (!found || !on || found.area.top !== found.area.bottom) throw invalid('cellAddress');
    return { sheet: on, row: found.area.top, column: found.area.left };
  };
  return {
    ...{ host: true, type: 'CommentCollection', item: find },
    items: () => seen().map((comment) => one(env, comment)),
    call: {
      Add: (cell, content) => {
        const where = place(cell);
        writable(where.sheet);
        if (book.comments.some((other) => sameCell(other, where))) {
          throw new HostError('InvalidOperation', 'The cell has a comment already.');
        }
        if (where.sheet.notes.has(at(where.row, where.column))) {
          throw new HostError('InvalidOperation', 'The cell has a note already.');
        }
        const comment = { id: newId(book), ...where, content: String(content), replies: [] };
        book.comments.push(comment);
        return one(env, comment);
      },
      GetCount: () => seen().length,
      GetItemAt: (index) => find(seen()[Number(index)]?.id),
      GetItemOrNullObject: (id) => orNull(() => find(id)),
      GetItemByCell: (cell) => {
        const where = place(cell);
        return find(seen().find((comment) => sameCell(comment, where))?.id);
      },
    },
  };
}

type Place = Pick<BookComment, 'sheet' | 'row' | 'column'>;

const sameCell = (a: Place, b: Place): boolean => a.sheet === b.sheet && a.row === b.row && a.column === b.column;

function one(env: Env, comment: BookComment): HostObject {
  const { sheet, row, column } = comment;
  return {
    ...{ host: true, type: 'Comment', identity: { Id: comment.id } },
    get: {
      Id: () => comment.id,
      Content: () => comment.content,
      AuthorName: () => 'Somebody',
      AuthorEmail: () => '',
      CreationDate: () => '',
      ContentType: () => 'Plain',
      Resolved: () => false,
    },
    set: {
      Content: (content) => {
        writable(sheet);
        comment.content = String(content);
      },
    },
    go: {
      Replies: () => ({
        ...{ host: true, type: 'CommentReplyCollection' },
        items: () =>
          comment.replies.map((reply) => ({
            ...{ host: true, type: 'CommentReply', identity: { Id: reply.id } },
            get: { Id: () => reply.id, Content: () => reply.content },
          })),
        call: { GetCount: () => comment.replies.length },
      }),
    },
    call: {
      Delete: () => {
        writable(sheet);
        env.book.comments.splice(env.book.comments.indexOf(comment), 1);
      },
      GetLocation: () => range(env, sheet, { top: row, left: column, bottom: row, right: column }),
    },
  };
}
