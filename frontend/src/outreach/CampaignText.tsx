import type { CampaignChanges, CampaignView } from "../contract/api.schemas.ts";
import { getGetCampaignQueryKey, useChangeCampaign } from "../contract/outreach/outreach.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { Panel } from "../parts/Panel.tsx";
import { toast } from "../parts/toast.ts";
import { queries } from "../queries.ts";
import { useSession } from "../session.ts";

const LANGUAGES = ["fi", "sv", "en"] as const;
type Language = (typeof LANGUAGES)[number];

/** What a campaign says, in each language; a link to leave it is put in by itself. */
export function CampaignText({ campaign }: { campaign: CampaignView }) {
  const { may } = useSession();
  const changing = useChangeCampaign();
  const isOpen = campaign.state === "draft" && may("change_campaign");

  function save(said: FormData): void {
    const headers = { "If-Match": `"${campaign.version}"` };
    changing.mutate(
      { campaignId: campaign.id, data: wordsFrom(said), headers },
      { onSuccess: saved },
    );
  }

  function saved(): void {
    toast(m.out_saved());
    void queries.invalidateQueries({ queryKey: getGetCampaignQueryKey(campaign.id) });
  }

  return (
    <Panel title={m.out_text()} note={m.out_text_note()}>
      <Form onSubmit={save} problem={changing.error} label={m.out_text()} className="stack">
        {LANGUAGES.map((one) => (
          <Words key={one} campaign={campaign} language={one} isOpen={isOpen} />
        ))}
        {isOpen ? (
          <p>
            <Button type="submit" look="pri" isPending={changing.isPending}>
              {m.out_save()}
            </Button>
          </p>
        ) : null}
      </Form>
    </Panel>
  );
}

interface WordsProps {
  campaign: CampaignView;
  language: Language;
  isOpen: boolean;
}

function Words({ campaign, language, isOpen }: WordsProps) {
  const subject = campaign[`subject_${language}`] ?? "";
  const text = campaign[`text_${language}`] ?? "";
  if (!isOpen && !subject) return null;
  return (
    <fieldset className="group">
      <legend>{LEGENDS[language]()}</legend>
      <Field
        name={`subject_${language}`}
        label={m.out_subject()}
        defaultValue={subject}
        isReadOnly={!isOpen}
        isOptional={language !== "fi"}
      />
      <Field
        name={`text_${language}`}
        label={m.out_body()}
        rows={5}
        defaultValue={text}
        isReadOnly={!isOpen}
        isOptional={language !== "fi"}
      />
    </fieldset>
  );
}

const LEGENDS = { fi: m.out_in_fi, sv: m.out_in_sv, en: m.out_in_en };

function wordsFrom(said: FormData): CampaignChanges {
  const told = LANGUAGES.flatMap((one) => [`subject_${one}`, `text_${one}`]).map((name) => {
    const value = String(said.get(name) ?? "").trim();
    return [name, value || null] as const;
  });
  return Object.fromEntries(told) as CampaignChanges;
}
