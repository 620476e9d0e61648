import type { ImportReport } from '../../api/imports.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { useUndoPreview } from './useImports.ts';

/** What went when the import was taken back, and what others had changed. */
export function Undone({ report }: { report: ImportReport }) {
  const { messages, format } = useLanguage();
  const words = messages.imports.undo;
  const found = useUndoPreview(report.id, report.state).data;
  if (!found?.known) return null;
  return (
    <ul className="iundo">
      {found.made > 0 && <li>{words.went(found.made, format.integer(found.made))}</li>}
      {found.madeTouched > 0 && <li>{words.wentTouched(found.madeTouched, format.integer(found.madeTouched))}</li>}
      {found.changed > 0 && <li>{words.returned(found.changed, format.integer(found.changed))}</li>}
      {found.changedTouched > 0 && <li>{words.stayed(found.changedTouched, format.integer(found.changedTouched))}</li>}
    </ul>
  );
}
