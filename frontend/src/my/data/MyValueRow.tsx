import { useState } from "react";
import { day } from "../../format/dates.ts";
import { purposeWord } from "../../format/roles.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { SOURCE_WORDS, valueWord } from "../../privacy/told.ts";
import { CorrectMine } from "./CorrectMine.tsx";
import { RemoveMine } from "./RemoveMine.tsx";
import type { OwnValue } from "./facts.ts";

interface RowProps {
  one: OwnValue;
}

export function MyValueRow({ one }: RowProps) {
  const { of, record, field, policy } = one;
  const [doing, setDoing] = useState<"correct" | "remove">();
  const isDirect = policy.way === "direct";
  const said = field.says ?? valueWord(field.value);
  const close = () => setDoing(undefined);
  return (
    <tr>
      <td>
        <span className="k">
          {of.title === field.title ? of.title : `${of.title}: ${field.title}`}
        </span>
        <span className="val">{said}</span>
      </td>
      <td data-l={m.my_from_short()}>{fromWord(one)}</td>
      <td data-l={m.my_why_short()}>{of.purposes.map(purposeWord).join(", ")}</td>
      <td data-l={m.my_goes_short()}>
        {record.goes_after ? (
          <span className="num">{day(record.goes_after)}</span>
        ) : (
          m.my_goes_with_need()
        )}
      </td>
      <td>
        <Button
          size="sm"
          aria-label={`${verb(isDirect)}: ${field.title} ${said}`}
          onPress={() => setDoing("correct")}
        >
          {verb(isDirect)}
        </Button>{" "}
        {policy.optional ? (
          <Button
            size="sm"
            aria-label={`${m.my_remove()}: ${field.title} ${said}`}
            onPress={() => setDoing("remove")}
          >
            {m.my_remove()}
          </Button>
        ) : null}
        {doing === "correct" ? <CorrectMine one={one} onClose={close} /> : null}
        {doing === "remove" ? <RemoveMine one={one} onClose={close} /> : null}
      </td>
    </tr>
  );
}

function verb(isDirect: boolean): string {
  return isDirect ? m.my_correct() : m.my_wrong();
}

function fromWord({ field: { source } }: OwnValue): string {
  if (!source) return "–";
  return [
    SOURCE_WORDS[source.kind](),
    day((source.given_at ?? source.recorded_at).slice(0, 10)),
  ].join(", ");
}
