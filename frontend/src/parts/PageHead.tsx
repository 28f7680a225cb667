import { useEffect, useRef, type ReactNode } from "react";

interface PageHeadProps {
  title: string;
  /** What the window is called: never a person's name, it ends in the browser's history. */
  windowTitle?: string | undefined;
  crumbs?: ReactNode;
  tags?: ReactNode;
  sub?: ReactNode;
  actions?: ReactNode;
  /** Forms put the focus into their first field themselves. */
  takesFocus?: boolean;
}

/**
 * The top of a page. The focus goes to the heading when the page opens, unless somebody is
 * typing into the search already: a page that comes late takes no letters away.
 */
export function PageHead(props: PageHeadProps) {
  const { title, windowTitle = title, crumbs, tags, sub, actions, takesFocus = true } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const isTyping = document.activeElement instanceof HTMLInputElement;
    if (takesFocus && !isTyping) heading.current?.focus();
  }, [takesFocus]);
  useEffect(() => {
    document.title = `${windowTitle} – Punnus`;
  }, [windowTitle]);
  return (
    <>
      {crumbs}
      <div className="head">
        <div>
          <div className="title">
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {tags}
          </div>
          {sub ? <p className="sub">{sub}</p> : null}
        </div>
        {actions ? <div className="acts">{actions}</div> : null}
      </div>
    </>
  );
}
