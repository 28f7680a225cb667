import { useQueryClient } from "@tanstack/react-query";
import type { RequestRow } from "../contract/api.schemas.ts";
import {
  getListRequestsQueryKey,
  getTellRequestFiguresQueryKey,
  useHandleRequest,
} from "../contract/data-subject-requests/data-subject-requests.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { useSession } from "../session.ts";
import { isRunning } from "./requestStates.ts";

/** Who works on a request; one that goes on by itself needs nobody. */
export function HandlerName({ row }: { row: RequestRow }) {
  const name = row.handler_name;
  if (name) {
    return (
      <span className="handler">
        <i aria-hidden="true">{name.charAt(0)}</i>
        {name}
      </span>
    );
  }
  const word = isRunning(row.state) ? m.dsr_handler_none() : m.dsr_handler_system();
  return <span className="muted">{word}</span>;
}

/** Take a request that nobody works on. */
export function TakeRequest({ row }: { row: RequestRow }) {
  const queries = useQueryClient();
  const taking = useHandleRequest();
  const { may } = useSession();
  if (row.handler_id || !isRunning(row.state) || !may("handle_request")) return null;
  return (
    <Button
      size="sm"
      isPending={taking.isPending}
      aria-label={`${m.dsr_take()}, ${row.number}`}
      onPress={() =>
        taking.mutate(
          { requestId: row.id, data: { mine: true } },
          {
            onSuccess: () => {
              void queries.invalidateQueries({ queryKey: getListRequestsQueryKey() });
              void queries.invalidateQueries({ queryKey: getTellRequestFiguresQueryKey() });
            },
          },
        )
      }
    >
      {m.dsr_take()}
    </Button>
  );
}
