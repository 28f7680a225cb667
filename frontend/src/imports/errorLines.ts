/** The rows of a list that do not come in, as a file that a spreadsheet opens. */
import type { ImportRowView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { fieldWord } from "./fieldWords.ts";

const BYTE_ORDER_MARK = "\uFEFF";
/** As `api/kernel/spreadsheets.py` says it. */
const BEGINS_A_FORMULA = /^[ \u00a0]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

export function csvOf(rows: readonly ImportRowView[]): string {
  const head = [m.import_row(), m.import_column(), m.import_reason()];
  const lines = rows
    .toSorted((one, other) => one.number - other.number)
    .flatMap(({ number, errors }) =>
      errors.map(({ column, field, detail }) => [
        String(number),
        column || fieldWord(field),
        detail,
      ]),
    );
  const written = [head, ...lines].map((cells) => cells.map(cell).join(";"));
  return `${BYTE_ORDER_MARK}${written.join("\r\n")}\r\n`;
}

/** A cell that no program takes for a formula or for two. */
function cell(text: string): string {
  const plain = BEGINS_A_FORMULA.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}
