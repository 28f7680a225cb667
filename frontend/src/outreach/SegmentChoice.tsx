import { useState } from "react";
import { useListSegments } from "../contract/outreach/outreach.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Choice } from "../parts/Choice.tsx";
import { AddSegment } from "./AddSegment.tsx";

/** Whom something is for: one of the segments, or a new one. */
export function SegmentChoice() {
  const { data } = useListSegments({ limit: 200 });
  const [adding, setAdding] = useState(false);
  const [chosen, choose] = useState<string | null>(null);
  const options = (data?.items ?? []).map(({ id, name }) => ({ value: id, word: name }));
  return (
    <>
      <Choice
        name="segment_id"
        label={m.out_segment()}
        options={options}
        value={chosen}
        onChange={choose}
        isRequired
      />
      <p>
        <Button size="sm" icon="plus" onPress={() => setAdding(true)}>
          {m.out_add_segment()}
        </Button>
      </p>
      {adding ? <AddSegment onAdded={choose} onClose={() => setAdding(false)} /> : null}
    </>
  );
}
