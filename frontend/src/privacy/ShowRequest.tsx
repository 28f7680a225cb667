import { useParams } from "@tanstack/react-router";
import type { RequestView } from "../contract/api.schemas.ts";
import {
  useGetPlan,
  useGetRequest,
} from "../contract/data-subject-requests/data-subject-requests.ts";
import { Fetched } from "../parts/Fetched.tsx";
import { AccessReport } from "./AccessReport.tsx";
import { ErasureCertificate } from "./ErasureCertificate.tsx";
import { LegalHolds } from "./LegalHolds.tsx";
import { RequestActs } from "./RequestActs.tsx";
import { RequestItems } from "./RequestItems.tsx";
import { RequestHead } from "./RequestHead.tsx";
import { RequestSteps } from "./RequestSteps.tsx";
import { erases } from "./requestStates.ts";
import { ShowPlan } from "./ShowPlan.tsx";
import { ToldRecipients } from "./ToldRecipients.tsx";
import "../styles/privacy.css";

/** One request: how far it is, what its plan says, and what is to be done now. */
export function ShowRequest() {
  const { requestId } = useParams({ from: "/privacy/requests/$requestId" });
  const request = useGetRequest(requestId);
  return (
    <Fetched query={request} rows={8}>
      {(shown) => <Request key={shown.id} request={shown} />}
    </Fetched>
  );
}

function Request({ request }: { request: RequestView }) {
  const isPlanned = hasPlan(request);
  const plan = useGetPlan(request.id, { query: { enabled: isPlanned } });
  const shown = isPlanned ? plan.data : undefined;
  return (
    <>
      <RequestHead request={request} />
      <RequestSteps request={request} plan={shown} />
      <RequestItems request={request} />
      {isPlanned ? (
        <Fetched query={plan} rows={8}>
          {(one) => <ShowPlan key={one.digest} request={request} plan={one} />}
        </Fetched>
      ) : null}
      <ToldRecipients request={request} />
      {isKnown(request) && request.party_id ? (
        <LegalHolds request={request} partyId={request.party_id} />
      ) : null}
      <ErasureCertificate request={request} />
      <RequestActs request={request} plan={shown} />
      {isTold(request) && request.party_id ? <AccessReport partyId={request.party_id} /> : null}
    </>
  );
}

/** Only an erasure can be held, and only of somebody who is known. */
function isKnown(request: RequestView): boolean {
  return erases(request) && request.state !== "received" && request.state !== "closed";
}

function hasPlan(request: RequestView): boolean {
  const { state } = request;
  return (
    erases(request) && (state === "planned" || state === "approved" || state === "waiting")
  );
}

/** A stranger is told nothing, so who asks has to be known first. */
function isTold({ items, state }: RequestView): boolean {
  const told = items.some(({ kind }) => kind === "access" || kind === "port");
  return told && state !== "received";
}
