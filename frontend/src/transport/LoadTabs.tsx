import { LoadState } from "../contract/api.schemas.ts";
import { LOAD_STATES } from "../format/loadStates.ts";
import { m } from "../paraglide/messages.js";
import { BeamTabs } from "../parts/BeamTabs.tsx";

/** The transports by state; each view has its address. */
export function LoadTabs({ state }: { state: LoadState | undefined }) {
  const to = "/transports" as const;
  const states = Object.values(LoadState).map((one) => ({
    link: { to, search: { state: one } },
    word: LOAD_STATES[one].word(),
    current: state === one,
  }));
  const all = { link: { to }, word: m.all(), current: state === undefined };
  return <BeamTabs label={m.load_views()} tabs={[all, ...states]} />;
}
