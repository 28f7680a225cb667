import { Link } from "@tanstack/react-router";
import { m } from "../paraglide/messages.js";
import { Panel } from "../parts/Panel.tsx";

/** The way to one's own data. */
export function MyDataBlock() {
  return (
    <Panel title={m.my_data_title()}>
      <p>{m.my_data_lead()}</p>
      <p>
        <Link className="btn pri" to="/my/data">
          {m.my_data_open()}
        </Link>
      </p>
    </Panel>
  );
}
