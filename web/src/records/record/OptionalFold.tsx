import { useLanguage } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';

/** Unfolds the optional fields of a section, or folds them again. */
export function OptionalFold(props: {
  count: number;
  section: string;
  unfolded: boolean;
  onChange(to: boolean): void;
}) {
  const words = useLanguage().messages.record;
  const { unfolded } = props;
  return (
    <Button
      look="ghost"
      size="small"
      className="optional-fold"
      icon={unfolded ? 'chevronUp' : 'chevronDown'}
      aria-expanded={unfolded}
      aria-label={`${unfolded ? words.hideOptional : words.showOptional(props.count)}, ${props.section}`}
      onClick={() => props.onChange(!unfolded)}
    >
      {unfolded ? words.hideOptional : words.showOptional(props.count)}
    </Button>
  );
}
