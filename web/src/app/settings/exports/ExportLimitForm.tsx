import { useState } from 'react';
import { useLanguage } from '../../../kernel/language.tsx';
import { useProblemText } from '../../../records/problemText.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { useToast } from '../../../ui/Toast.tsx';
import { useSaving } from '../useSaving.ts';
import { useSetting } from '../useSetting.ts';

/** How many rows leave at once without the right to more. */
export function ExportLimitForm() {
  const { messages, format } = useLanguage();
  const words = messages.exports;
  const { api } = useWorkspace();
  const { show } = useToast();
  const problemText = useProblemText();
  const limit = useSetting('exportLimit', api.exportLimit);
  const [typed, setTyped] = useState<string | null>(null);
  const { save, busy, problem, errorAt } = useSaving();
  if (!limit.data) return null;
  const apply = () =>
    save(async () => {
      await api.changeExportLimit(Number((typed ?? '').replace(/\D/g, '')));
      await limit.refresh();
      setTyped(null);
      show({ text: words.limitSaved });
    });
  return (
    <form
      className="settings-column"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== null) void apply();
      }}
    >
      <h2>{words.limitTitle}</h2>
      {problem && <Banner meaning="danger">{problemText(problem)}</Banner>}
      <TextField
        label={words.limitLabel}
        hint={words.limitHint}
        value={typed ?? format.integer(limit.data.mostRows)}
        inputMode="numeric"
        maxLength={12}
        autoComplete="off"
        error={errorAt('mostRows')}
        onChange={setTyped}
      />
      <Button type="submit" busy={busy} disabled={typed === null} className="self-start">
        {words.applyLimit}
      </Button>
    </form>
  );
}
