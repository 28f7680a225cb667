import type { BlockLine, BlockView } from "../../contract/api.schemas.ts";
import { day } from "../../format/dates.ts";
import { m } from "../../paraglide/messages.js";
import { Panel } from "../../parts/Panel.tsx";
import { RepeatOrder } from "../trade/RepeatOrder.tsx";
import { BLOCKS, WHYS } from "./blockWords.ts";

/** One block: what it shows, and why this. */
export function BlockPanel({ block: { name, rule, lines } }: { block: BlockView }) {
  const { title, empty } = BLOCKS[name];
  return (
    <Panel title={title()}>
      {lines.length === 0 ? <p className="muted">{empty()}</p> : null}
      <ul className="my-lines">
        {lines.map((line) => (
          <li key={`${line.name} ${line.on ?? ""}`}>
            <span>{wordOf(line, name === "news")}</span>
            {line.on ? <span className="muted small">{day(line.on)}</span> : null}
          </li>
        ))}
      </ul>
      {name === "repeat_order" && lines[0]?.order_id ? (
        <RepeatOrder orderId={lines[0].order_id} what={lines.map((line) => line.name)} />
      ) : null}
      <details className="my-block-why">
        <summary>{m.my_block_why()}</summary>
        <p>{WHYS[rule]()}</p>
      </details>
    </Panel>
  );
}

function wordOf({ name, material }: BlockLine, isNews: boolean): string {
  if (!isNews) return name;
  return material ? m.my_news_price({ name }) : m.my_news_notice({ number: name });
}
