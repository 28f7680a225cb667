/** Letters of the archive, and their newest scan. */
import type { PaperView } from "../contract/api.schemas.ts";
import { getOpenScanUrl, getPaper, listPapers } from "../contract/archive/archive.ts";
import { refusalIn } from "../http/problem.ts";
import { answerTo } from "../http/send.ts";

/** A scan as the browser shows it: an address that is this page's own. */
export interface Sheet {
  readonly content: Blob;
  readonly address: string;
}

export function sheetOf(content: Blob): Sheet {
  return { content, address: URL.createObjectURL(content) };
}

interface Found {
  readonly paper: PaperView | null;
  readonly sheet: Sheet | null;
}

export async function letterLabelled(number: string): Promise<Found> {
  const { items } = await listPapers({ number });
  const [found] = items;
  if (!found) return { paper: null, sheet: null };
  const paper = await getPaper(found.id);
  return { paper, sheet: await newestScan(paper) };
}

async function newestScan({ scans }: PaperView): Promise<Sheet | null> {
  const open = scans.filter(({ state }) => state === "clean" || state === "unchecked");
  const newest = open.at(-1);
  if (!newest) return null;
  const answer = await answerTo(getOpenScanUrl(newest.id));
  if (!answer.ok) throw await refusalIn(answer);
  return sheetOf(await answer.blob());
}
