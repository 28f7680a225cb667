/** The beam over the strata of what is weighed. A picture only. */
export function Landscape({ words }: { words: string }) {
  return (
    <aside className="art" aria-hidden="true">
      <svg className="strata" viewBox="0 0 600 900" preserveAspectRatio="xMidYMax slice">
        <rect width="600" height="900" fill="var(--c-topbar)" />
        <path d="M300 432 396 660H204z" fill="var(--c-signal)" />
        <path d="M0 628q150-30 300-8t300-14v300H0z" fill="url(#p-puu)" />
        <path d="M0 690q160-24 310-4t290-12v230H0z" fill="url(#p-maa)" />
        <path d="M0 752q140 16 300 0t300 8v150H0z" fill="url(#p-betoni)" />
        <path d="M0 812q150-16 300-2t300-8v100H0z" fill="url(#p-sora)" />
        <path d="M0 860q150-12 300 2t300-6v60H0z" fill="url(#p-murske)" />
        <path d="M70 424h460" stroke="var(--c-on-topbar)" strokeWidth="14" />
        <path d="M92 424v58M508 424v58" stroke="var(--c-on-topbar)" strokeWidth="4" />
        <path d="M56 482h72l-10 34H66z" fill="var(--c-on-topbar)" />
        <path d="M472 482h72l-10 34H482z" fill="var(--c-on-topbar)" />
      </svg>
      <p>{words}</p>
    </aside>
  );
}
