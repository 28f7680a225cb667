import type { MyData } from "../../contract/api.schemas.ts";
import { useGetMyData } from "../../contract/own-data/own-data.ts";
import { languageNow } from "../../format/language.ts";
import { m } from "../../paraglide/messages.js";
import { Fetched } from "../../parts/Fetched.tsx";
import { KeyFacts } from "../../parts/KeyFacts.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { AskErasure } from "./AskErasure.tsx";
import { DownloadMine } from "./DownloadMine.tsx";
import { MyChoices } from "./MyChoices.tsx";
import { MyErasure } from "./MyErasure.tsx";
import { MyLogs } from "./MyLogs.tsx";
import { MyRecords } from "./MyRecords.tsx";
import { MyValues } from "./MyValues.tsx";
import { FIRST, factsOf } from "./facts.ts";
import "../../styles/privacy.css";
import "./myData.css";

/** What is held about whoever is signed in, as it stands now, and what they do about it. */
export function MyOwnData() {
  const data = useGetMyData({ language: languageNow(), most: FIRST });
  return (
    <>
      <PageHead
        title={m.my_data_title()}
        sub={m.my_data_lead()}
        actions={
          <>
            <DownloadMine />
            <AskErasure />
          </>
        }
      />
      <Fetched query={data} rows={8}>
        {(told) => <Told told={told} />}
      </Fetched>
    </>
  );
}

function Told({ told }: { told: MyData }) {
  return (
    <>
      <KeyFacts facts={factsOf(told)} />
      <MyValues told={told} />
      <MyRecords told={told} />
      <MyChoices />
      <MyErasure />
      <MyLogs key={told.at} told={told} />
      <p className="muted small">
        {told.complaint.says} {told.complaint.name} {told.complaint.reached}
      </p>
    </>
  );
}
