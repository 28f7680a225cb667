/** Documents that only a signed-in person may open. */
import { refusalIn } from "./problem.ts";
import { answerTo } from "./send.ts";

const MINUTE_MS = 60_000;

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
