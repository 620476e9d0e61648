import type { ReactNode } from 'react';

export interface ImportFigure {
  name: string;
  value: string;
  warn?: boolean;
  under?: ReactNode;
}

/** The counts of an import, side by side. */
export function ImportFigures({ figures }: { figures: ImportFigure[] }) {
  return (
    <dl className="kpis">
      {figures.map((figure) => (
        <div key={figure.name} className="kpi">
          <dt>{figure.name}</dt>
          <dd className={figure.warn ? 'num warn' : 'num'}>{figure.value}</dd>
          {figure.under && <dd className="ifigure-under">{figure.under}</dd>}
        </div>
      ))}
    </dl>
  );
}
