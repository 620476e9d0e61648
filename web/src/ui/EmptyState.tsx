import type { ReactNode } from 'react';

/** Nothing yet: a drawing on the counter, one sentence, the first act. */
export function EmptyState(props: {
  title: string;
  /** Where nothing else on the page is its heading. */
  heading?: 'h1';
  children: ReactNode;
  actions?: ReactNode;
  below?: ReactNode;
}) {
  const Heading = props.heading ?? 'h2';
  return (
    <div className="empty">
      <svg width="152" height="78" viewBox="0 0 152 78" aria-hidden="true" className="empty-drawing">
        <path className="paper" d="M38.5 68V5a4 4 0 0 1 4-4H75l13 13v54M75 1v13h13" />
        <path className="lines" d="M48 29h30M48 38h30M48 47h16" />
        <rect className="bar" y="67" width="152" height="10" rx="5" />
        <circle className="bar" cx="114" cy="57" r="9" />
      </svg>
      <Heading className="empty-title">{props.title}</Heading>
      <p>{props.children}</p>
      {props.actions && <div className="row wrap">{props.actions}</div>}
      {props.below}
    </div>
  );
}
