import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ImportReport } from '../../api/imports.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { objectOf } from '../../records/dictionary.ts';
import { CheckStep } from '../../records/import/CheckStep.tsx';
import { MappingStep } from '../../records/import/MappingStep.tsx';
import { ImportProgress } from '../../records/import/Progress.tsx';
import { ReportStep } from '../../records/import/ReportStep.tsx';
import { isMoving, useImport } from '../../records/import/useImports.ts';
import { useWorkspace } from '../../records/workspace.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorPage } from '../pages/ErrorPage.tsx';
import { ImportFrame } from './ImportFrame.tsx';

/** One import, at the step it has come to. */
export function ImportRunPage() {
  const { id } = useParams({ from: '/w/$slug/import/$id' });
  const { messages, format } = useLanguage();
  const words = messages.imports;
  const read = useImport(id);
  if (read.error && !read.data) return <ErrorPage error={read.error} />;
  const report = read.data;
  const aside =
    report?.state === 'done'
      ? words.finishedAt(format.instant(report.madeAt))
      : report && report.state !== 'undone'
        ? words.nothingWritten
        : undefined;
  return (
    <ImportFrame at={report ? stepOf(report) : 1} fileName={report?.fileName ?? '…'} aside={aside}>
      {report ? <Step report={report} onReport={read.set} /> : <div className="ibody" aria-busy="true" />}
    </ImportFrame>
  );
}

function stepOf({ state }: ImportReport): number {
  if (state === 'uploaded' || state === 'failed') return 1;
  return state === 'checking' || state === 'checked' ? 2 : 3;
}

function Step({ report, onReport }: { report: ImportReport; onReport(report: ImportReport): void }) {
  const { messages } = useLanguage();
  const words = messages.imports;
  const { slug, go, model } = useWorkspace();
  const [correcting, setCorrecting] = useState(false);
  const object = objectOf(model, report.object);
  const again = () => go(`/w/${slug}/import?object=${report.object}`);
  const started = (next: ImportReport) => {
    setCorrecting(false);
    onReport(next);
  };
  if (isMoving(report)) return <ImportProgress report={report} />;
  if (report.state === 'failed' && !correcting) {
    return (
      <div className="ibody">
        <div className="icolumn">
          <h2>{words.failedTitle}</h2>
          <Banner meaning="danger">{report.failure ?? words.failedLead}</Banner>
          <Button className="self-start" onClick={() => setCorrecting(true)}>
            {words.tryAgain}
          </Button>
        </div>
      </div>
    );
  }
  if (report.state === 'uploaded' || correcting || !object) {
    return <MappingStep report={report} onChecking={started} onOtherFile={again} />;
  }
  if (report.state === 'checked') {
    return <CheckStep report={report} object={object} onRunning={started} onBack={() => setCorrecting(true)} />;
  }
  return <ReportStep report={report} object={object} onReport={onReport} onAgain={again} />;
}
