import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { searchCustomers } from "../contract/customers/customers.ts";
import { m } from "../paraglide/messages.js";
import { Combo, type Candidate } from "../parts/Combo.tsx";

const PAUSE_MS = 150;
const HITS = 8;

interface FinderProps {
  chosen: string | null;
  onChoose: (id: string | null) => void;
}

/** Find whose customer asks; the search goes by POST, so no name stands in an address. */
export function CustomerFinder({ chosen, onChoose }: FinderProps) {
  const [text, setText] = useState("");
  const [asked, setAsked] = useState("");
  const { candidates, isFetching } = useCandidates(asked);
  const isSettled = asked === text.trim() && !isFetching;

  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);

  function choose(id: string | null): void {
    const found = candidates.find((one) => one.id === id);
    if (found) setText(found.name);
    onChoose(id);
  }

  return (
    <Combo
      name="customer_id"
      label={m.dsr_find()}
      hint={m.dsr_find_hint()}
      candidates={candidates}
      text={text}
      onText={setText}
      chosen={chosen}
      onChoose={choose}
      nothing={isSettled ? m.search_nothing() : m.loading()}
      isSettled={isSettled}
      autoFocus
      isRequired
    />
  );
}

function useCandidates(asked: string): { candidates: Candidate[]; isFetching: boolean } {
  const { data, isFetching } = useQuery({
    queryKey: ["search", asked],
    queryFn: ({ signal }) => searchCustomers({ text: asked, limit: HITS }, { signal }),
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const candidates = (data?.items ?? []).map(({ id, name, number, town }) => ({
    id,
    name: name ?? number,
    note: [number, town].filter(Boolean).join(" · "),
  }));
  return { candidates, isFetching };
}
