import { Link, Navigate } from "@tanstack/react-router";
import type { ScaleView } from "../../contract/api.schemas.ts";
import { useListScales } from "../../contract/scales/scales.ts";
import { m } from "../../paraglide/messages.js";
import { Fetched } from "../../parts/Fetched.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { StateCard } from "../../parts/StateCard.tsx";

/** The only scale there is, or a choice. */
export function ChooseScale() {
  const scales = useListScales({ limit: 50 });
  return (
    <Fetched query={scales}>
      {({ items }) => <Choice scales={items.filter((one) => one.retired_on === null)} />}
    </Fetched>
  );
}

function Choice({ scales }: { scales: readonly ScaleView[] }) {
  const [only] = scales;
  if (only && scales.length === 1) {
    return <Navigate to="/weigh/$scaleId" params={{ scaleId: only.id }} replace />;
  }
  return (
    <>
      <PageHead title={scales.length > 0 ? m.kiosk_choose_scale() : m.nav_scale()} />
      {scales.length === 0 ? (
        <StateCard icon="weight" title={m.kiosk_no_scales()}>
          {m.kiosk_no_scales_detail()}
        </StateCard>
      ) : (
        <ul className="scales">
          {scales.map(({ id, name, code }) => (
            <li key={id}>
              <Link to="/weigh/$scaleId" params={{ scaleId: id }} className="btn lg">
                {name} <span className="mono">{code}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
