import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Refused } from "../http/problem.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "./Button.tsx";
import { titleOf } from "./ProblemNote.tsx";
import { Skeleton } from "./Skeleton.tsx";
import { StateCard } from "./StateCard.tsx";

interface FetchedProps<Data> {
  query: Pick<UseQueryResult<Data, Error>, "data" | "error" | "refetch">;
  rows?: number;
  children: (data: Data) => ReactNode;
}

/** Data, or what stands in its place; rows that are there stay while newer ones come. */
export function Fetched<Data>({ query, rows, children }: FetchedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Unfetched error={query.error} retry={() => void query.refetch()} />;
  return rows ? <Skeleton rows={rows} /> : <Skeleton />;
}

export function Unfetched({ error, retry }: { error: Error; retry: () => void }) {
  const status = error instanceof Refused ? error.status : 500;
  if (status === 0) return <NoNetwork retry={retry} />;
  if (status === 403) return <NoRight error={error} />;
  if (status === 404) {
    return (
      <StateCard icon="search" title={m.state_not_found()}>
        {m.state_not_found_detail()}
      </StateCard>
    );
  }
  return (
    <StateCard
      icon="warn"
      role="alert"
      title={titleOf(error)}
      actions={
        <>
          <Button look="pri" onPress={retry}>
            {m.retry()}
          </Button>
          {error instanceof Refused ? (
            <span className="small muted mono">{error.code}</span>
          ) : null}
        </>
      }
    >
      {m.problem_safe()}
    </StateCard>
  );
}

function NoNetwork({ retry }: { retry: () => void }) {
  return (
    <StateCard
      icon="nonet"
      title={m.problem_no_answer()}
      actions={
        <Button look="pri" onPress={retry}>
          {m.retry()}
        </Button>
      }
    >
      {m.problem_safe()}
    </StateCard>
  );
}

function NoRight({ error }: { error: Error }) {
  const refused = error instanceof Refused ? error : null;
  if (refused?.slug.includes("nda")) {
    return (
      <StateCard icon="notice" title={m.state_nda()}>
        {refused.problem.detail ?? m.state_nda_detail()}
      </StateCard>
    );
  }
  return (
    <StateCard icon="lock" title={titleOf(error)}>
      {refused?.problem.detail ?? m.state_no_right()}
    </StateCard>
  );
}
