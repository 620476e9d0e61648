import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../api/client.ts';
import type { ImportReport, ImportSince } from '../../api/imports.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { fieldAt, nameOf, objectOf } from '../dictionary.ts';
import { useProblemText } from '../problemText.ts';
import { useWorkspace } from '../workspace.tsx';
import { useImportsApi, useUndoPreview } from './useImports.ts';

/** Before an import is taken back: what goes whole, who has changed what since, what stays. */
export function UndoDialog(props: { report: ImportReport; onReport(report: ImportReport): void; onClose(): void }) {
  const { report } = props;
  const { messages, format } = useLanguage();
  const words = messages.imports;
  const api = useImportsApi();
  const { slug } = useWorkspace();
  const queries = useQueryClient();
  const problemText = useProblemText();
  const [busy, setBusy] = useState(false);
  const [stopped, setStopped] = useState<{ text: string; conflicts: number }>();
  const read = useUndoPreview(report.id, report.state);
  const found = read.data;
  const keeps = (stopped !== undefined && stopped.conflicts > 0) || (found?.changedTouched ?? 0) > 0;
  async function undo() {
    setBusy(true);
    try {
      props.onReport(await api.undo(report.id, keeps));
      props.onClose();
      await queries.invalidateQueries({ queryKey: ['w', slug, 'records'] });
    } catch (error) {
      const count = error instanceof Problem && error.code === 'undo.conflict' ? Number(error.values.count) : 0;
      setStopped({ conflicts: count, text: count > 0 ? words.undoConflict(count) : problemText(error) });
    } finally {
      setBusy(false);
    }
  }
  const touched = (found?.madeTouched ?? 0) + (found?.changedTouched ?? 0);
  return (
    <Dialog
      open
      width={560}
      onClose={props.onClose}
      title={words.undoTitle}
      foot={
        <>
          <Button look="ghost" onClick={props.onClose}>
            {words.undoKeep}
          </Button>
          <span className="sp" />
          <Button look="dangerous" icon="undo" busy={busy || read.isPending} onClick={() => void undo()}>
            {keeps ? words.undoRest : words.undoAll}
          </Button>
        </>
      }
    >
      <p className="t2">
        {words.undoText(report.created, format.integer(report.created), report.updated, format.integer(report.updated))}
      </p>
      {found && (
        <ul className="iundo">
          {found.changed > found.changedTouched && (
            <li>{words.undo.whole(format.integer(found.changed - found.changedTouched))}</li>
          )}
          {found.madeTouched > 0 && (
            <li className="warn">{words.undo.goesTouched(found.madeTouched, format.integer(found.madeTouched))}</li>
          )}
          {found.changedTouched > 0 && (
            <li className="warn">{words.undo.stays(found.changedTouched, format.integer(found.changedTouched))}</li>
          )}
        </ul>
      )}
      {found && found.since.length > 0 && (
        <section aria-label={words.undo.since}>
          <h3 className="sect">{words.undo.since}</h3>
          <ul className="isince">
            {found.since.map((since) => (
              <Since key={`${since.object}/${since.record}/${since.stays}`} since={since} />
            ))}
          </ul>
          {touched > found.since.length && (
            <p className="t3">{words.moreProblems(format.integer(touched - found.since.length))}</p>
          )}
        </section>
      )}
      {stopped && <Banner meaning="danger">{stopped.text}</Banner>}
    </Dialog>
  );
}

function Since({ since }: { since: ImportSince }) {
  const { messages, language, format } = useLanguage();
  const words = messages.imports.undo;
  const { model, recordPath } = useWorkspace();
  const object = objectOf(model, since.object);
  if (!object) return null;
  const fields = since.fields.flatMap((key) => {
    const field = fieldAt(object, key);
    return field ? [nameOf(field, language)] : [];
  });
  return (
    <li>
      {/* In a page of its own, so that the question stays open. */}
      <a href={recordPath(since.object, since.record)} target="_blank" rel="noreferrer">
        {since.label || words.nameless}
      </a>
      <span className="sm t2">
        {' '}
        {words.changedBy(fields.join(', '), since.by, format.instant(since.at))}{' '}
        {since.stays ? words.itStays : words.itGoes}
      </span>
    </li>
  );
}
