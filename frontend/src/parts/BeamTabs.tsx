import { Link, type LinkProps } from "@tanstack/react-router";

export interface BeamTab {
  readonly link: LinkProps;
  readonly word: string;
  readonly count?: number | string | undefined;
  readonly current: boolean;
}

/** A tab's address may begin like that of another. */
const EXACTLY = { exact: true };

/** Tabs on the beam; each has an address of its own, so they are links. */
export function BeamTabs({ label, tabs }: { label: string; tabs: readonly BeamTab[] }) {
  return (
    <nav className="beam" aria-label={label}>
      {tabs.map(({ link, word, count, current }) => (
        <Link
          key={word}
          {...link}
          activeProps={{}}
          activeOptions={EXACTLY}
          aria-current={current ? "page" : undefined}
          resetScroll={false}
        >
          {word}
          {count === undefined ? null : <span className="c">{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
