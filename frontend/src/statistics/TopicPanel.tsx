import type { FiguresView, FigureTopic } from "../contract/api.schemas.ts";
import { monthOfYear } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Figured } from "../parts/Figured.tsx";
import { Panel } from "../parts/Panel.tsx";
import { figure, partWord, TOPICS } from "./words.ts";

/** One topic of a year: its parts by month, and the sums of what is told. */
export function TopicPanel({ topic, told }: { topic: FigureTopic; told: FiguresView }) {
  const rows = told.rows.filter((row) => row.topic === topic);
  const shown = rows.filter(({ values }) => values.some((value) => value !== 0));
  const sums = told.totals.find((each) => each.topic === topic);
  const title = TOPICS[topic].title();
  return (
    <Panel title={title} note={TOPICS[topic].unit()} bare>
      {shown.length === 0 ? (
        <p className="body muted">{m.stat_nothing()}</p>
      ) : (
        <Figured
          label={title}
          heads={[m.stat_part(), ...told.months.map(monthHead), m.stat_sum()]}
          rows={[
            ...shown.map(({ part, values, total }) => [
              partWord(topic, part),
              ...values.map((value) => figure(value, topic)),
              figure(total, topic),
            ]),
            [
              m.stat_sum(),
              ...(sums?.values ?? []).map((value) => figure(value, topic)),
              figure(sums?.total ?? 0, topic),
            ],
          ]}
        />
      )}
    </Panel>
  );
}

function monthHead(month: string): string {
  return monthOfYear(Number(month.slice(5, 7)));
}
