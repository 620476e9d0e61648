import { useQuery } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import { useLanguage } from '../../../kernel/language.tsx';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Skeleton } from '../../../ui/Marks.tsx';
import { type QuoteState, quoteKeys, quotesApi } from '../quotesApi.ts';
import { Unread } from '../Unread.tsx';
import { ChangedValues } from './ChangedValues.tsx';
import { ComparedLines } from './ComparedLines.tsx';
import type { VersionSheet } from './compareVersions.ts';

/** Two versions side by side; what came, went or changed is marked. */
export function CompareVersions({ state, onClose }: { state: QuoteState; onClose(): void }) {
  const { messages } = useLanguage();
  const words = messages.quote;
  const { versions, record } = state;
  const written = record.values.state === 'draft' ? Number(record.values.version) : undefined;
  const numbers = [...versions.map((version) => version.number), ...(written ? [written] : [])];
  const [left, setLeft] = useState(numbers.at(-2) ?? 1);
  const [right, setRight] = useState(numbers.at(-1) ?? 1);
  const before = useSheet(state, left, written);
  const after = useSheet(state, right, written);
  return (
    <Dialog
      open
      width={1120}
      onClose={onClose}
      title={words.compareTitle(record.label)}
      foot={
        <>
          <span className="sp" />
          <Button shortcut={messages.common.escape} onClick={onClose}>
            {messages.common.close}
          </Button>
        </>
      }
    >
      <div className="cmp-heads">
        <WhichVersion label={words.before} value={left} numbers={numbers} written={written} onValue={setLeft} />
        <WhichVersion label={words.after} value={right} numbers={numbers} written={written} onValue={setRight} />
      </div>
      {(before.error ?? after.error) && <Unread error={(before.error ?? after.error) as Error} />}
      {before.sheet && after.sheet ? (
        <>
          <ComparedLines before={before.sheet} after={after.sheet} />
          <ChangedValues before={before.sheet} after={after.sheet} />
        </>
      ) : (
        !before.error && !after.error && <Skeleton width="100%" height={240} />
      )}
    </Dialog>
  );
}

/** What a version says: of the one being written, as it stands now. */
function useSheet(state: QuoteState, number: number, written: number | undefined) {
  const { slug } = useWorkspace();
  const { id, values } = state.record;
  const read = useQuery({
    queryKey: quoteKeys.version(slug, id, number),
    queryFn: ({ signal }) => quotesApi(slug).version(id, number, signal),
    enabled: number !== written,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const now = useMemo<VersionSheet>(() => ({ values, lines: state.lines }), [values, state.lines]);
  return { sheet: number === written ? now : read.data, error: number === written ? null : read.error };
}

function WhichVersion(props: {
  label: string;
  value: number;
  numbers: number[];
  written: number | undefined;
  onValue(number: number): void;
}) {
  const words = useLanguage().messages.quote;
  const id = useId();
  return (
    <div className="row">
      <label htmlFor={id} className="sm t2">
        {props.label}
      </label>
      <select
        id={id}
        className="in sm"
        value={props.value}
        onChange={(event) => props.onValue(Number(event.target.value))}
      >
        {props.numbers.map((number) => (
          <option key={number} value={number}>
            {words.versionNamed(number, number === props.written)}
          </option>
        ))}
      </select>
    </div>
  );
}
