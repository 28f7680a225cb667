import { useState } from "react";
import type { NoticeComparison } from "../contract/api.schemas.ts";
import { useCompareNotice } from "../contract/privacy-notice/privacy-notice.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Crumbs } from "../parts/Crumbs.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { Panel } from "../parts/Panel.tsx";
import "../styles/notice.css";
import { AdoptKey } from "./AdoptNotice.tsx";
import { ComparedSentences } from "./ComparedSentences.tsx";
import { MissingFromNotice } from "./MissingFromNotice.tsx";

/** The notice as the way in: one's own text, and what the register says to each sentence. */
export function CompareNotice() {
  const comparing = useCompareNotice();
  const [told, show] = useState<NoticeComparison>();
  return (
    <>
      <PageHead
        title={m.own_notice()}
        crumbs={
          <Crumbs
            above={[{ link: { to: "/privacy/notices" }, word: m.nav_notices() }]}
            here={m.own_notice()}
          />
        }
        sub={m.own_notice_lead()}
        actions={told?.company_version ? <AdoptKey told={told} /> : null}
        takesFocus={false}
      />
      <Panel title={m.own_notice_text()}>
        <Form
          className="stack"
          label={m.own_notice()}
          problem={comparing.error}
          onSubmit={(said) =>
            comparing.mutate({ data: { text: String(said.get("text")) } }, { onSuccess: show })
          }
        >
          <Field
            name="text"
            label={m.own_notice_paste()}
            hint={m.own_notice_hint()}
            rows={told ? 4 : 12}
            isRequired
            autoFocus
          />
          <div>
            <Button type="submit" look="pri" isPending={comparing.isPending}>
              {m.own_notice_compare()}
            </Button>
          </div>
        </Form>
      </Panel>
      {told ? (
        <>
          <MissingFromNotice missing={told.missing} />
          <ComparedSentences sentences={told.sentences} />
        </>
      ) : null}
    </>
  );
}
