import { useState } from "react";
import type { ImportRowView, ImportView, RowState } from "../contract/api.schemas.ts";
import { listImportRows } from "../contract/imports/imports.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { csvOf } from "./errorLines.ts";

const WRONG: readonly RowState[] = ["refused", "duplicate", "updated"];

/** What is wrong, row by row, as a file to mend the list by: no values, only where and why. */
export function ErrorsFile({ shown }: { shown: ImportView }) {
  const [isPending, setPending] = useState(false);
  if (shown.refused + shown.duplicates + shown.updated === 0) return null;

  async function download(): Promise<void> {
    setPending(true);
    try {
      const pages = await Promise.all(WRONG.map((state) => rowsOf(shown.id, state)));
      save(csvOf(pages.flat()), `${shown.id}.csv`);
    } finally {
      setPending(false);
    }
  }

  return (
    <Button icon="download" onPress={() => void download()} isPending={isPending}>
      {m.import_errors_file()}
    </Button>
  );
}

async function rowsOf(importId: string, state: RowState): Promise<ImportRowView[]> {
  const rows: ImportRowView[] = [];
  let cursor: string | null = null;
  do {
    const asked: string | null = cursor;
    // each page tells where the next begins
    // oxlint-disable-next-line no-await-in-loop
    const page = await listImportRows(importId, {
      state,
      limit: 200,
      ...(asked ? { cursor: asked } : {}),
    });
    rows.push(...page.items);
    cursor = page.next_cursor;
  } while (cursor);
  return rows;
}

function save(text: string, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
