/** The desk a day begins at: what was weighed, who waits, what is owed. */
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { Textures } from "../parts/Textures.tsx";
import { useSession } from "../session.ts";
import { AgesTile } from "./AgesTile.tsx";
import { DutiesTile } from "./DutiesTile.tsx";
import { Figures } from "./Figures.tsx";
import { greeting } from "./greeting.ts";
import { HealthRow } from "./HealthRow.tsx";
import { RequestsTile } from "./RequestsTile.tsx";
import { StaysTile } from "./StaysTile.tsx";
import { TasksTile } from "./TasksTile.tsx";
import { TonnesTile } from "./TonnesTile.tsx";
import { useMoment } from "./tiles.ts";
import { UpdatedAt } from "./UpdatedAt.tsx";
import "./dashboard.css";

/** Each tile asks for itself, so that one that fails takes no other with it. */
export function Dashboard() {
  const { me, may } = useSession();
  const at = useMoment();
  const [name = ""] = (me?.name ?? "").split(" ");
  return (
    <div className="desk">
      <Textures />
      <PageHead
        title={greeting(name, at)}
        windowTitle={m.nav_desk()}
        sub={<UpdatedAt at={at} />}
        actions={
          <Button icon="print" onPress={() => window.print()}>
            {m.desk_print()}
          </Button>
        }
      />
      <Figures />
      <div className="desk-grid">
        {may("add_up_tonnes") ? <TonnesTile /> : null}
        <div className="desk-side">
          <DutiesTile />
          {may("list_tasks") && may("write_note") ? <TasksTile /> : null}
        </div>
      </div>
      <div className="desk-row">
        <StaysTile />
        {may("list_requests") ? <RequestsTile /> : null}
        {may("age_receivables") ? <AgesTile /> : null}
      </div>
      <HealthRow />
    </div>
  );
}
