import { useMatches } from "@tanstack/react-router";
import { purposesOf } from "../session.ts";

/** The purposes that the screen on show may be opened for. */
export function usePurposes(): readonly string[] {
  const operation = useMatches({
    select: (matches) =>
      matches
        .map(({ staticData }) => staticData.shows ?? staticData.operation)
        .findLast(Boolean),
  });
  return operation ? purposesOf(operation) : [];
}
