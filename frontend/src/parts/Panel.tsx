import { useId, type ReactNode } from "react";

interface PanelProps {
  title: string;
  note?: string | undefined;
  actions?: ReactNode;
  footer?: ReactNode;
  /** Tables and lists of terms bring their own padding. */
  bare?: boolean;
  children: ReactNode;
}

/** A titled part of a page. */
export function Panel({ title, note, actions, footer, bare = false, children }: PanelProps) {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {note ? <span className="muted small">{note}</span> : null}
        {actions ? <span className="sp" /> : null}
        {actions}
      </header>
      {bare ? children : <div className="body">{children}</div>}
      {footer ? <footer>{footer}</footer> : null}
    </section>
  );
}
