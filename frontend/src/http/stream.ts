/** Server-sent events over fetch: EventSource could not carry the token. */
import { refusalIn } from "./problem.ts";
import { answerTo } from "./send.ts";

export interface ServerEvent {
  readonly event: string;
  readonly data: string;
}

/** Read events until the server closes or `signal` aborts. */
export async function* stream(url: string, signal: AbortSignal): AsyncGenerator<ServerEvent> {
  const answer = await answerTo(url, { signal, headers: { Accept: "text/event-stream" } });
  if (!answer.ok || !answer.body) throw await refusalIn(answer);
  let rest = "";
  for await (const text of texts(answer.body)) {
    const blocks = (rest + text).replaceAll("\r\n", "\n").split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const event = eventIn(block);
      if (event) yield event;
    }
  }
}

async function* texts(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- a stream comes piece by piece
      const { done, value } = await reader.read();
      if (done) return;
      yield decoder.decode(value, { stream: true });
    }
  } finally {
    reader.releaseLock();
  }
}

/** Read one block of lines; comments and blocks without data say nothing. */
export function eventIn(block: string): ServerEvent | null {
  let event = "message";
  const data: string[] = [];
  for (const line of block.split("\n")) {
    const [field = "", ...rest] = line.split(":");
    const value = rest.join(":").replace(/^ /, "");
    if (field === "event") event = value;
    if (field === "data") data.push(value);
  }
  return data.length > 0 ? { event, data: data.join("\n") } : null;
}
