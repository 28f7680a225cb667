import { useQueryClient } from "@tanstack/react-query";
import type { LoadState, LoadView } from "../contract/api.schemas.ts";
import {
  getGetLoadQueryKey,
  getListLoadsQueryKey,
  useMoveLoad,
} from "../contract/transport/transport.ts";
import { LOAD_STATES } from "../format/loadStates.ts";
import { useAttempt } from "../http/attempt.ts";
import { Button } from "../parts/Button.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { useSession } from "../session.ts";

/** The moves a load allows from where it stands; weighing moves it by itself. */
export function MoveLoad({ load }: { load: LoadView }) {
  const { may } = useSession();
  const moving = useMoveLoad();
  const attempt = useAttempt();
  const queries = useQueryClient();
  if (!may("move_load")) return null;

  function move(to: LoadState): void {
    const headers = { ...attempt.headers, "If-Match": `"${load.version}"` };
    moving.mutate(
      { loadId: load.id, data: { to }, headers },
      {
        onSuccess: attempt.done,
        onSettled: () => {
          void queries.invalidateQueries({ queryKey: getGetLoadQueryKey(load.id) });
          void queries.invalidateQueries({ queryKey: getListLoadsQueryKey() });
        },
      },
    );
  }

  return (
    <>
      {load.allowed_transitions.map((to) => (
        <Button
          key={to}
          look={to === "cancelled" ? "bad" : undefined}
          icon={LOAD_STATES[to].icon}
          isPending={moving.isPending}
          onPress={() => move(to)}
        >
          {LOAD_STATES[to].verb()}
        </Button>
      ))}
      <ProblemNote problem={moving.error} />
    </>
  );
}
