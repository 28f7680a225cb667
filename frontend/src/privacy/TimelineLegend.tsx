import { m } from "../paraglide/messages.js";

/** What the marks of the line of time mean. */
export function TimelineLegend() {
  return (
    <footer className="dsr-legend">
      <span>
        <svg width="14" height="14" aria-hidden="true">
          <rect width="14" height="14" fill="var(--c-erase)" />
        </svg>
        {m.dsr_legend_goes()}
      </span>
      <span>
        <svg width="30" height="14" aria-hidden="true">
          <rect y="2" width="30" height="10" fill="url(#held)" stroke="var(--c-restrict)" />
        </svg>
        {m.dsr_legend_held()}
      </span>
      <span>
        <svg width="30" height="14" aria-hidden="true">
          <rect y="2" width="30" height="10" fill="var(--c-keep)" />
        </svg>
        {m.dsr_legend_kept()}
      </span>
      <span>
        <svg width="14" height="14" aria-hidden="true">
          <path d="M7 0l7 7-7 7-7-7z" fill="var(--c-restrict)" />
        </svg>
        {m.dsr_legend_event()}
      </span>
    </footer>
  );
}
