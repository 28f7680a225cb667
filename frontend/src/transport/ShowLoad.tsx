import { Link, useParams } from "@tanstack/react-router";
import type { LoadView } from "../contract/api.schemas.ts";
import { useGetLoad } from "../contract/transport/transport.ts";
import { day } from "../format/dates.ts";
import { tonnes } from "../format/kilograms.ts";
import { m } from "../paraglide/messages.js";
import { Crumbs } from "../parts/Crumbs.tsx";
import { Fetched } from "../parts/Fetched.tsx";
import { KeyFacts } from "../parts/KeyFacts.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { Panel } from "../parts/Panel.tsx";
import { LoadTag } from "./LoadTag.tsx";
import { MoveLoad } from "./MoveLoad.tsx";

/** One trip: for which order, by whom, when, and where it can go from here. */
export function ShowLoad() {
  const { loadId } = useParams({ from: "/transports/$loadId" });
  const load = useGetLoad(loadId);
  return (
    <Fetched query={load} rows={6}>
      {(shown) => (
        <>
          <Head load={shown} />
          <Facts load={shown} />
          <Details load={shown} />
        </>
      )}
    </Fetched>
  );
}

function Head({ load }: { load: LoadView }) {
  const above = [{ link: { to: "/transports" as const }, word: m.nav_transports() }];
  return (
    <PageHead
      title={load.number}
      crumbs={<Crumbs above={above} here={load.number} />}
      tags={<LoadTag state={load.state} />}
      sub={
        <>
          <Link to="/orders/$orderId" params={{ orderId: load.order_id }}>
            {m.order_numbered({ number: load.order_number })}
          </Link>
          <span>{load.customer_name ?? m.hidden_value()}</span>
          <span>{[load.site_code, load.site_name].filter(Boolean).join(" ")}</span>
        </>
      }
      actions={<MoveLoad load={load} />}
    />
  );
}

function Facts({ load }: { load: LoadView }) {
  return (
    <KeyFacts
      facts={[
        { label: m.load_day(), figure: day(load.planned_on) },
        { label: m.load_kg(), figure: tonnes(load.planned_kg) },
        { label: m.fact_ordered(), figure: tonnes(load.ordered_kg) },
        { label: m.fact_left(), figure: tonnes(load.remaining_kg) },
      ]}
    />
  );
}

function Details({ load }: { load: LoadView }) {
  const rows: [string, string | null][] = [
    [m.material(), load.product_name],
    [m.load_truck(), load.plate],
    [m.load_trailer(), load.trailer_plate],
    [m.load_carrier(), load.carrier_name],
    [m.load_driver(), load.driver_name],
    [m.note(), load.note],
  ];
  return (
    <Panel title={m.details()} bare>
      <dl className="kv padded">
        {rows.map(([word, value]) => (
          <div className="term" key={word}>
            <dt>{word}</dt>
            <dd>{value ?? "–"}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
