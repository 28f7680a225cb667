import { useState } from "react";
import type { ClauseView, ComparedSentence, SentenceVerdict } from "../contract/api.schemas.ts";
import { useListNoticeClauses } from "../contract/privacy-notice/privacy-notice.ts";
import { m } from "../paraglide/messages.js";
import { Segments } from "../parts/Segments.tsx";
import { Tag } from "../parts/Tag.tsx";
import { ClauseKeeper } from "./ClauseKeeper.tsx";
import { UNSET, VERDICTS } from "./comparisonWords.ts";

/** Left the sentences, right what keeps each, or why it may not be said. */
export function ComparedSentences({ sentences }: { sentences: readonly ComparedSentence[] }) {
  const [only, show] = useState<SentenceVerdict | "all">("all");
  const clauses = useListNoticeClauses().data?.items ?? [];
  const shown = sentences.filter((each) => only === "all" || each.verdict === only);
  return (
    <>
      <div className="tbar">
        <Segments
          label={m.notice_shown()}
          options={choices(sentences)}
          value={only}
          onChange={show}
        />
      </div>
      <ol className="notice-compared panel" aria-label={m.own_notice_sentences()}>
        {shown.map((each) => (
          <li key={`${each.line} ${each.text}`}>
            <p>{each.text}</p>
            <Answer sentence={each} clauses={clauses} />
          </li>
        ))}
      </ol>
    </>
  );
}

function choices(sentences: readonly ComparedSentence[]) {
  const all = { value: "all" as const, word: m.own_notice_all({ count: sentences.length }) };
  const verdicts = Object.keys(VERDICTS) as SentenceVerdict[];
  const there = verdicts.flatMap((value) => {
    const count = sentences.filter((each) => each.verdict === value).length;
    return count > 0 ? [{ value, word: `${VERDICTS[value].word()} (${count})` }] : [];
  });
  return [all, ...there];
}

interface AnswerProps {
  sentence: ComparedSentence;
  clauses: readonly ClauseView[];
}

function Answer({ sentence, clauses }: AnswerProps) {
  const { icon, tone, word } = VERDICTS[sentence.verdict];
  return (
    <div className="stack">
      <Tag icon={icon} tone={tone} word={word()} />
      {sentence.faults.map(({ rule, title, source }) => (
        <div key={rule}>
          {title} <span className="muted small">{source}</span>
        </div>
      ))}
      {sentence.unset.map((each) => (
        <div key={each}>{UNSET[each]()}</div>
      ))}
      {clauses
        .filter(({ id }) => sentence.clauses.includes(id))
        .map((clause) => (
          <ClauseKeeper key={clause.id} clause={clause} />
        ))}
    </div>
  );
}
