import { useState } from "react";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { LineFields } from "./LineFields.tsx";

const MOST = 50;
const ADD_KEY = "add-order-line";

interface LinesFieldProps {
  customerId: string | null;
  siteId: string | null;
}

/** What is ordered, line by line. A new line takes the focus; removing one gives it back. */
export function LinesField({ customerId, siteId }: LinesFieldProps) {
  const [lines, setLines] = useState<readonly number[]>([0]);

  function add(): void {
    setLines([...lines, Math.max(...lines) + 1]);
  }

  function remove(line: number): void {
    setLines(lines.filter((one) => one !== line));
    document.getElementById(ADD_KEY)?.focus();
  }

  return (
    <fieldset className="group">
      <legend>{m.order_lines()}</legend>
      {lines.map((line, index) => (
        <LineFields
          key={line}
          index={index}
          customerId={customerId}
          siteId={siteId}
          isNew={line > 0}
          onRemove={lines.length > 1 ? () => remove(line) : undefined}
        />
      ))}
      {lines.length < MOST ? (
        <Button id={ADD_KEY} icon="plus" onPress={add}>
          {m.add_line()}
        </Button>
      ) : null}
    </fieldset>
  );
}
