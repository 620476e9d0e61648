import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../../api/keys.ts';
import { useLanguage } from '../../../kernel/language.tsx';
import { pluralOf } from '../../../records/dictionary.ts';
import { useProblemText } from '../../../records/problemText.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { SelectField } from '../../../ui/Field.tsx';
import { ExportLimitForm } from './ExportLimitForm.tsx';
import { ExportLine } from './ExportLine.tsx';

/** Who took what out, the newest first; and how much leaves at once. */
export function ExportsPage() {
  const { messages, language } = useLanguage();
  const words = messages.exports;
  const { api, slug, me, model } = useWorkspace();
  const problemText = useProblemText();
  const [member, setMember] = useState('');
  const [object, setObject] = useState('');
  const read = useInfiniteQuery({
    queryKey: [...keys.settings(slug, 'exports'), member, object],
    queryFn: ({ pageParam }) =>
      api.exports({ member: member || undefined, object: object || undefined, after: pageParam }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
  });
  const runs = read.data?.pages.flatMap((page) => page.exports) ?? [];
  const people = read.data?.pages[0]?.people ?? [];
  const filtered = member !== '' || object !== '';
  return (
    <div className="page">
      <div className="settings-column">
        <h2>{words.title}</h2>
        <p className="t2">{me.settings ? words.lead : words.ownLead}</p>
        <div className="two-columns">
          {me.settings && (
            <SelectField
              label={words.person}
              value={member}
              options={[
                { value: '', label: words.everybody },
                ...people.map((person) => ({ value: person.id, label: person.label })),
              ]}
              onChange={setMember}
            />
          )}
          <SelectField
            label={words.object}
            value={object}
            options={[
              { value: '', label: words.everything },
              ...model.objects.map((each) => ({ value: each.key, label: pluralOf(each, language) })),
            ]}
            onChange={setObject}
          />
        </div>
        {read.error && <Banner meaning="danger">{problemText(read.error)}</Banner>}
        <ul className="exports" aria-busy={read.isPending}>
          {runs.map((run) => (
            <ExportLine key={run.operation} run={run} />
          ))}
        </ul>
        {read.data && runs.length === 0 && <p className="t3">{filtered ? words.noneOfThese : words.none}</p>}
        {read.hasNextPage && (
          <Button look="link" busy={read.isFetchingNextPage} onClick={() => read.fetchNextPage()}>
            {words.older}
          </Button>
        )}
      </div>
      {me.settings && <ExportLimitForm />}
    </div>
  );
}
