import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { settlePurpose, useSession } from "../session.ts";
import { kindsFor, SOURCES, type Hit, type Kind } from "./hits.ts";

const PAUSE_MS = 150;

export type Found = Hit | { readonly kind: "action"; readonly id: "order" | "customer" };

/** What matches: records when something is typed, and always what can be begun. */
export function useFound(text: string): { found: readonly Found[]; isSettled: boolean } {
  const asked = useSettled(text.trim());
  const { may } = useSession();
  const query = useQuery({
    queryKey: ["search", "box", asked],
    queryFn: ({ signal }) => searchAll(asked, kindsFor(asked, may), signal),
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const hits = asked && text.trim() ? (query.data ?? []) : [];
  const begun: Found[] = [];
  if (may("place_order")) begun.push({ kind: "action", id: "order" });
  if (may("create_customer")) begun.push({ kind: "action", id: "customer" });
  const isSettled = asked === text.trim() && !query.isFetching;
  return { found: [...hits, ...begun], isSettled };
}

/** Look among all kinds at once; one that fails hides none of the others. */
async function searchAll(
  text: string,
  kinds: readonly Kind[],
  signal: AbortSignal,
): Promise<readonly Hit[]> {
  const [first] = kinds;
  if (!first) return [];
  await settlePurpose(SOURCES[first].operation); // a screen that shows nobody has stated none
  const answers = await Promise.allSettled(
    kinds.map((kind) => SOURCES[kind].search(text, signal)),
  );
  const refused = answers.find((answer) => answer.status === "rejected");
  const hits = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
  if (refused && hits.length === 0) throw refused.reason;
  return hits;
}

function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
