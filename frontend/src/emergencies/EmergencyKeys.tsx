import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { EmergencyView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { useSession } from "../session.ts";
import { CloseEmergency } from "./CloseEmergency.tsx";
import { isOpen } from "./EmergencyState.tsx";
import { ReportEmergency } from "./ReportEmergency.tsx";

/** What is left to do about an opening: see, report, close. Nobody closes his own. */
export function EmergencyKeys({ opening }: { opening: EmergencyView }) {
  const { may, me } = useSession();
  if (opening.closed_at) return null;
  if (opening.account_id === me?.id) return <OwnKeys opening={opening} />;
  return may("close_emergency") ? <CloseKey opening={opening} /> : null;
}

function OwnKeys({ opening }: { opening: EmergencyView }) {
  const [reporting, setReporting] = useState(false);
  return (
    <span className="flow">
      {isOpen(opening) ? (
        <Link
          className="btn sm"
          to="/privacy/emergencies/$openingId"
          params={{ openingId: opening.id }}
        >
          {m.emergency_show()}
        </Link>
      ) : null}
      {opening.reported_at ? null : (
        <Button size="sm" onPress={() => setReporting(true)}>
          {m.emergency_report_write()}
        </Button>
      )}
      {reporting ? (
        <ReportEmergency opening={opening} onClose={() => setReporting(false)} />
      ) : null}
    </span>
  );
}

function CloseKey({ opening }: { opening: EmergencyView }) {
  const [closing, setClosing] = useState(false);
  return (
    <>
      <Button size="sm" onPress={() => setClosing(true)}>
        {m.emergency_close()}
      </Button>
      {closing ? <CloseEmergency opening={opening} onClose={() => setClosing(false)} /> : null}
    </>
  );
}
