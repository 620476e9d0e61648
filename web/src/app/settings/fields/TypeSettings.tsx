import type { ObjectType } from '../../../api/types.ts';
import { useLanguage } from '../../../kernel/language.tsx';
import { inboundOf, nameOf, objectOf, pluralOf } from '../../../records/dictionary.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { SelectField } from '../../../ui/Field.tsx';
import type { FieldDraft } from './fieldDraft.ts';

interface TypeSettingsProps {
  draft: FieldDraft;
  onDraft(draft: FieldDraft): void;
}

/** What a link points at. */
export function LinkSettings({ draft, onDraft }: TypeSettingsProps) {
  const { messages, language } = useLanguage();
  const { model } = useWorkspace();
  const options = model.objects
    .filter((object) => !object.parentField && !object.archived)
    .map((object) => ({ value: object.key, label: pluralOf(object, language) }));
  return (
    <SelectField
      label={messages.settings.linkTo}
      value={draft.settings.target ?? ''}
      options={[{ value: '', label: messages.settings.choose }, ...options]}
      onChange={(target) => onDraft({ ...draft, settings: { ...draft.settings, target: target || undefined } })}
    />
  );
}

const SUMMED = new Set(['amount', 'decimal', 'integer']);

/** What is counted or added up: the records that point here, and which of their numbers. */
export function RollupSettings({ object, draft, onDraft }: TypeSettingsProps & { object: ObjectType }) {
  const { messages, language } = useLanguage();
  const words = messages.settings;
  const { model } = useWorkspace();
  const { source, link, function: how, of } = draft.settings;
  const inbound = inboundOf(model, object.key);
  const chosen = source && link ? `${String(source)}/${String(link)}` : '';
  const numbers = objectOf(model, String(source ?? ''))?.fields.filter((field) => SUMMED.has(field.type)) ?? [];
  const set = (settings: FieldDraft['settings']) => onDraft({ ...draft, settings });
  return (
    <>
      <SelectField
        label={words.rollupSource}
        value={chosen}
        options={[
          { value: '', label: words.choose },
          ...inbound.map((each) => ({
            value: `${each.object.key}/${each.field.key}`,
            label: `${pluralOf(each.object, language)} (${nameOf(each.field, language)})`,
          })),
        ]}
        onChange={(value) => {
          const [nextSource, nextLink] = value.split('/');
          set({ source: nextSource || undefined, link: nextLink, function: 'count' });
        }}
      />
      <SelectField
        label={words.rollupHow}
        value={String(how ?? 'count')}
        options={[
          { value: 'count', label: words.rollupCount },
          { value: 'sum', label: words.rollupSum },
        ]}
        onChange={(next) => set({ ...draft.settings, function: next, of: undefined })}
      />
      {how === 'sum' && (
        <SelectField
          label={words.rollupOf}
          value={String(of ?? '')}
          options={[
            { value: '', label: words.choose },
            ...numbers.map((field) => ({ value: field.key, label: nameOf(field, language) })),
          ]}
          onChange={(next) => set({ ...draft.settings, of: next || undefined })}
        />
      )}
    </>
  );
}
