import { m } from "../paraglide/messages.js";
import { PageHead } from "../parts/PageHead.tsx";
import { StateCard } from "../parts/StateCard.tsx";

/** An address no screen has. */
export function NotFound() {
  return (
    <>
      <PageHead title={m.page_not_found()} />
      <StateCard icon="search" title={m.state_not_found()}>
        {m.state_not_found_detail()}
      </StateCard>
    </>
  );
}
