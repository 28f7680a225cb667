import type { UseQueryResult } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { m } from "../paraglide/messages.js";
import { Fetched } from "../parts/Fetched.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Panel } from "../parts/Panel.tsx";

interface TileProps<Data> {
  title: string;
  note: string;
  query: Pick<UseQueryResult<Data, Error>, "data" | "error" | "refetch">;
  chart: (data: Data) => ReactNode;
  table: (data: Data) => ReactNode;
  filter?: ReactNode;
  footer?: (data: Data) => ReactNode;
}

/** A chart, and the same numbers as a table. */
export function Tile<Data>(props: TileProps<Data>) {
  const { title, note, query, chart, table, filter, footer } = props;
  const [isTable, setTable] = useState(false);
  const foot = query.data === undefined ? null : footer?.(query.data);
  return (
    <div className="tile">
      <Panel
        title={title}
        note={note}
        actions={
          <>
            {filter}
            <Display isTable={isTable} onChange={setTable} of={title} />
          </>
        }
        footer={foot}
      >
        <Fetched query={query} rows={4}>
          {(data) => (isTable ? table(data) : chart(data))}
        </Fetched>
      </Panel>
    </div>
  );
}

interface DisplayProps {
  isTable: boolean;
  onChange: (isTable: boolean) => void;
  of: string;
}

function Display({ isTable, onChange, of }: DisplayProps) {
  return (
    <div className="seg" role="group" aria-label={m.desk_display({ of })}>
      <button
        type="button"
        aria-pressed={!isTable}
        aria-label={m.desk_chart()}
        onClick={() => onChange(false)}
      >
        <Icon name="chart" />
      </button>
      <button
        type="button"
        aria-pressed={isTable}
        aria-label={m.desk_table()}
        onClick={() => onChange(true)}
      >
        <Icon name="cols" />
      </button>
    </div>
  );
}
