import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { SiteView } from "../contract/api.schemas.ts";
import { searchSites, useListSites } from "../contract/sites/sites.ts";
import { bestFirst } from "../parts/bestFirst.ts";
import type { Candidate } from "../parts/Combo.tsx";

const PAUSE_MS = 150;
const MOST = 200;
const HITS = 50;

interface Fitting {
  readonly candidates: readonly Candidate[];
  readonly isSettled: boolean;
}

/** A customer's sites that fit what is typed; of many, the register looks for them. */
export function useFittingSites(customerId: string | null, typed: string): Fitting {
  const { data } = useListSites(
    { customer_id: customerId, limit: MOST },
    { query: { enabled: customerId !== null } },
  );
  const isMany = typeof data?.next_cursor === "string";
  const found = useFound(customerId, isMany ? typed.trim() : "");
  if (isMany && typed.trim() !== "") {
    return { candidates: found.sites.map(ofSite), isSettled: found.isSettled };
  }
  const known = (data?.items ?? []).map(ofSite);
  return {
    candidates: bestFirst(known, typed),
    isSettled: data !== undefined || customerId === null,
  };
}

function ofSite({ id, code, name, street }: SiteView): Candidate {
  return { id, name: [code, name].filter(Boolean).join(" "), note: street ?? "" };
}

function useFound(customerId: string | null, typed: string) {
  const [asked, ask] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => ask(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data, isFetching } = useQuery({
    queryKey: ["sites", "found", customerId, asked],
    queryFn: ({ signal }) =>
      searchSites(customerId ?? "", { text: asked, limit: HITS }, { signal }),
    enabled: customerId !== null && asked !== "",
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return { sites: data?.items ?? [], isSettled: asked === typed && !isFetching };
}
