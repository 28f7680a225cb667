import type { AccessReport as Report } from "../contract/api.schemas.ts";
import {
  getAccessReport,
  useGetAccessReport,
} from "../contract/data-subject-requests/data-subject-requests.ts";
import { languageNow } from "../format/language.ts";
import { m } from "../paraglide/messages.js";
import { Fetched } from "../parts/Fetched.tsx";
import { KeyFacts } from "../parts/KeyFacts.tsx";
import { useSession } from "../session.ts";
import { DownloadReport } from "./DownloadReport.tsx";
import { ToldClass } from "./ToldClass.tsx";

/** What is held about whoever asks, as they will be told it; and the package to hand over. */
export function AccessReport({ partyId }: { partyId: string }) {
  const report = useGetAccessReport(partyId, { language: languageNow(), most: 5 });
  const { may } = useSession();
  return (
    <Fetched query={report} rows={8}>
      {(told) => (
        <>
          <KeyFacts facts={factsOf(told)} />
          {may("download_access_package") ? <DownloadReport partyId={partyId} /> : null}
          {told.classes.map((one) => (
            <ToldClass
              key={`${one.name} ${told.at}`}
              told={one}
              unlessRuled={told.unless_ruled}
              next={(record_class, after) =>
                getAccessReport(partyId, {
                  language: languageNow(),
                  most: 50,
                  record_class,
                  after,
                })
              }
            />
          ))}
        </>
      )}
    </Fetched>
  );
}

function factsOf(told: Report) {
  const records = told.classes.reduce((sum, { count }) => sum + count, 0);
  return [
    { label: m.report_records(), figure: records },
    { label: m.report_classes(), figure: told.classes.length },
    { label: m.report_withheld(), figure: told.withheld, note: m.report_withheld_note() },
  ];
}
