import type { ImportReport } from '../../api/imports.ts';
import { useLanguage } from '../../kernel/language.tsx';

/** How far it is; one may leave and come back. */
export function ImportProgress({ report }: { report: ImportReport }) {
  const { messages, format } = useLanguage();
  const words = messages.imports;
  const running = report.state === 'running';
  const known = running && report.rows > 0;
  const text = !running
    ? words.checking(format.integer(report.done))
    : known
      ? words.running(format.integer(Math.min(report.done, report.rows)), format.integer(report.rows))
      : words.runningPlain(format.integer(report.done));
  return (
    <div className="ibody">
      <div className="icolumn iprogress">
        <h2 role="status">{text}</h2>
        <progress
          className="bar"
          aria-label={text}
          {...(known ? { value: Math.min(report.done, report.rows), max: report.rows } : {})}
        />
        <p className="t2">{words.mayLeave}</p>
      </div>
    </div>
  );
}
