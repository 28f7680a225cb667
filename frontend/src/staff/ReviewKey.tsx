import { useState } from "react";
import type { HeldGrantView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { ReviewGrant } from "./ReviewGrant.tsx";

interface ReviewKeyProps {
  grant: HeldGrantView;
  /** Who looks at it; nobody looks at his own. */
  reviewer: string | undefined;
}

/** The key to look at a grant. */
export function ReviewKey({ grant, reviewer }: ReviewKeyProps) {
  const [reviewing, setReviewing] = useState(false);
  if (!reviewer) return null;
  if (grant.account_id === reviewer) {
    return <span className="muted small">{m.grant_own()}</span>;
  }
  return (
    <>
      <Button size="sm" onPress={() => setReviewing(true)}>
        {m.grant_review()}
      </Button>
      {reviewing ? <ReviewGrant grant={grant} onClose={() => setReviewing(false)} /> : null}
    </>
  );
}
