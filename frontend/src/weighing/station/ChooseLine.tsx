import type { OrderView } from "../../contract/api.schemas.ts";
import { tonnes } from "../../format/kilograms.ts";
import { m } from "../../paraglide/messages.js";
import { Choices } from "./Choices.tsx";
import { errandOfLine, type Errand } from "./truck.ts";

interface ChooseLineProps {
  order: OrderView;
  onChoose: (errand: Errand) => void;
  onClose: () => void;
}

/** Which of an order's lines a load is for. */
export function ChooseLine({ order, onChoose, onClose }: ChooseLineProps) {
  const options = order.lines.map((line) => ({
    value: line.id,
    word: `${line.product_name}, ${m.kiosk_left({ now: tonnes(line.remaining_kg) })}`,
  }));

  function choose(id: string): void {
    const line = order.lines.find((one) => one.id === id);
    if (line) onChoose(errandOfLine(order, line));
  }

  return (
    <Choices
      title={m.kiosk_line_title({ number: order.number })}
      options={options}
      onChoose={choose}
      onClose={onClose}
    />
  );
}
