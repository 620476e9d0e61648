import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../api/keys.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { may, pluralOf } from '../../records/dictionary.ts';
import { useOperations } from '../../records/operations.tsx';
import { useAct } from '../../records/useAct.ts';
import { useWorkspace } from '../../records/workspace.tsx';
import { Button } from '../../ui/Button.tsx';
import { Avatar } from '../../ui/Marks.tsx';

/** What was thrown away, thirty days long, object by object. */
export function TrashPage() {
  const { messages, language } = useLanguage();
  const { model } = useWorkspace();
  const objects = model.objects.filter((object) => object.menu && may(object, 'see'));
  const [key, setKey] = useState(objects[0]?.key ?? '');
  return (
    <div className="page">
      <div className="settings-column">
        <h2>{messages.settings.trashTitle}</h2>
        <p className="t2">{messages.settings.trashLead}</p>
        <div className="seg self-start">
          {objects.map((object) => (
            <button key={object.key} type="button" aria-pressed={object.key === key} onClick={() => setKey(object.key)}>
              {pluralOf(object, language)}
            </button>
          ))}
        </div>
        <TrashedRows key={key} object={key} />
      </div>
    </div>
  );
}

function TrashedRows({ object }: { object: string }) {
  const { messages, format } = useLanguage();
  const { api, slug } = useWorkspace();
  const { did } = useOperations();
  const { act } = useAct();
  const queries = useQueryClient();
  const read = useInfiniteQuery({
    queryKey: [...keys.object(slug, object), 'trash'],
    queryFn: ({ pageParam }) => api.trashed(object, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = read.data?.pages.flatMap((page) => page.records) ?? [];
  const restore = (id: string, label: string) =>
    act(async () => {
      const written = await api.batch([{ restore: object, id }]);
      did(written.operation, messages.record.restored(label), { icon: 'undo' });
      await queries.invalidateQueries({ queryKey: keys.object(slug, object) });
    });
  return (
    <>
      <ul className="people">
        {rows.map((row) => (
          <li key={row.id}>
            <Avatar name={row.label} square size="m" />
            <b className="md grow el">{row.label}</b>
            {row.deletedAt && <span className="t3">{format.instant(row.deletedAt)}</span>}
            <Button icon="undo" onClick={() => restore(row.id, row.label)}>
              {messages.record.takeOut}
            </Button>
          </li>
        ))}
      </ul>
      {read.data && rows.length === 0 && <p className="t3">{messages.settings.trashEmpty}</p>}
      {read.hasNextPage && (
        <Button look="link" onClick={() => read.fetchNextPage()}>
          {messages.record.older}
        </Button>
      )}
    </>
  );
}
