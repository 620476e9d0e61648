import { useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ImportLook } from '../../api/imports.ts';
import { useMessages } from '../../kernel/language.tsx';
import { objectOf } from '../../records/dictionary.ts';
import { FileStep } from '../../records/import/FileStep.tsx';
import { ImportList } from '../../records/import/ImportList.tsx';
import { useBringing } from '../../records/import/useBringing.ts';
import { useWorkspace } from '../../records/workspace.tsx';
import { ImportFrame } from './ImportFrame.tsx';

/** Where an import begins: a file from anywhere, and the imports begun before. */
export function ImportStartPage() {
  const { object: key } = useSearch({ from: '/w/$slug/import' });
  const words = useMessages().imports;
  const { model, slug, go } = useWorkspace();
  const object = key ? objectOf(model, key) : undefined;
  const onLook = useCallback((look: ImportLook) => go(`/w/${slug}/import/${look.id}`), [go, slug]);
  const bringing = useBringing(object?.rights.import ? object.key : undefined, onLook);
  const allowed = model.objects.some((candidate) => candidate.rights.import);
  return (
    <ImportFrame at={0}>
      {allowed ? (
        <div className={bringing.over ? 'ibody over' : 'ibody'}>
          <div className="icolumn">
            <FileStep object={object} busy={bringing.busy} onFile={bringing.onFile} onCells={bringing.onCells} />
            <ImportList />
          </div>
          {bringing.over && (
            <div className="iover" aria-hidden="true">
              {words.dropNow}
            </div>
          )}
        </div>
      ) : (
        <p className="ibody t2">{words.notAllowed}</p>
      )}
    </ImportFrame>
  );
}
