import { useQuery } from '@tanstack/react-query';
import { listCurrencies } from '../../api/currencies.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { SelectField } from '../../ui/Field.tsx';

interface CurrencyFieldProps {
  currency: string;
  error?: string | null;
  onChange(currency: string): void;
}

/** Those of France and its neighbours; the rest of the world follows by name. */
const NEAR = ['EUR', 'CHF', 'GBP', 'USD', 'CAD', 'XPF', 'MAD', 'TND', 'XOF', 'XAF'];

/** The currency of all amounts of the company. */
export function CurrencyField({ currency, error, onChange }: CurrencyFieldProps) {
  const { messages, language } = useLanguage();
  const words = messages.company;
  const known = useQuery({ queryKey: ['currencies'], queryFn: listCurrencies, staleTime: Number.POSITIVE_INFINITY });
  const names = new Intl.DisplayNames([language], { type: 'currency' });
  const options = [...new Set([currency, ...(known.data ?? [])])]
    .map((code) => ({ value: code, label: `${names.of(code)} (${code})` }))
    .sort((one, other) => rank(one.value) - rank(other.value) || one.label.localeCompare(other.label, language));
  return (
    <SelectField
      label={words.currency}
      hint={words.currencyHint}
      error={error}
      value={currency}
      options={options}
      onChange={onChange}
    />
  );
}

function rank(code: string): number {
  const place = NEAR.indexOf(code);
  return place < 0 ? NEAR.length : place;
}
