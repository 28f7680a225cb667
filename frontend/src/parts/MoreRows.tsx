import { useEffect, useRef } from "react";
import { m } from "../paraglide/messages.js";
import { Button } from "./Button.tsx";
import type { Pages } from "./usePages.ts";

/** The end of a list: how many rows there are, and the next page before one gets there. */
export function MoreRows<Row>({ pages }: { pages: Pages<Row> }) {
  const foot = useRef<HTMLDivElement>(null);
  const { more, isLoadingMore } = pages;
  useEffect(() => {
    if (!more || isLoadingMore || !foot.current) return undefined;
    const watch = new IntersectionObserver(
      (seen) => (seen.some((one) => one.isIntersecting) ? more() : undefined),
      { rootMargin: "25% 0px" },
    );
    watch.observe(foot.current);
    return () => watch.disconnect();
  }, [more, isLoadingMore]);
  const count = pages.rows?.length ?? 0;
  return (
    <div className="list-foot" ref={foot}>
      <span role="status">{more ? m.rows_so_far({ count }) : m.rows_all({ count })}</span>
      {more ? (
        <Button size="sm" onPress={more} isPending={isLoadingMore}>
          {m.load_more()}
        </Button>
      ) : null}
    </div>
  );
}
