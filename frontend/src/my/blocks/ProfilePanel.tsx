import type { MyBlocks } from "../../contract/api.schemas.ts";
import { getGetMyBlocksQueryKey, useSwitchMyBlocks } from "../../contract/own-data/own-data.ts";
import { day } from "../../format/dates.ts";
import { SITE_KINDS } from "../../format/words.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { ProblemNote } from "../../parts/ProblemNote.tsx";
import { queries } from "../../queries.ts";
import { NOT_CHOSEN } from "./blockWords.ts";

/** All that choosing looks at, and the switch that ends it. */
export function ProfilePanel({ told }: { told: MyBlocks }) {
  const { profile, not_chosen: why } = told;
  const switching = useSwitchMyBlocks();

  function turn(is_chosen: boolean): void {
    switching.mutate(
      { data: { is_chosen } },
      { onSuccess: (now) => queries.setQueryData(getGetMyBlocksQueryKey(), now) },
    );
  }

  return (
    <Panel title={m.my_profile()}>
      <p>{why ? NOT_CHOSEN[why]() : m.my_profile_lead()}</p>
      {profile ? <Profile profile={profile} /> : null}
      <ProblemNote problem={switching.error} />
      {why === null || why === "switched_off" ? (
        <p>
          <Button isPending={switching.isPending} onPress={() => turn(why !== null)}>
            {why === null ? m.my_choose_off() : m.my_choose_on()}
          </Button>
        </p>
      ) : null}
    </Panel>
  );
}

function Profile({ profile }: { profile: NonNullable<MyBlocks["profile"]> }) {
  const ordered = profile.ordered.map(({ name, on }) => (on ? `${name} ${day(on)}` : name));
  const sites = profile.sites.map((kind) => SITE_KINDS[kind]());
  return (
    <dl className="kv">
      <div className="term">
        <dt>{m.my_used_orders()}</dt>
        <dd>{ordered.join(", ") || "–"}</dd>
      </div>
      <div className="term">
        <dt>{m.my_used_sites()}</dt>
        <dd>{sites.join(", ") || "–"}</dd>
      </div>
    </dl>
  );
}
