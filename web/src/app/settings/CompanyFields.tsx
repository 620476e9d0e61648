import type { Company, CompanyAddress } from '../../api/settings-types.ts';
import { useMessages } from '../../kernel/language.tsx';
import { SwitchRow, TextField } from '../../ui/Field.tsx';

interface CompanyFieldsProps {
  company: Company;
  change(company: Company): void;
  errorAt(place: string): string | null;
  /** Every mention of the paper, or only what a first quote needs. */
  whole: boolean;
  autoFocus?: boolean;
}

/** The company as its quotes name it. */
export function CompanyFields({ company, change, errorAt, whole, autoFocus }: CompanyFieldsProps) {
  const words = useMessages().company;
  const address = company.address ?? {};
  const text = (
    key: Exclude<keyof Company, 'address' | 'vatExempt' | 'logo' | 'zone'>,
    more: { required?: boolean; autoFocus?: boolean; type?: string } = {},
  ) => (
    <TextField
      label={words[key]}
      value={company[key] ?? ''}
      onChange={(next) => change({ ...company, [key]: key === 'name' ? next : next || null })}
      error={errorAt(`company.${key}`)}
      {...more}
    />
  );
  const part = (key: keyof CompanyAddress) => (
    <TextField
      label={words.address[key]}
      value={address[key] ?? ''}
      onChange={(next) => change({ ...company, address: { ...address, [key]: next || null } })}
      error={errorAt(`company.address.${key}`)}
    />
  );
  return (
    <div className="two-columns">
      {text('name', { required: true, autoFocus })}
      {text('siret')}
      {part('street')}
      <div className="postcode-town">
        {part('postcode')}
        {part('town')}
      </div>
      {text('vatNumber')}
      {text('legalForm')}
      {whole && (
        <>
          {part('line1')}
          {part('country')}
          {text('capital')}
          {text('siren')}
          {text('rcsCity')}
          {text('phone', { type: 'tel' })}
          {text('email', { type: 'email' })}
          {text('website')}
          {text('iban')}
          {text('bic')}
          {text('insurance')}
          <SwitchRow
            label={words.vatExempt}
            checked={company.vatExempt ?? false}
            onChange={(vatExempt) => change({ ...company, vatExempt })}
          />
        </>
      )}
    </div>
  );
}
