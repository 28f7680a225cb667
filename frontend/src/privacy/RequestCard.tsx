import { Link } from "@tanstack/react-router";
import type { RequestRow } from "../contract/api.schemas.ts";
import { cameWord, Due, Rights } from "./requestColumns.tsx";
import { HandlerName } from "./HandlerCell.tsx";
import { listedName } from "./requestStates.ts";
import { RequestTag } from "./RequestTag.tsx";

/** The same facts as the row, where there is no room for columns. */
export function RequestCard({ row }: { row: RequestRow }) {
  return (
    <Link
      to="/privacy/requests/$requestId"
      params={{ requestId: row.id }}
      className="ocard dsr-card"
    >
      <b>{listedName(row)}</b>
      <RequestTag state={row.state} />
      <span className="muted">{`${row.number} · ${cameWord(row)}`}</span>
      <Rights items={row.items} />
      <HandlerName row={row} />
      <span className="due">
        <Due row={row} />
      </span>
    </Link>
  );
}
