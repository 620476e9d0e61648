import { useLanguage } from '../../../kernel/language.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import type { SaveState } from './useQuoteEditor.ts';

/** Whether what was typed has arrived. */
export function SaveWord({ save }: { save: SaveState }) {
  const { messages, format } = useLanguage();
  const words = messages.quote.save;
  const said = {
    saved: save.kind === 'saved' && save.at ? words.saved(format.time(save.at)) : words.savedBefore,
    dirty: words.dirty,
    saving: words.saving,
    offline: words.offlineShort,
    refused: words.offlineShort,
  }[save.kind];
  const wrong = save.kind === 'offline' || save.kind === 'refused';
  return (
    <span className={wrong ? 'row sm warn save-word' : 'row sm t3 save-word'} role="status">
      {save.kind === 'saved' && <Icon name="check" size={14} />}
      {wrong && <Icon name="alert" size={14} />}
      {said}
    </span>
  );
}
