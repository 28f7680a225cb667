/** Documents that only a signed-in person may open. */
import { refusalIn } from "./problem.ts";
import { answerTo } from "./send.ts";

const MINUTE_MS = 60_000;

/** Ask for a file by what is said, and let the browser keep it under its own name. */
export async function saveFile(url: string, said: object): Promise<void> {
  const headers = { Accept: "*/*", "Content-Type": "application/json" };
  const answer = await answerTo(url, { method: "POST", headers, body: JSON.stringify(said) });
  if (!answer.ok) throw await refusalIn(answer);
  const named = answer.headers.get("Content-Disposition") ?? "";
  const key = document.createElement("a");
  key.href = URL.createObjectURL(await answer.blob());
  key.download = /filename="([^"]+)"/.exec(named)?.[1] ?? "";
  key.click();
  setTimeout(() => URL.revokeObjectURL(key.href), MINUTE_MS);
}

/** Open a PDF in a page of its own. Call it from a press, or the browser takes it for a pop-up. */
export async function openPaper(url: string): Promise<void> {
  const page = window.open("", "_blank");
  try {
    const answer = await answerTo(url, { headers: { Accept: "application/pdf" } });
    if (!answer.ok) throw await refusalIn(answer);
    const address = URL.createObjectURL(await answer.blob());
    setTimeout(() => URL.revokeObjectURL(address), MINUTE_MS);
    if (page) page.location.href = address;
    else window.location.assign(address);
  } catch (problem) {
    page?.close();
    throw problem;
  }
}

/** Save a file under a name of ours, which tells of nobody. */
export async function fetchFile(url: string, name: string): Promise<void> {
  const answer = await answerTo(url);
  if (!answer.ok) throw await refusalIn(answer);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), MINUTE_MS);
}
