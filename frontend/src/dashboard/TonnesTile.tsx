import { useState } from "react";
import { m } from "../paraglide/messages.js";
import { Segments } from "../parts/Segments.tsx";
import { stacksOf, type Way } from "./stacks.ts";
import { Tile } from "./Tile.tsx";
import { TonnesChart } from "./TonnesChart.tsx";
import { TonnesTable } from "./TonnesTable.tsx";
import { useTonnes } from "./tiles.ts";

/** What was weighed in each of twelve months, by what it was. */
export function TonnesTile() {
  const [way, setWay] = useState<Way>("all");
  return (
    <Tile
      title={m.desk_tonnes()}
      note={m.desk_tonnes_note()}
      query={useTonnes()}
      filter={
        <Segments
          label={m.direction()}
          options={[
            { value: "all", word: m.all() },
            { value: "out", word: m.desk_out() },
            { value: "in", word: m.desk_in() },
          ]}
          value={way}
          onChange={setWay}
        />
      }
      chart={(data) => <TonnesChart stacks={stacksOf(data, way)} />}
      table={(data) => <TonnesTable stacks={stacksOf(data, way)} />}
    />
  );
}
