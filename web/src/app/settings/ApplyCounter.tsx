import { type ReactNode, useEffect } from 'react';
import { useMessages } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { StateDot } from '../../ui/Marks.tsx';
import { useLatest } from '../../ui/useLatest.ts';

interface ApplyCounterProps {
  said: string;
  effect?: ReactNode;
  label?: string;
  busy: boolean;
  disabled?: boolean;
  onApply(): void;
  onCancel(): void;
}

/** The counter under a settings page: what is about to change, and the one button that does it. */
export function ApplyCounter(props: ApplyCounterProps) {
  const { common, settings } = useMessages();
  const latest = useLatest(props);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || latest.current.disabled) return;
      event.preventDefault();
      latest.current.onApply();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [latest]);
  return (
    <div className="counter" role="group" aria-label={props.said}>
      <StateDot meaning="info">{props.said}</StateDot>
      <span className="t2 el grow">{props.effect}</span>
      <Button look="ghost" onClick={props.onCancel}>
        {common.cancel}
      </Button>
      <Button
        look="primary"
        shortcut={`Ctrl ${common.enter}`}
        busy={props.busy}
        disabled={props.disabled}
        onClick={props.onApply}
      >
        {props.label ?? settings.apply}
      </Button>
    </div>
  );
}
